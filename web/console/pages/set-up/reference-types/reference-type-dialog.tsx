import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { client, type ReferenceType } from '../api.ts';
import { RecordDialog } from '../kit/record-dialog.tsx';

/** Adds a reference type or changes it; the code stays, since imports name it. */
export function ReferenceTypeDialog({ type, onClose }: { type: ReferenceType | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { code: type?.code ?? '' } };
  return (
    <RecordDialog
      part="reference-types"
      title={type ? type.name : t('reference-types.add')}
      initial={{ code: type?.code ?? '', name: type?.name ?? '', portal: type?.portal ?? true }}
      fields={/^(code|name)$/}
      mayEdit={type?.abilities.edit ?? true}
      onClose={onClose}
      save={({ code, ...body }, key) =>
        type
          ? dataOf(client.PATCH('/api/v1/reference-types/{code}', { params, body }))
          : dataOf(client.POST('/api/v1/reference-types', { body: { code, ...body }, headers: idempotencyKey(key) }))
      }
      remove={
        type?.abilities.remove
          ? { name: type.name, run: () => dataOf(client.DELETE('/api/v1/reference-types/{code}', { params })) }
          : undefined
      }
    >
      {({ values, set, fault }) => (
        <>
          <FieldGrid>
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
            <TextInput
              label={t('code')}
              description={t('keyHint')}
              required
              readOnly={type !== undefined}
              maxLength={30}
              value={values.code}
              error={fault('code')}
              onChange={(event) => set({ code: event.currentTarget.value })}
            />
          </FieldGrid>
          <Switch
            label={t('onPortal')}
            description={t('reference-types.portalHint')}
            checked={values.portal}
            onChange={(event) => set({ portal: event.currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  );
}
