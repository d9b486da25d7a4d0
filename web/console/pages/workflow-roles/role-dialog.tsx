import { Anchor, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '../set-up/api.ts';
import { type Fields, RecordDialog } from '../set-up/kit/record-dialog.tsx';
import { addRole, changeRole, deleteRole, rolesKey, type WorkflowRole } from './api.ts';
import classes from './workflow-roles.module.css';

type Values = { name: string; categoryIds: string[]; version: number };

function RoleFields({ values, set, fault }: Fields<Values>) {
  const { t } = useTranslation('workflowRoles');
  const categories = useQuery(categoriesQuery);
  const none = categories.data?.length === 0;
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        required
        maxLength={100}
        data-autofocus
        value={values.name}
        error={fault('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('categories')}
        description={t('categoriesHint')}
        required
        value={values.categoryIds}
        error={fault('categoryIds')}
        onChange={(categoryIds) => set({ categoryIds })}
      >
        <div className={classes.choices}>
          {categories.data?.map((category) => (
            <Checkbox key={category.id} value={category.id} label={category.name} />
          ))}
          {none && (
            <p className={classes.none}>
              {t('noCategories')}{' '}
              <Anchor component={Link} to={'/set-up/categories' as string}>
                {t('toCategories')}
              </Anchor>
            </p>
          )}
        </div>
      </Checkbox.Group>
    </>
  );
}

/** Adds a workflow role, changes it or deletes it. */
export function RoleDialog({ role, onClose }: { role: WorkflowRole | undefined; onClose: () => void }) {
  const { t } = useTranslation('workflowRoles');
  return (
    <RecordDialog
      part={rolesKey}
      title={role ? role.name : t('add')}
      initial={{
        name: role?.name ?? '',
        categoryIds: role?.categories.map((category) => category.id) ?? [],
        version: role?.version ?? 0,
      }}
      fields={/^(name|categoryIds)$/}
      mayEdit={role?.abilities.edit ?? true}
      onClose={onClose}
      save={({ version, ...entries }, key) => (role ? changeRole(role.id, version, entries) : addRole(entries, key))}
      remove={role?.abilities.remove ? { name: role.name, run: () => deleteRole(role.id) } : undefined}
    >
      {(form) => <RoleFields {...form} />}
    </RecordDialog>
  );
}
