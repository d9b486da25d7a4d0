import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../app/status-text.tsx';
import { DateText } from '../../../ui/format/date-text.tsx';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { DueDate } from '../jobs/due-date.tsx';
import { ExceptionCell } from '../jobs/list/exception-cell.tsx';
import { stateTones, useWords } from '../jobs/use-words.ts';
import { jobEnquiryQuery, type ReportJob, reportPaths } from './api.ts';
import { useFilters } from './filters/use-filters.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportFrame } from './report-frame.tsx';
import { ReportTable } from './report-table.tsx';

const rowId = (job: ReportJob) => job.id;
const rowName = (job: ReportJob) => job.jobCode;
const tone = (job: ReportJob) => {
  if (job.late || job.exception === 'in_exception') return 'late';
  return job.exception === 'at_risk' ? 'risk' : undefined;
};
const day = (value: string | null) => (value ? <DateText day={value} /> : null);

function useColumns(): Column<ReportJob>[] {
  const { t } = useTranslation('jobs');
  const words = useWords();
  const columns: Column<ReportJob>[] = [
    {
      id: 'jobCode',
      header: t('column.jobCode'),
      width: 120,
      canHide: false,
      onPhone: 'title',
      cell: (job) => (
        <Link to="/jobs/$jobId" params={{ jobId: job.id }}>
          {job.jobCode}
        </Link>
      ),
    },
    { id: 'customer', header: t('column.customer'), width: 160, cell: (job) => job.customer.name },
    { id: 'orderNumber', header: t('column.orderNumber'), width: 110, cell: (job) => job.orderNumber },
    { id: 'dueDate', header: t('column.dueDate'), width: 170, onPhone: 'aside', cell: (job) => <DueDate job={job} /> },
    {
      id: 'status',
      header: t('column.status'),
      width: 150,
      onPhone: 'block',
      cell: (job) =>
        job.state === 'open' ? (
          <StatusText status={job.status} />
        ) : (
          <StatusPill tone={stateTones[job.state]}>
            <StatusText status={job.status} />
          </StatusPill>
        ),
    },
    {
      id: 'progress',
      header: t('column.progress'),
      width: 116,
      onPhone: 'block',
      cell: (job) => <ProgressBar stage={words.stage(job.progress.stage)} percent={job.progress.percent} />,
    },
    {
      id: 'exception',
      header: t('column.exception'),
      width: 210,
      onPhone: 'block',
      cell: (job) => <ExceptionCell job={job} />,
    },
    { id: 'branch', header: t('column.branch'), width: 90, cell: (job) => job.branch?.code },
    { id: 'cso', header: t('column.cso'), width: 150, cell: (job) => job.serviceOperator?.name },
    { id: 'mode', header: t('column.mode'), width: 90, cell: (job) => words.mode(job.mode) },
    { id: 'eta', header: t('column.eta'), width: 118, cell: (job) => day(job.eta) },
    {
      id: 'deliveredDate',
      header: t('column.deliveredDate'),
      width: 130,
      hiddenAtFirst: true,
      cell: (job) => day(job.deliveredDate),
    },
    {
      id: 'direction',
      header: t('column.direction'),
      width: 110,
      hiddenAtFirst: true,
      cell: (job) => words.direction(job.direction),
    },
    {
      id: 'department',
      header: t('column.department'),
      width: 130,
      hiddenAtFirst: true,
      cell: (job) => job.department?.name,
    },
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with the language only
  return useMemo(() => columns, [t]);
}

/** Report: all jobs that fit, with where they stand. */
export function JobEnquiryPage() {
  const navigate = useNavigate();
  const address = useFilters('job_enquiry', `/reports/${reportPaths.job_enquiry}`);
  const list = useInfiniteQuery({ ...jobEnquiryQuery(address.filters), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items), [list.data]);
  return (
    <ReportFrame tab="job_enquiry" actions={<ReportActions report="job_enquiry" filters={address.filters} />}>
      <ReportTable
        report="job_enquiry"
        address={address}
        list={list}
        rows={rows}
        columns={useColumns()}
        rowId={rowId}
        rowName={rowName}
        tone={tone}
        onOpen={(job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })}
      />
    </ReportFrame>
  );
}
