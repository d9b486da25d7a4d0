import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconUserMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { workflowRolesQuery } from '../workflow-roles/api.ts';
import type { Member } from './api.ts';
import classes from './work-groups.module.css';

type Props = {
  members: readonly Member[];
  busy: boolean;
  onSet: (values: { workflowRoleId?: string; cherryPick?: boolean }) => void;
  onRemove: () => void;
  onClear: () => void;
};

/** What can be done with the members that are selected, all at once. */
export function SelectionBar({ members, busy, onSet, onRemove, onClear }: Props) {
  const { t } = useTranslation('workGroups');
  const roles = useQuery(workflowRolesQuery).data ?? [];
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('selectionTools')}>
      <strong aria-live="polite">{t('selected', { count: members.length })}</strong>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" size="xs" disabled={busy} rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('role')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {roles.map((role) => (
            <Menu.Item key={role.id} onClick={() => onSet({ workflowRoleId: role.id })}>
              {role.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" size="xs" disabled={busy} onClick={() => onSet({ cherryPick: true })}>
        {t('cherryPickOn')}
      </Button>
      <Button variant="default" size="xs" disabled={busy} onClick={() => onSet({ cherryPick: false })}>
        {t('cherryPickOff')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={busy}
        leftSection={<IconUserMinus size={14} aria-hidden />}
        onClick={onRemove}
      >
        {t('removeSelected')}
      </Button>
      <Button variant="subtle" size="xs" onClick={onClear}>
        {t('clearSelection')}
      </Button>
    </div>
  );
}
