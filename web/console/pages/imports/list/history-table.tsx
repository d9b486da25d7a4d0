import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { InstantText } from '../../../../ui/format/date-text.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import type { Column } from '../../../../ui/table/types.ts';
import { importsQuery } from '../api/queries.ts';
import type { Import } from '../api/types.ts';
import { useLiveImports } from '../use-live-imports.ts';
import { stateTones } from '../use-words.ts';

const view = { order: [], hidden: [], density: 'comfortable' } as const;

function useColumns(): Column<Import>[] {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const figure = (count: number) => format.number(count);
  return [
    {
      id: 'file',
      header: t('column.file'),
      width: 220,
      canHide: false,
      onPhone: 'title',
      cell: (row) => (
        <Link to="/imports/$importId" params={{ importId: row.id }}>
          {row.fileName}
        </Link>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 150,
      onPhone: 'aside',
      cell: (row) => <StatusPill tone={stateTones[row.state]}>{t(`state.${row.state}`)}</StatusPill>,
    },
    ...(['created', 'updated', 'unchanged', 'failed'] as const).map(
      (count): Column<Import> => ({
        id: count,
        header: t(`count.${count}`),
        width: 105,
        align: 'end',
        onPhone: count === 'created' || count === 'failed' ? 'line' : 'none',
        cell: (row) => figure(row[count]),
      }),
    ),
    {
      id: 'when',
      header: t('column.when'),
      width: 200,
      cell: (row) => <InstantText instant={row.createdAt} />,
    },
    { id: 'who', header: t('column.who'), width: 150, cell: (row) => row.actorName },
  ];
}

/** Earlier imports, the newest first; running ones change as they go. */
export function HistoryTable() {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const columns = useColumns();
  const list = useInfiniteQuery(importsQuery);
  useLiveImports();
  return (
    <DataTable
      label={t('history')}
      columns={columns}
      rows={list.data?.pages.flatMap((page) => page.items) ?? []}
      rowId={(row) => row.id}
      rowName={(row) => row.fileName}
      status={list.isError ? 'error' : list.isPending ? 'loading' : 'ready'}
      problem={asProblem(list.error)}
      onRetry={() => void list.refetch()}
      empty={<EmptyState title={t('historyEmpty')}>{t('historyEmptyText')}</EmptyState>}
      view={view}
      onOpen={(row) => void navigate({ to: '/imports/$importId', params: { importId: row.id } })}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onEndReached={() => void list.fetchNextPage()}
      scroll="page"
    />
  );
}
