import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { client, type Department } from '../api.ts';
import { RecordDialog } from '../kit/record-dialog.tsx';

/** Adds a department or changes it. */
export function DepartmentDialog({ department, onClose }: { department: Department | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { id: department?.id ?? '' } };
  const initial = {
    code: department?.code ?? '',
    name: department?.name ?? '',
    active: department?.active ?? true,
    version: department?.version ?? 0,
  };
  return (
    <RecordDialog
      part="departments"
      title={department ? department.name : t('departments.add')}
      initial={initial}
      fields={/^(code|name)$/}
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
