import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { MarkedText } from '../../../ui/status/status-pill.tsx';
import type { Column, Unfolding } from '../../../ui/table/types.ts';
import { activeEventsQuery, type ReportUser, reportPaths } from './api.ts';
import { useFilters } from './filters/use-filters.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportFrame } from './report-frame.tsx';
import { ReportTable } from './report-table.tsx';
import classes from './reports.module.css';

const rowId = (row: ReportUser) => row.user.id;
const rowName = (row: ReportUser) => row.user.name;
const figures = ['taken', 'ownCustomers', 'atRisk', 'inException', 'recorded'] as const;
type Figure = (typeof figures)[number];
const tones = { atRisk: 'risk', inException: 'late' } as const;

function useColumns(): Column<ReportUser>[] {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const figure = (name: Figure): Column<ReportUser> => ({
    id: name,
    header: t(`figure.${name}`),
    width: 150,
    align: 'end',
    cell: (row) => {
      const count = format.number(row[name]);
      if (row[name] === 0 || !(name in tones)) return count;
      const tone = tones[name as keyof typeof tones];
      return (
        <MarkedText tone={tone} word={t(`figureWord.${name as keyof typeof tones}`)}>
          {count}
        </MarkedText>
      );
    },
  });
  const columns: Column<ReportUser>[] = [
    {
      id: 'user',
      header: t('column.user'),
      width: 220,
      canHide: false,
      onPhone: 'title',
      cell: (row) => <strong>{row.user.name}</strong>,
    },
    ...figures.map(figure),
    { id: 'email', header: t('column.email'), width: 220, hiddenAtFirst: true, cell: (row) => row.user.email },
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with the language only
  return useMemo(() => columns, [t, format]);
}

/** What unfolds under a user: the same figures by event type. */
function ByEvent({ row }: { row: ReportUser }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <table className={classes.events} aria-label={t('byEvent', { name: row.user.name })}>
      <thead>
        <tr>
          <th scope="col">{t('column.event')}</th>
          {figures.map((name) => (
            <th key={name} scope="col" className={classes.number}>
              {t(`figure.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row.events.map((event) => (
          <tr key={event.eventType}>
            <th scope="row">{event.name}</th>
            {figures.map((name) => (
              <td key={name} className={classes.number}>
                {format.number(event[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const unfolding: Unfolding<ReportUser> = {
  render: (row) => <ByEvent row={row} />,
  can: (row) => row.events.length > 0,
};

/** Report: what waits with each user, and what they recorded in the days chosen. */
export function ActiveEventsPage() {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const address = useFilters('active_events', `/reports/${reportPaths.active_events}`);
  const list = useInfiniteQuery({ ...activeEventsQuery(address.filters), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  const first = list.data?.pages[0];
  const lead = first
    ? t('active_events.leadDays', { from: format.day(first.from), to: format.day(first.to) })
    : t('active_events.lead');
  return (
    <ReportFrame
      tab="active_events"
      lead={lead}
      actions={<ReportActions report="active_events" filters={address.filters} />}
    >
      <ReportTable
        report="active_events"
        address={address}
        list={list}
        rows={rows}
        columns={useColumns()}
        rowId={rowId}
        rowName={rowName}
        unfolding={unfolding}
      />
    </ReportFrame>
  );
}
