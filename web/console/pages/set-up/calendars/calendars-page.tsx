import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import type { Column } from '../../../../ui/table/types.ts';
import { type Calendar, calendarsQuery } from '../api.ts';
import { SetUpList } from '../kit/set-up-list.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { weekdayNames } from './rules-weekdays.ts';

/** The calendars by which branches work. */
export function CalendarsPage() {
  const { t } = useTranslation('setUp');
  const { settings } = useFormat();
  const list = useQuery(calendarsQuery);
  const days = weekdayNames(settings.locale, 'short');
  const columns: Column<Calendar>[] = [
    { id: 'name', header: t('name'), width: 240, cell: (row) => <strong>{row.name}</strong>, onPhone: 'title' },
    {
      id: 'days',
      header: t('calendars.workingDays'),
      width: 280,
      cell: (row) => row.workingDays.map((day) => days[day - 1]).join(' '),
    },
    {
      id: 'holidays',
      header: t('calendars.holidays'),
      width: 120,
      cell: (row) => t('calendars.holidayCount', { count: row.holidays.length }),
    },
    {
      id: 'branches',
      header: t('calendars.branches'),
      width: 280,
      cell: (row) => row.branches.map((branch) => branch.name).join(', '),
    },
  ];
  return (
    <SetUpList
      part="calendars"
      list={list}
      columns={columns}
      idOf={(row) => row.id}
      nameOf={(row) => row.name}
      textsOf={(row) => [row.name, ...row.branches.map((branch) => branch.name)]}
      dialog={(row, close) => <CalendarDialog key={row?.id ?? 'new'} calendar={row} onClose={close} />}
    />
  );
}
