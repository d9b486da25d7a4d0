import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../app/status-text.tsx';
import { DateText, InstantText } from '../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { Over } from '../exceptions/over.tsx';
import { jobExceptionsQuery, type ReportException, reportPaths } from './api.ts';
import { useFilters } from './filters/use-filters.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportFrame } from './report-frame.tsx';
import { ReportTable } from './report-table.tsx';
import classes from './reports.module.css';

const rowId = (row: ReportException) => row.milestoneId;
const rowName = (row: ReportException) => `${row.job.jobCode} ${row.milestone}`;
const tone = (row: ReportException) => (row.state === 'in_exception' ? 'late' : 'risk');

function useColumns(): Column<ReportException>[] {
  const { t } = useTranslation('reports');
  const columns: Column<ReportException>[] = [
    {
      id: 'jobCode',
      header: t('column.jobCode'),
      width: 120,
      canHide: false,
      onPhone: 'title',
      cell: (row) => (
        <Link to="/jobs/$jobId" params={{ jobId: row.job.id }}>
          {row.job.jobCode}
        </Link>
      ),
    },
    { id: 'customer', header: t('column.customer'), width: 150, cell: (row) => row.customer.name },
    {
      id: 'milestone',
      header: t('column.milestone'),
      width: 150,
      cell: (row) =>
        row.component ? t('ofComponent', { milestone: row.milestone, component: row.component }) : row.milestone,
    },
    {
      id: 'condition',
      header: t('column.condition'),
      width: 210,
      onPhone: 'block',
      cell: (row) => (
        <div className={classes.stack}>
          <span title={row.condition}>{row.condition}</span>
          <span className={classes.muted}>
            {row.base}: <DateText day={row.baseDay} />
          </span>
        </div>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 210,
      onPhone: 'aside',
      cell: (row) => (
        <div className={classes.stack}>
          <StatusPill tone={row.state === 'in_exception' ? 'late' : 'risk'}>{t(`exception.${row.state}`)}</StatusPill>
          <Over className={classes.muted} of={{ exceptionAt: row.exceptionAt, heldSince: row.job.heldSince }} />
        </div>
      ),
    },
    {
      id: 'exceptionAt',
      header: t('column.exceptionAt'),
      width: 170,
      cell: (row) => <InstantText instant={row.exceptionAt} />,
    },
    { id: 'cso', header: t('column.cso'), width: 140, cell: (row) => row.serviceOperator?.name },
    { id: 'takenBy', header: t('column.takenBy'), width: 140, cell: (row) => row.takenBy?.name },
    {
      id: 'shared',
      header: t('column.shared'),
      width: 180,
      onPhone: 'block',
      cell: (row) => row.shared && <span title={row.shared.text}>{row.shared.text}</span>,
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 140,
      hiddenAtFirst: true,
      cell: (row) => <StatusText status={row.job.status} />,
    },
    { id: 'category', header: t('column.category'), width: 130, hiddenAtFirst: true, cell: (row) => row.category },
    {
      id: 'dueDate',
      header: t('column.dueDate'),
      width: 120,
      hiddenAtFirst: true,
      cell: (row) => row.dueDate && <DateText day={row.dueDate} />,
    },
    { id: 'branch', header: t('column.branch'), width: 90, hiddenAtFirst: true, cell: (row) => row.branch?.code },
    {
      id: 'department',
      header: t('column.department'),
      width: 130,
      hiddenAtFirst: true,
      cell: (row) => row.department?.name,
    },
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with the language only
  return useMemo(() => columns, [t]);
}

/** Report: what is in exception or at risk, with the condition and by how long. */
export function JobExceptionsPage() {
  const navigate = useNavigate();
  const address = useFilters('job_exceptions', `/reports/${reportPaths.job_exceptions}`);
  const list = useInfiniteQuery({ ...jobExceptionsQuery(address.filters), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  return (
    <ReportFrame tab="job_exceptions" actions={<ReportActions report="job_exceptions" filters={address.filters} />}>
      <ReportTable
        report="job_exceptions"
        address={address}
        list={list}
        rows={rows}
        columns={useColumns()}
        rowId={rowId}
        rowName={rowName}
        tone={tone}
        onOpen={(row) => void navigate({ to: '/jobs/$jobId', params: { jobId: row.job.id } })}
      />
    </ReportFrame>
  );
}
