import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { type CustomField, client } from '../api.ts';
import { RecordDialog } from '../kit/record-dialog.tsx';

const types = ['text', 'number', 'date', 'boolean'] as const;

/** Adds a custom field or changes it; the key stays, since imports name it. */
export function CustomFieldDialog({ field, onClose }: { field: CustomField | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { key: field?.key ?? '' } };
  const initial: Pick<CustomField, 'key' | 'label' | 'type' | 'portal'> = {
    key: field?.key ?? '',
    label: field?.label ?? '',
    type: field?.type ?? 'text',
    portal: field?.portal ?? false,
  };
  return (
    <RecordDialog
      part="custom-fields"
      title={field ? field.label : t('custom-fields.add')}
      initial={initial}
      fields={/^(key|label|type)$/}
      mayEdit={field?.abilities.edit ?? true}
      onClose={onClose}
      save={({ key, ...body }, intention) =>
        field
          ? dataOf(client.PATCH('/api/v1/custom-fields/{key}', { params, body }))
          : dataOf(client.POST('/api/v1/custom-fields', { body: { key, ...body }, headers: idempotencyKey(intention) }))
      }
      remove={
        field?.abilities.remove
          ? { name: field.label, run: () => dataOf(client.DELETE('/api/v1/custom-fields/{key}', { params })) }
          : undefined
      }
    >
      {({ values, set, fault }) => (
        <>
          <FieldGrid>
            <TextInput
              label={t('custom-fields.label')}
              required
              maxLength={100}
              data-autofocus
              value={values.label}
              error={fault('label')}
              onChange={(event) => set({ label: event.currentTarget.value })}
            />
            <Select
              label={t('custom-fields.type')}
              allowDeselect={false}
              data={types.map((type) => ({ value: type, label: t(`custom-fields.types.${type}`) }))}
              value={values.type}
              error={fault('type')}
              onChange={(type) => type && set({ type: type as CustomField['type'] })}
            />
            <TextInput
              label={t('custom-fields.key')}
              description={t('keyHint')}
              required
              readOnly={field !== undefined}
              maxLength={30}
              value={values.key}
              error={fault('key')}
              onChange={(event) => set({ key: event.currentTarget.value })}
            />
          </FieldGrid>
          <Switch
            label={t('onPortal')}
            description={t('custom-fields.portalHint')}
            checked={values.portal}
            onChange={(event) => set({ portal: event.currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  );
}
