import { ActionIcon, Button, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { Panel } from '../../../../ui/frame/page.tsx';
import classes from '../customers.module.css';
import type { PanelProps } from './panels.tsx';
import { type BranchDraft, branchFaultField } from './rules-draft.ts';

/** Branches of the customer: added, renamed, switched off. One that jobs name cannot be removed, so saved ones stay. */
export function BranchesPanel({ customer, draft, set, fault }: PanelProps) {
  const { t } = useTranslation('customers');
  const { branches } = draft;
  const change = (key: string, next: Partial<BranchDraft>) =>
    set({ branches: branches.map((one) => (one.key === key ? { ...one, ...next } : one)) });
  const add = () => set({ branches: [...branches, { key: newKey(), name: '', active: true }] });
  return (
    <Panel
      title={t('branches.title')}
      actions={
        customer.abilities.edit && (
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t('branches.add')}
          </Button>
        )
      }
    >
      {branches.length === 0 && <p className={classes.muted}>{t('branches.none')}</p>}
      <ul className={classes.branches}>
        {branches.map((branch, index) => (
          <li key={branch.key} className={classes.branch}>
            <TextInput
              aria-label={t('branches.name', { number: index + 1 })}
              maxLength={200}
              value={branch.name}
              autoFocus={!branch.id && branch.name === ''}
              error={fault(branchFaultField(customer, draft, branch.key))}
              onChange={(event) => change(branch.key, { name: event.currentTarget.value })}
            />
            <Switch
              label={t('branches.active')}
              aria-label={t('branches.activeOf', { name: branch.name })}
              checked={branch.active}
              onChange={(event) => change(branch.key, { active: event.currentTarget.checked })}
            />
            {!branch.id && (
              <ActionIcon
                aria-label={t('branches.remove', { name: branch.name || t('branches.newName') })}
                onClick={() => set({ branches: branches.filter((one) => one.key !== branch.key) })}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
