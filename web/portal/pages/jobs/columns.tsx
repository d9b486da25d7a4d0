import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../app/status-text.tsx';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Column } from '../../../ui/table/types.ts';
import type { Job } from '../../types.ts';
import { AttachmentsButton } from '../attachments/attachments-button.tsx';
import { MessageIcon } from '../messages/message-icon.tsx';
import { DueDate } from './due-date.tsx';
import classes from './list.module.css';
import { SaidShort } from './said-note.tsx';
import { toneOf, useStageWord } from './use-words.ts';

const whole = (text: string | null) => (text ? <span title={text}>{text}</span> : null);

/** The order number; where the company lets another reference lead, that stands first. */
function OrderNumber({ leadingReference: leading, orderNumber }: Pick<Job, 'leadingReference' | 'orderNumber'>) {
  if (!leading || leading === orderNumber) return whole(orderNumber);
  return (
    <span className={classes.references}>
      {whole(leading)}
      {orderNumber && <span className={classes.muted}>{whole(orderNumber)}</span>}
    </span>
  );
}

/** The portal's columns (DOMAIN 7) that the company lets this customer see, in their order. */
export function useColumns(allowed: readonly string[] | undefined): Column<Job>[] {
  const { t } = useTranslation('portalJobs');
  const stageWord = useStageWord();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with t
  const all = useMemo<Column<Job>[]>(
    () => [
      {
        id: 'jobCode',
        header: t('column.jobCode'),
        width: 155,
        sortable: true,
        canHide: false,
        onPhone: 'title',
        cell: (job) => (
          <Link to="/jobs/$jobId" params={{ jobId: job.id }} title={job.jobCode}>
            {job.jobCode}
          </Link>
        ),
      },
      { id: 'note', header: t('column.note'), width: 150, cell: (job) => whole(job.note) },
      { id: 'branch', header: t('column.branch'), width: 130, cell: (job) => whole(job.branch) },
      { id: 'orderNumber', header: t('column.orderNumber'), width: 130, cell: (job) => <OrderNumber {...job} /> },
      {
        id: 'dueDate',
        header: t('column.dueDate'),
        width: 200,
        sortable: true,
        onPhone: 'aside',
        flash: (job) => `${job.dueDate} ${job.late} ${job.atRisk}`,
        cell: (job) => (
          <span className={classes.due}>
            <DueDate {...job} />
          </span>
        ),
      },
      {
        id: 'status',
        header: t('column.status'),
        width: 190,
        onPhone: 'block',
        flash: (job) => `${job.status} ${job.sharedExceptions[0]?.text}`,
        cell: (job) => (
          <>
            <StatusPill tone={toneOf(job)} title={job.status}>
              <StatusText status={job.status} />
            </StatusPill>
            <SaidShort said={job.sharedExceptions} marked={job.dueDate !== null && !job.late} />
          </>
        ),
      },
      {
        id: 'progress',
        header: t('column.progress'),
        width: 150,
        onPhone: 'block',
        flash: (job) => `${job.progress.stage} ${job.progress.percent}`,
        cell: (job) => <ProgressBar stage={stageWord(job.progress.stage)} percent={job.progress.percent} />,
      },
      {
        id: 'action',
        header: t('column.action'),
        width: 150,
        onPhone: 'aside',
        flash: (job) => job.attachmentCount,
        cell: (job) => (
          <span className={classes.actions}>
            <Link
              to="/jobs/$jobId"
              params={{ jobId: job.id }}
              className={classes.view}
              aria-label={t('viewJob', { code: job.jobCode })}
            >
              {t('view')}
            </Link>
            <MessageIcon jobId={job.id} jobCode={job.jobCode} />
            <AttachmentsButton job={job} />
          </span>
        ),
      },
    ],
    [t],
  );
  return useMemo(() => (allowed ? all.filter((column) => allowed.includes(column.id)) : all), [all, allowed]);
}
