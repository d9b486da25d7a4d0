import { Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { client, type QuickReply } from '../api.ts';
import { RecordDialog } from '../kit/record-dialog.tsx';

/** Adds a quick reply or changes it. */
export function QuickReplyDialog({ reply, onClose }: { reply: QuickReply | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { id: reply?.id ?? '' } };
  return (
    <RecordDialog
      part="quick-replies"
      title={reply ? reply.name : t('quick-replies.add')}
      initial={{ name: reply?.name ?? '', body: reply?.body ?? '', active: reply?.active ?? true }}
      fields={/^(name|body)$/}
      mayEdit={reply?.abilities.edit ?? true}
      onClose={onClose}
      save={(body, key) =>
        reply
          ? dataOf(client.PATCH('/api/v1/quick-replies/{id}', { params, body }))
          : dataOf(client.POST('/api/v1/quick-replies', { body, headers: idempotencyKey(key) }))
      }
      remove={
        reply?.abilities.remove
          ? { name: reply.name, run: () => dataOf(client.DELETE('/api/v1/quick-replies/{id}', { params })) }
          : undefined
      }
    >
      {({ values, set, fault }) => (
        <>
          <TextInput
            label={t('name')}
            description={t('quick-replies.nameHint')}
            required
            maxLength={100}
            data-autofocus
            value={values.name}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Textarea
            label={t('quick-replies.body')}
            description={t('quick-replies.bodyHint')}
            required
            maxLength={4000}
            autosize
            minRows={3}
            maxRows={12}
            value={values.body}
            error={fault('body')}
            onChange={(event) => set({ body: event.currentTarget.value })}
          />
          <Switch
            label={t('active')}
            description={t('quick-replies.activeHint')}
            checked={values.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  );
}
