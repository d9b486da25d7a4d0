import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DateEffect, dateEffects } from '#shared/vocabulary.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { client, type EventType } from '../api.ts';
import { type Fields, RecordDialog } from '../kit/record-dialog.tsx';

function initialOf(type: EventType | undefined) {
  return {
    code: type?.code ?? '',
    name: type?.name ?? '',
    description: type?.description ?? '',
    customerLabel: type?.customerLabel ?? '',
    internal: type?.internal ?? false,
    dateEffect: type?.dateEffect ?? (null as DateEffect | null),
    active: type?.active ?? true,
    version: type?.version ?? 0,
  };
}
type Values = ReturnType<typeof initialOf>;

function TextFields({ values, set, fault, known }: Fields<Values> & { known: boolean }) {
  const { t } = useTranslation('setUp');
  return (
    <>
      <FieldGrid>
        <TextInput
          label={t('code')}
          description={t('event-types.codeHint')}
          required
          readOnly={known}
          maxLength={8}
          data-autofocus={known ? undefined : true}
          value={values.code}
          error={fault('code')}
          onChange={(event) => set({ code: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label={t('name')}
          description={t('event-types.nameHint')}
          required
          maxLength={100}
          data-autofocus={known ? true : undefined}
          value={values.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </FieldGrid>
      <Textarea
        label={t('event-types.description')}
        description={t('event-types.descriptionHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={values.description}
        error={fault('description')}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
    </>
  );
}

function EventTypeFields(form: Fields<Values> & { type: EventType | undefined }) {
  const { t } = useTranslation('setUp');
  const { values, set, fault, type } = form;
  const own = type?.abilities.deactivate ?? true;
  return (
    <>
      <TextFields {...form} known={type !== undefined} />
      <FieldGrid>
        <TextInput
          label={t('event-types.customerLabel')}
          description={t('event-types.customerLabelHint')}
          maxLength={100}
          disabled={values.internal}
          value={values.customerLabel}
          error={fault('customerLabel')}
          onChange={(event) => set({ customerLabel: event.currentTarget.value })}
        />
        <Select
          label={t('event-types.dateEffect')}
          description={t('event-types.dateEffectHint')}
          disabled={!own}
          clearable
          placeholder={t('event-types.noDate')}
          data={dateEffects.map((date) => ({ value: date, label: t(`event-types.dates.${date}`) }))}
          value={values.dateEffect}
          error={fault('dateEffect')}
          onChange={(date) => set({ dateEffect: date as DateEffect | null })}
        />
      </FieldGrid>
      <Switch
        label={t('event-types.internal')}
        description={t('event-types.internalHint')}
        checked={values.internal}
        onChange={(event) => set({ internal: event.currentTarget.checked })}
      />
      <Switch
        label={t('active')}
        description={own ? t('event-types.activeHint') : t('event-types.systemHint')}
        disabled={!own}
        checked={values.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** Adds a manual event type, or changes what may be changed of one. */
export function EventTypeDialog({ type, onClose }: { type: EventType | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { code: type?.code ?? '' } };
  return (
    <RecordDialog
      part="event-types"
      title={type ? `${type.code} ${type.name}` : t('event-types.add')}
      initial={initialOf(type)}
      fields={/^(code|name|description|customerLabel|dateEffect)$/}
      mayEdit={type?.abilities.edit ?? true}
      onClose={onClose}
      save={({ version, code, ...body }, key) =>
        type
          ? dataOf(client.PATCH('/api/v1/event-types/{code}', { params, body, headers: ifMatch(version) }))
          : dataOf(client.POST('/api/v1/event-types', { body: { code, ...body }, headers: idempotencyKey(key) }))
      }
      remove={
        type?.abilities.remove
          ? { name: type.code, run: () => dataOf(client.DELETE('/api/v1/event-types/{code}', { params })) }
          : undefined
      }
    >
      {(form) => <EventTypeFields {...form} type={type} />}
    </RecordDialog>
  );
}
