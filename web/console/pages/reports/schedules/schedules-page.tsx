import { Button } from '@mantine/core';
import { IconCalendarTime, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { InstantText } from '../../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import type { Column } from '../../../../ui/table/types.ts';
import { useTableView } from '../../../use-table-view.ts';
import { type Schedule, schedulesQuery } from '../api.ts';
import { ReportFrame } from '../report-frame.tsx';
import classes from '../reports.module.css';
import { parseSchedulesSearch } from './rules-search.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleMenu } from './schedule-menu.tsx';
import { useScheduleWords } from './use-schedule-words.ts';

const rowId = (schedule: Schedule) => schedule.id;
const rowName = (schedule: Schedule) => schedule.name;
const newReport = { report: 'job_exceptions', filters: {} } as const;

function useColumns(open: (id: string) => void): Column<Schedule>[] {
  const { t } = useTranslation('reports');
  const { when } = useScheduleWords();
  return [
    {
      id: 'name',
      header: t('schedule.name'),
      width: 220,
      canHide: false,
      onPhone: 'title',
      cell: (schedule) => (
        <span className={classes.stack}>
          <strong>{schedule.name}</strong>
          <span className={classes.muted}>
            {t(`${schedule.report}.title`)}, {t(`format.${schedule.format}`)}
          </span>
        </span>
      ),
    },
    {
      id: 'when',
      header: t('schedule.when'),
      width: 190,
      cell: (schedule) => <span className={classes.wrap}>{when(schedule)}</span>,
    },
    {
      id: 'recipients',
      header: t('schedule.recipients'),
      width: 190,
      cell: (schedule) => {
        const names = schedule.recipients.map((one) =>
          one.eligible ? one.name : t('schedule.notEligible', { name: one.name }),
        );
        return <span className={classes.wrap}>{names.join(', ')}</span>;
      },
    },
    {
      id: 'next',
      header: t('schedule.next'),
      width: 185,
      onPhone: 'aside',
      flash: (schedule) => schedule.nextRunAt,
      cell: (schedule) =>
        schedule.nextRunAt ? (
          <InstantText instant={schedule.nextRunAt} />
        ) : (
          <StatusPill tone="quiet">{schedule.active ? t('schedule.noDay') : t('schedule.paused')}</StatusPill>
        ),
    },
    {
      id: 'last',
      header: t('schedule.last'),
      width: 260,
      onPhone: 'block',
      flash: (schedule) => `${schedule.lastRunAt} ${schedule.lastMessage}`,
      cell: (schedule) =>
        schedule.lastMessage && (
          <span className={classes.stack}>
            {schedule.lastRunAt && <InstantText instant={schedule.lastRunAt} />}
            <span className={`${classes.muted} ${classes.wrap}`}>{schedule.lastMessage}</span>
          </span>
        ),
    },
    {
      id: 'actions',
      header: t('column.actions'),
      width: 72,
      align: 'end',
      pinned: true,
      canHide: false,
      onPhone: 'aside',
      cell: (schedule) => <ScheduleMenu schedule={schedule} onEdit={() => open(schedule.id)} />,
    },
  ];
}

/** Reports that go out by mail at set times. */
export function SchedulesPage() {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { edit } = parseSchedulesSearch(useSearch({ strict: false }));
  const open = (id: string | undefined) =>
    void navigate({ to: '/reports/schedules' as string, search: (id ? { edit: id } : {}) as never });
  const columns = useColumns(open);
  const [view, setView] = useTableView('reports.schedules', columns);
  const list = useQuery(schedulesQuery);
  const opened = list.data?.items.find((one) => one.id === edit);
  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('schedule.new')}
    </Button>
  );
  return (
    <ReportFrame tab="schedules" actions={addButton} layout="flow">
      <DataTable
        label={t('schedules.title')}
        columns={columns}
        rows={list.data?.items ?? []}
        rowId={rowId}
        rowName={rowName}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        view={view}
        onView={setView}
        onOpen={(schedule) => open(schedule.id)}
        scroll="page"
        empty={
          <EmptyState
            title={t('schedules.empty')}
            icon={<IconCalendarTime size={28} stroke={1.6} />}
            action={addButton}
          >
            {t('schedules.emptyText')}
          </EmptyState>
        }
      />
      {(edit === 'new' || opened) && (
        <ScheduleDialog
          key={opened?.id ?? 'new'}
          schedule={opened ?? null}
          start={newReport}
          onClose={() => open(undefined)}
        />
      )}
    </ReportFrame>
  );
}
