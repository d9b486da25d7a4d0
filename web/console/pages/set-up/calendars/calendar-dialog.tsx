import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { type Calendar, client } from '../api.ts';
import { type Fields, RecordDialog } from '../kit/record-dialog.tsx';
import classes from './calendar-dialog.module.css';
import { HolidayList } from './holiday-list.tsx';
import { weekdayNames } from './rules-weekdays.ts';

type Values = { name: string; workingDays: number[]; holidays: { day: string; name: string }[] };

function CalendarFields({ values, set, fault }: Fields<Values>) {
  const { t } = useTranslation('setUp');
  const { settings } = useFormat();
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
        label={t('calendars.workingDays')}
        value={values.workingDays.map(String)}
        error={fault('workingDays')}
        onChange={(days) => set({ workingDays: days.map(Number) })}
      >
        <div className={classes.days}>
          {weekdayNames(settings.locale, 'long').map((name, index) => (
            <Checkbox key={name} value={String(index + 1)} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <HolidayList holidays={values.holidays} fault={fault} onChange={(holidays) => set({ holidays })} />
    </>
  );
}

/** Adds a calendar or changes it. */
export function CalendarDialog({ calendar, onClose }: { calendar: Calendar | undefined; onClose: () => void }) {
  const { t } = useTranslation('setUp');
  const params = { path: { id: calendar?.id ?? '' } };
  const initial: Values = {
    name: calendar?.name ?? '',
    workingDays: calendar?.workingDays ?? [1, 2, 3, 4, 5],
    holidays: calendar?.holidays ?? [],
  };
  return (
    <RecordDialog
      part="calendars"
      title={calendar ? calendar.name : t('calendars.add')}
      initial={initial}
      fields={/^(name|workingDays|holidays\.\d+\.day)$/}
      mayEdit={calendar?.abilities.edit ?? true}
      onClose={onClose}
      save={(body, key) =>
        calendar
          ? dataOf(client.PATCH('/api/v1/calendars/{id}', { params, body }))
          : dataOf(client.POST('/api/v1/calendars', { body, headers: idempotencyKey(key) }))
      }
      remove={
        calendar?.abilities.remove
          ? { name: calendar.name, run: () => dataOf(client.DELETE('/api/v1/calendars/{id}', { params })) }
          : undefined
      }
    >
      {(form) => <CalendarFields {...form} />}
    </RecordDialog>
  );
}
