import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../../app/status-text.tsx';
import { DateText, InstantText } from '../../../../ui/format/date-text.tsx';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import type { Column } from '../../../../ui/table/types.ts';
import { useSession } from '../../../session.ts';
import { MessageIcon } from '../../messages/message-icon.tsx';
import type { Selection } from '../../worklist/selection.ts';
import type { JobListItem } from '../api/types.ts';
import { AttachmentsButton } from '../attachments/attachments-button.tsx';
import { selectColumn } from '../bulk/select-cell.tsx';
import { DueDate } from '../due-date.tsx';
import { stateTones, useWords } from '../use-words.ts';
import { ExceptionCell } from './exception-cell.tsx';
import classes from './list.module.css';
import { RowMenu } from './row-menu.tsx';

/** Columns that name the job and say how it stands. */
function useMainColumns(): Column<JobListItem>[] {
  const { t } = useTranslation('jobs');
  const words = useWords();
  return [
    {
      id: 'jobCode',
      header: t('column.jobCode'),
      width: 112,
      sortable: true,
      canHide: false,
      onPhone: 'title',
      cell: (job) => (
        <Link to="/jobs/$jobId" params={{ jobId: job.id }}>
          {job.jobCode}
        </Link>
      ),
    },
    {
      id: 'customer',
      header: t('column.customer'),
      width: 128,
      cell: (job) => <span title={job.customer.name}>{job.customer.name}</span>,
    },
    { id: 'orderNumber', header: t('column.orderNumber'), width: 104, cell: (job) => job.orderNumber },
    {
      id: 'dueDate',
      header: t('column.dueDate'),
      width: 156,
      sortable: true,
      onPhone: 'aside',
      flash: (job) => `${job.dueDate} ${job.late}`,
      cell: (job) => <DueDate job={job} />,
    },
    {
      id: 'status',
      header: t('column.status'),
      width: 116,
      onPhone: 'block',
      flash: (job) => job.status,
      cell: (job) =>
        job.state === 'open' ? (
          <span title={job.status}>
            <StatusText status={job.status} />
          </span>
        ) : (
          <StatusPill tone={stateTones[job.state]}>
            {job.status ? <StatusText status={job.status} /> : words.state(job.state)}
          </StatusPill>
        ),
    },
    {
      id: 'exception',
      header: t('column.exception'),
      width: 200,
      onPhone: 'block',
      flash: (job) => `${job.exception} ${job.exceptionDetail?.exceptionAt}`,
      cell: (job) => <ExceptionCell job={job} />,
    },
    {
      id: 'progress',
      header: t('column.progress'),
      width: 116,
      onPhone: 'block',
      flash: (job) => job.progress.percent,
      cell: (job) => <ProgressBar stage={words.stage(job.progress.stage)} percent={job.progress.percent} />,
    },
  ];
}

/** Columns for sorting work between people and places; most are chosen by those who need them. */
function useFurtherColumns(): Column<JobListItem>[] {
  const { t } = useTranslation('jobs');
  const words = useWords();
  const hidden = { hiddenAtFirst: true, onPhone: 'line' } as const;
  return [
    { id: 'branch', header: t('column.branch'), width: 90, onPhone: 'none', cell: (job) => job.branch?.code },
    { id: 'cso', header: t('column.cso'), width: 150, onPhone: 'none', cell: (job) => job.serviceOperator?.name },
    { id: 'mode', header: t('column.mode'), width: 90, onPhone: 'none', cell: (job) => words.mode(job.mode) },
    { id: 'eta', header: t('column.eta'), width: 118, flash: (job) => job.eta, cell: (job) => day(job.eta) },
    { ...hidden, id: 'etd', header: t('column.etd'), width: 125, cell: (job) => day(job.etd) },
    {
      ...hidden,
      id: 'direction',
      header: t('column.direction'),
      width: 110,
      cell: (job) => words.direction(job.direction),
    },
    {
      ...hidden,
      id: 'jobType',
      header: t('column.jobType'),
      width: 160,
      cell: (job) => job.jobType && words.jobType(job.jobType),
    },
    {
      ...hidden,
      id: 'route',
      header: t('column.route'),
      width: 160,
      cell: (job) => routeOf(job),
    },
    {
      ...hidden,
      id: 'department',
      header: t('column.department'),
      width: 130,
      cell: (job) => job.department?.name,
    },
    {
      ...hidden,
      id: 'customerBranch',
      header: t('column.customerBranch'),
      width: 150,
      cell: (job) => job.customerBranch?.name,
    },
    {
      ...hidden,
      id: 'note',
      header: t('column.note'),
      width: 220,
      cell: (job) => <span title={job.note}>{job.note}</span>,
    },
    {
      ...hidden,
      id: 'promisedDate',
      header: t('column.promisedDate'),
      width: 130,
      cell: (job) => day(job.promisedDate),
    },
    {
      ...hidden,
      id: 'deliveredDate',
      header: t('column.deliveredDate'),
      width: 130,
      flash: (job) => job.deliveredDate,
      cell: (job) => day(job.deliveredDate),
    },
    {
      ...hidden,
      id: 'priority',
      header: t('column.priority'),
      width: 100,
      cell: (job) => (job.priority > 0 ? words.priority(job.priority) : null),
    },
    {
      ...hidden,
      id: 'registeredAt',
      header: t('column.registeredAt'),
      width: 170,
      sortable: true,
      cell: (job) => <InstantText instant={job.registeredAt} />,
    },
  ];
}

const day = (value: string | null) => (value ? <DateText day={value} /> : null);

function routeOf(job: JobListItem) {
  if (!job.origin && !job.destination) return null;
  const names = [job.origin?.name, job.destination?.name].filter(Boolean).join(' – ');
  return (
    <span title={names}>
      {job.origin?.code ?? '…'} → {job.destination?.code ?? '…'}
    </span>
  );
}

/** The columns of Job Tracking, in their first order. */
export function useJobColumns(selection: Selection): Column<JobListItem>[] {
  const { t } = useTranslation(['jobs', 'bulk']);
  const { permissions } = useSession();
  const select = permissions.includes('jobs:bulk') ? [selectColumn(t('bulk:column'), selection)] : [];
  const main = useMainColumns();
  const further = useFurtherColumns();
  const menu: Column<JobListItem> = {
    id: 'actions',
    header: t('jobs:column.actions'),
    width: 136,
    align: 'end',
    pinned: true,
    canHide: false,
    onPhone: 'aside',
    flash: (job) => job.attachmentCount,
    cell: (job) => (
      <span className={classes.rowActions}>
        <MessageIcon jobId={job.id} jobCode={job.jobCode} />
        <AttachmentsButton job={job} />
        <RowMenu job={job} />
      </span>
    ),
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with the language only
  return useMemo(() => [...select, ...main, ...further, menu], [t, selection]);
}
