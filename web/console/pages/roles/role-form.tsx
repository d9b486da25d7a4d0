import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../../ui/feedback/problem.ts';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { useSession } from '../../session.ts';
import type { Permission } from './api.ts';
import { PermissionTable } from './permission-table.tsx';
import classes from './roles.module.css';

export type RoleDraft = { name: string; permissions: ReadonlySet<Permission> };

type Props = {
  draft: RoleDraft;
  /** The key of a role that is there already. */
  roleKey?: string;
  every: readonly Permission[];
  readOnly: boolean;
  problem: ProblemView | null;
  /** Said above the fields. */
  note?: string | undefined;
  actions: ReactNode;
  onChange: (draft: RoleDraft) => void;
  onSubmit: () => void;
};

/** Name and permissions of a role. */
export function RoleForm({ draft, roleKey, every, readOnly, problem, note, actions, onChange, onSubmit }: Props) {
  const { t } = useTranslation('roles');
  const { permissions } = useSession();
  return (
    <Form onSubmit={onSubmit} problem={problem} fields={['name']}>
      {note && (
        <p className={classes.note} role="note">
          {note}
        </p>
      )}
      <div className={classes.names}>
        <FieldGrid>
          <TextInput
            label={t('name')}
            required={!readOnly}
            readOnly={readOnly}
            maxLength={60}
            data-autofocus
            value={draft.name}
            error={faultOf(problem?.faults, 'name')}
            onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
          {roleKey && <TextInput label={t('key')} description={t('keyHint')} readOnly value={roleKey} />}
        </FieldGrid>
      </div>
      <div className={classes.frame}>
        <PermissionTable
          every={every}
          chosen={draft.permissions}
          own={new Set<string>(permissions)}
          readOnly={readOnly}
          onChange={(chosen) => onChange({ ...draft, permissions: chosen })}
        />
      </div>
      <div className={classes.foot}>
        <FormActions>{actions}</FormActions>
      </div>
    </Form>
  );
}
