import { IconProgressCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../app/use-problem.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InstantText } from '../../ui/format/date-text.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { ProgressBar } from '../../ui/status/progress-bar.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { isRunning, type Task, tasksQuery } from './api.ts';
import { TaskState } from './task-state.tsx';
import { useLiveTasks } from './use-live-tasks.ts';

const view = { order: [], hidden: [], density: 'comfortable' } as const;

function Looked({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const figures = { done: format.number(task.done), total: format.number(task.total) };
  if (!isRunning(task) || task.total === 0) return <>{t('jobs', { count: task.done, done: figures.done })}</>;
  return <ProgressBar stage={t('looked', figures)} percent={(task.done / task.total) * 100} tone="progress" />;
}

function useColumns(): Column<Task>[] {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  return [
    {
      id: 'title',
      header: t('column.title'),
      width: 330,
      canHide: false,
      onPhone: 'title',
      cell: (row) => <Link to={`/tasks/${row.id}` as string}>{row.title}</Link>,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 105,
      onPhone: 'aside',
      cell: (row) => <TaskState state={row.state} />,
    },
    { id: 'looked', header: t('column.looked'), width: 130, onPhone: 'block', cell: (row) => <Looked task={row} /> },
    { id: 'changed', header: t('changed'), width: 85, align: 'end', cell: (row) => format.number(row.changed) },
    { id: 'failed', header: t('failed'), width: 70, align: 'end', cell: (row) => format.number(row.failed) },
    { id: 'by', header: t('column.by'), width: 135, cell: (row) => row.by },
    { id: 'when', header: t('column.when'), width: 165, cell: (row) => <InstantText instant={row.createdAt} /> },
  ];
}

/** Long work on many jobs: what runs, and what came of what ran; running ones change as they go. */
export function TasksPage() {
  const { t } = useTranslation('tasks');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const columns = useColumns();
  const list = useInfiniteQuery(tasksQuery);
  useLiveTasks();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={list.data?.pages.flatMap((page) => page.items) ?? []}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        status={list.isError ? 'error' : list.isPending ? 'loading' : 'ready'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        empty={
          <EmptyState title={t('none')} icon={<IconProgressCheck size={28} stroke={1.6} />}>
            {t('noneText')}
          </EmptyState>
        }
        view={view}
        onOpen={(row) => void navigate({ to: `/tasks/${row.id}` as string })}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        scroll="page"
      />
    </Page>
  );
}
