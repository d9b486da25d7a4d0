import { Anchor, Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import type { Column } from '../../../ui/table/types.ts';
import { actionsQuery, type Process, type Run, runsQuery } from './api.ts';
import classes from './automatic-processes.module.css';

/** What one run did to which jobs. */
function Actions({ processId, run }: { processId: string; run: Run }) {
  const { t } = useTranslation('automaticProcesses');
  const asProblem = useProblem();
  const list = useInfiniteQuery(actionsQuery(processId, run.id));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const problem = asProblem(list.error);
  return (
    <div className={classes.log}>
      {run.message && <p>{run.message}</p>}
      {problem && <ErrorNote problem={problem} />}
      {list.isPending && <Skeleton height={48} />}
      <ul className={classes.jobs} aria-label={t('log.actions')}>
        {items.map((item) => (
          <li key={item.position}>
            <Anchor component={Link} to={`/jobs/${item.jobId}` as string}>
              {item.jobCode}
            </Anchor>
            <span className={classes.customer}>{item.customer ?? t('log.noCustomer')}</span>
            <span className={classes.what}>{item.what}</span>
            <span>{item.failed && <StatusPill tone="late">{t('log.failedMark')}</StatusPill>}</span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('log.more')}
        </Button>
      )}
    </div>
  );
}

function RunState({ run }: { run: Run }) {
  const { t } = useTranslation('automaticProcesses');
  if (run.finishedAt === null) return <StatusPill tone="info">{t('log.running')}</StatusPill>;
  return run.message === null ? (
    <StatusPill tone="done">{t('log.finished')}</StatusPill>
  ) : (
    <StatusPill tone="risk">{t('log.early')}</StatusPill>
  );
}

function useColumns(): Column<Run>[] {
  const { t } = useTranslation('automaticProcesses');
  const format = useFormat();
  const number = (value: number) => format.number(value);
  return [
    {
      id: 'started',
      header: t('log.started'),
      width: 220,
      onPhone: 'title',
      cell: (run) => <InstantText instant={run.startedAt} />,
    },
    { id: 'done', header: t('log.done'), width: 110, align: 'end', cell: (run) => number(run.done) },
    { id: 'failed', header: t('log.failed'), width: 110, align: 'end', cell: (run) => number(run.failed) },
    { id: 'state', header: t('log.state'), width: 160, onPhone: 'aside', cell: (run) => <RunState run={run} /> },
  ];
}

/** The runs of a process that did something, each with its jobs. */
export function LogPanel({ process }: { process: Process }) {
  const { t } = useTranslation('automaticProcesses');
  const format = useFormat();
  const asProblem = useProblem();
  const columns = useColumns();
  const list = useInfiniteQuery(runsQuery(process.id));
  return (
    <Panel title={t('log.title')}>
      <div className={classes.stack}>
        <p className={classes.muted}>{t('log.lead')}</p>
        <DataTable
          label={t('log.title')}
          columns={columns}
          rows={list.data?.pages.flatMap((page) => page.items) ?? []}
          rowId={(run) => run.id}
          rowName={(run) => t('log.run', { when: format.instant(run.startedAt) })}
          unfolding={{ render: (run) => <Actions processId={process.id} run={run} /> }}
          tone={(run) => (run.failed > 0 ? 'late' : undefined)}
          status={list.isPending ? 'loading' : list.isError ? 'error' : 'ready'}
          problem={asProblem(list.error)}
          onRetry={() => void list.refetch()}
          view={standardView(columns)}
          hasMore={list.hasNextPage}
          loadingMore={list.isFetchingNextPage}
          onEndReached={() => void list.fetchNextPage()}
          empty={<EmptyState title={t('log.none')}>{t('log.noneText')}</EmptyState>}
          scroll="page"
        />
      </div>
    </Panel>
  );
}
