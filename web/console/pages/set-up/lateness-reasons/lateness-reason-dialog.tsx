import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { client, type LatenessReason } from '../api.ts';
import { RecordDialog } from '../kit/record-dialog.tsx';

/** Adds a reason for lateness or changes it. */
export function LatenessReasonDialog({ reason, onClose }: { reason: LatenessReason | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { id: reason?.id ?? '' } };
  const initial = {
    code: reason?.code ?? '',
    label: reason?.label ?? '',
    customerLabel: reason?.customerLabel ?? '',
    active: reason?.active ?? true,
  };
  return (
    <RecordDialog
      part="lateness-reasons"
      title={reason ? reason.code : t('lateness-reasons.add')}
      initial={initial}
      fields={/^(code|label|customerLabel)$/}
      mayEdit={reason?.abilities.edit ?? true}
      onClose={onClose}
      save={(body, key) =>
        reason
          ? dataOf(client.PATCH('/api/v1/lateness-reasons/{id}', { params, body }))
          : dataOf(client.POST('/api/v1/lateness-reasons', { body, headers: idempotencyKey(key) }))
      }
      remove={
        reason?.abilities.remove
          ? { name: reason.code, run: () => dataOf(client.DELETE('/api/v1/lateness-reasons/{id}', { params })) }
          : undefined
      }
    >
      {({ values, set, fault }) => (
        <>
          <FieldGrid>
            <TextInput
              label={t('code')}
              description={t('lateness-reasons.codeHint')}
              required
              maxLength={12}
              data-autofocus
              value={values.code}
              error={fault('code')}
              onChange={(event) => set({ code: event.currentTarget.value })}
            />
            <TextInput
              label={t('lateness-reasons.label')}
              description={t('lateness-reasons.labelHint')}
              required
              maxLength={100}
              value={values.label}
              error={fault('label')}
              onChange={(event) => set({ label: event.currentTarget.value })}
            />
          </FieldGrid>
          <TextInput
            label={t('lateness-reasons.customerLabel')}
            description={t('lateness-reasons.customerLabelHint')}
            maxLength={100}
            value={values.customerLabel}
            error={fault('customerLabel')}
            onChange={(event) => set({ customerLabel: event.currentTarget.value })}
          />
          <Switch
            label={t('active')}
            description={t('lateness-reasons.activeHint')}
            checked={values.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  );
}
