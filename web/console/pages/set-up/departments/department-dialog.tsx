import { MultiSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { coversQuery } from '../../users/api.ts';
import { client, type Department } from '../api.ts';
import { RecordDialog } from '../kit/record-dialog.tsx';

/** Managers are chosen among users who are not disabled; those who are stay named until they are taken out. */
function ManagersField({
  department,
  value,
  error,
  onChange,
}: {
  department: Department | undefined;
  value: string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation('setUp');
  const users = useQuery(coversQuery).data ?? [];
  const kept = (department?.managers ?? []).filter((manager) => !users.some((user) => user.id === manager.id));
  return (
    <MultiSelect
      label={t('departments.managers')}
      description={t('departments.managersHint')}
      searchable
      hidePickedOptions
      clearable
      data={[
        ...users.map((user) => ({ value: user.id, label: user.name })),
        ...kept.map(({ id, name, disabled }) => ({
          value: id,
          label: disabled ? t('departments.disabledManager', { name }) : name,
        })),
      ]}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

/** Adds a department or changes it. */
export function DepartmentDialog({ department, onClose }: { department: Department | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { id: department?.id ?? '' } };
  const initial = {
    code: department?.code ?? '',
    name: department?.name ?? '',
    active: department?.active ?? true,
    managerIds: department?.managers.map((manager) => manager.id) ?? [],
    version: department?.version ?? 0,
  };
  return (
    <RecordDialog
      part="departments"
      title={department ? department.name : t('departments.add')}
      initial={initial}
      fields={/^(code|name|managerIds)$/}
      mayEdit={department?.abilities.edit ?? true}
      onClose={onClose}
      save={({ version, ...body }, key) =>
        department
          ? dataOf(client.PATCH('/api/v1/departments/{id}', { params, body, headers: ifMatch(version) }))
          : dataOf(client.POST('/api/v1/departments', { body, headers: idempotencyKey(key) }))
      }
      remove={
        department?.abilities.remove
          ? { name: department.name, run: () => dataOf(client.DELETE('/api/v1/departments/{id}', { params })) }
          : undefined
      }
    >
      {({ values, set, fault }) => (
        <>
          <FieldGrid>
            <TextInput
              label={t('code')}
              description={t('codeHint')}
              required
              maxLength={12}
              data-autofocus
              value={values.code}
              error={fault('code')}
              onChange={(event) => set({ code: event.currentTarget.value })}
            />
            <TextInput
              label={t('name')}
              description={t('nameHint')}
              required
              maxLength={100}
              value={values.name}
              error={fault('name')}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          </FieldGrid>
          <ManagersField
            department={department}
            value={values.managerIds}
            error={fault('managerIds')}
            onChange={(managerIds) => set({ managerIds })}
          />
          <Switch
            label={t('active')}
            description={t('departments.activeHint')}
            checked={values.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  );
}
