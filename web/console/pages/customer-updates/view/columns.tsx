import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../../app/status-text.tsx';
import { DateText } from '../../../../ui/format/date-text.tsx';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import type { Column } from '../../../../ui/table/types.ts';
import type { JobListItem } from '../../jobs/api/types.ts';
import { AttachmentsButton } from '../../jobs/attachments/attachments-button.tsx';
import { DueDate } from '../../jobs/due-date.tsx';
import { stateTones, useWords } from '../../jobs/use-words.ts';
import { MessageIcon } from '../../messages/message-icon.tsx';

const day = (value: string | null) => (value ? <DateText day={value} /> : null);

/** The columns of a customer's jobs (DOMAIN 7, View); further ones can be chosen. */
export function useViewColumns(): Column<JobListItem>[] {
  const { t } = useTranslation(['jobs', 'customerUpdates']);
  const words = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns change with the language only
  return useMemo((): Column<JobListItem>[] => {
    const further = { hiddenAtFirst: true, onPhone: 'line' } as const;
    return [
      {
        id: 'jobCode',
        header: t('jobs:column.jobCode'),
        width: 150,
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
        id: 'orderNumber',
        header: t('jobs:column.orderNumber'),
        width: 150,
        cell: (job) => <span title={job.orderNumber}>{job.orderNumber}</span>,
      },
      {
        id: 'dueDate',
        header: t('jobs:column.dueDate'),
        width: 196,
        sortable: true,
        onPhone: 'aside',
        flash: (job) => `${job.dueDate} ${job.late}`,
        cell: (job) => <DueDate job={job} />,
      },
      {
        id: 'status',
        header: t('jobs:column.status'),
        width: 170,
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
        id: 'progress',
        header: t('jobs:column.progress'),
        width: 160,
        onPhone: 'block',
        flash: (job) => job.progress.percent,
        cell: (job) => <ProgressBar stage={words.stage(job.progress.stage)} percent={job.progress.percent} />,
      },
      {
        ...further,
        id: 'note',
        header: t('jobs:column.note'),
        width: 220,
        cell: (job) => <span title={job.note}>{job.note}</span>,
      },
      {
        ...further,
        id: 'customerBranch',
        header: t('jobs:column.customerBranch'),
        width: 150,
        cell: (job) => job.customerBranch?.name,
      },
      { ...further, id: 'eta', header: t('jobs:column.eta'), width: 130, cell: (job) => day(job.eta) },
      {
        ...further,
        id: 'deliveredDate',
        header: t('jobs:column.deliveredDate'),
        width: 140,
        flash: (job) => job.deliveredDate,
        cell: (job) => day(job.deliveredDate),
      },
      {
        id: 'attachments',
        header: t('customerUpdates:column.attachments'),
        width: 128,
        onPhone: 'aside',
        flash: (job) => job.attachmentCount,
        cell: (job) => <AttachmentsButton job={job} />,
      },
      {
        id: 'action',
        header: t('customerUpdates:column.action'),
        width: 100,
        onPhone: 'aside',
        cell: (job) => <MessageIcon jobId={job.id} jobCode={job.jobCode} />,
      },
    ];
  }, [t]);
}
