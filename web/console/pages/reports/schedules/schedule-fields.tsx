import { MultiSelect, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cadences, exportFormats, reports } from '#shared/vocabulary.ts';
import { FieldGrid, FieldWide } from '../../../../ui/form/form.tsx';
import { recipientsQuery, type Schedule } from '../api.ts';
import { FilterFields } from '../filters/filter-fields.tsx';
import { filtersOf, forSchedule, fromApi } from '../filters/rules-filters.ts';
import type { ScheduleValues } from './rules-values.ts';
import { useScheduleWords } from './use-schedule-words.ts';

type Props = {
  values: ScheduleValues;
  set: (part: Partial<ScheduleValues>) => void;
  fault: (field: string) => string | undefined;
  /** The recipients as they were saved: those who may get nothing any more stay in sight. */
  before: Schedule['recipients'];
};

const monthDays = Array.from({ length: 31 }, (_, index) => index + 1);

/** When it goes out. */
function WhenFields({ values, set, fault }: Omit<Props, 'before'>) {
  const { t } = useTranslation('reports');
  const { weekday } = useScheduleWords();
  return (
    <FieldGrid legend={t('schedule.when')}>
      <NativeSelect
        label={t('schedule.cadence')}
        value={values.cadence}
        error={fault('cadence')}
        data={cadences.map((value) => ({ value, label: t(`cadence.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          set({ cadence: cadences.find((one) => one === value) ?? values.cadence })
        }
      />
      {values.cadence === 'weekly' && (
        <NativeSelect
          label={t('schedule.weekday')}
          value={String(values.weekday)}
          error={fault('weekday')}
          data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekday(day) }))}
          onChange={(event) => set({ weekday: Number(event.currentTarget.value) })}
        />
      )}
      {values.cadence === 'monthly' && (
        <NativeSelect
          label={t('schedule.monthDay')}
          description={values.monthDay > 28 ? t('schedule.monthDayHint') : undefined}
          value={String(values.monthDay)}
          error={fault('monthDay')}
          data={monthDays.map((day) => ({
            value: String(day),
            label: day === 31 ? t('schedule.lastDay') : String(day),
          }))}
          onChange={(event) => set({ monthDay: Number(event.currentTarget.value) })}
        />
      )}
      <TextInput
        type="time"
        label={t('schedule.time')}
        description={t('schedule.timeHint')}
        required
        value={values.time}
        error={fault('time')}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
    </FieldGrid>
  );
}

/** Who gets it: active staff who may read reports; who may not any more is named. */
function Recipients({ values, set, fault, before }: Props) {
  const { t } = useTranslation('reports');
  const found = useQuery(recipientsQuery).data?.items ?? [];
  const known = new Set(found.map((one) => one.id));
  const lost = before.filter((one) => !known.has(one.id) && !one.eligible);
  const data = [
    ...found.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    ...before
      .filter((one) => !known.has(one.id))
      .map(({ id, name, eligible }) => ({ value: id, label: eligible ? name : t('schedule.notEligible', { name }) })),
  ];
  const wrong =
    fault('recipientIds') ?? values.recipientIds.map((_, index) => fault(`recipientIds.${index}`)).find(Boolean);
  return (
    <MultiSelect
      label={t('schedule.recipients')}
      description={lost.length > 0 ? t('schedule.lost') : t('schedule.recipientsHint')}
      required
      searchable
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={t('schedule.nobody')}
      data={data}
      value={values.recipientIds}
      error={wrong}
      onChange={(recipientIds) => set({ recipientIds })}
    />
  );
}

/** The fields of a schedule: what, when, to whom. */
export function ScheduleFields(props: Props) {
  const { values, set, fault } = props;
  const { t } = useTranslation('reports');
  const filters = fromApi(values.report, values.filters);
  return (
    <>
      <FieldGrid>
        <FieldWide>
          <TextInput
            label={t('schedule.name')}
            description={t('schedule.nameHint')}
            required
            maxLength={100}
            data-autofocus
            value={values.name}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </FieldWide>
        <NativeSelect
          label={t('schedule.report')}
          value={values.report}
          data={reports.map((value) => ({ value, label: t(`${value}.title`) }))}
          onChange={({ currentTarget: { value } }) => {
            const report = reports.find((one) => one === value) ?? values.report;
            // Filters that the other report has too are kept.
            const kept = Object.entries(filters).filter(([name]) => (filtersOf[report] as string[]).includes(name));
            set({ report, filters: forSchedule(report, Object.fromEntries(kept)) });
          }}
        />
        <NativeSelect
          label={t('schedule.format')}
          value={values.format}
          data={exportFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            set({ format: exportFormats.find((one) => one === value) ?? values.format })
          }
        />
      </FieldGrid>
      <details open={Object.keys(filters).length > 0}>
        <summary>{t('schedule.filters', { count: Object.keys(filters).length })}</summary>
        <FilterFields
          place={values.report}
          filters={filters}
          without={['from', 'to']}
          change={(part) => {
            const next = { ...filters, ...part };
            const chosen = Object.entries(next).filter(([, value]) => value !== undefined);
            set({ filters: forSchedule(values.report, Object.fromEntries(chosen)) });
          }}
        />
      </details>
      <WhenFields values={values} set={set} fault={fault} />
      <Recipients {...props} />
      <Switch
        label={t('schedule.active')}
        description={t('schedule.activeHint')}
        checked={values.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </>
  );
}
