import { Button } from '@mantine/core';
import { IconFilterOff, IconReportAnalytics } from '@tabler/icons-react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Report } from '#shared/vocabulary.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { Column, Unfolding } from '../../../ui/table/types.ts';
import { useTableView } from '../../use-table-view.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { filtersSet } from './filters/rules-filters.ts';
import type { useFilters } from './filters/use-filters.ts';

type Props<Row extends object> = {
  report: Report;
  address: ReturnType<typeof useFilters>;
  list: Pick<
    UseInfiniteQueryResult,
    'isError' | 'error' | 'refetch' | 'isPlaceholderData' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  rows: readonly Row[] | undefined;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  tone?: (row: Row) => 'late' | 'risk' | undefined;
  onOpen?: (row: Row) => void;
  unfolding?: Unfolding<Row>;
};

function Nothing({ report, address }: { report: Report; address: ReturnType<typeof useFilters> }) {
  const { t } = useTranslation('reports');
  if (filtersSet(report, address.filters).length === 0)
    return (
      <EmptyState title={t(`${report}.empty`)} icon={<IconReportAnalytics size={28} stroke={1.6} />}>
        {t(`${report}.emptyText`)}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('empty.filtered')}
      icon={<IconFilterOff size={28} stroke={1.6} />}
      action={
        <Button variant="default" onClick={address.clear}>
          {t('filter.clearAll')}
        </Button>
      }
    >
      {t('empty.filteredText')}
    </EmptyState>
  );
}

/** The rows of a report, page by page as one scrolls, under its filters. */
export function ReportTable<Row extends object>({ report, address, list, rows, columns, ...rest }: Props<Row>) {
  const { t } = useTranslation('reports');
  const asProblem = useProblem();
  const [view, setView] = useTableView(`reports.${report}`, columns);
  return (
    <DataTable
      {...rest}
      label={t(`${report}.title`)}
      columns={columns}
      rows={rows ?? []}
      status={rows ? 'ready' : list.isError ? 'error' : 'loading'}
      problem={asProblem(list.error)}
      onRetry={() => void list.refetch()}
      refreshing={list.isPlaceholderData}
      view={view}
      onView={setView}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onEndReached={() => void list.fetchNextPage()}
      empty={<Nothing report={report} address={address} />}
      toolbar={<FilterBar place={report} {...address} />}
    />
  );
}
