import { Button } from '@mantine/core';
import { IconFilterOff, IconPackages } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import type { Unfolding } from '../../../../ui/table/types.ts';
import { useSession } from '../../../session.ts';
import { useTableView } from '../../../use-table-view.ts';
import { difotQuery } from '../../difot/api.ts';
import { jobsQuery } from '../../jobs/api/queries.ts';
import type { JobListItem } from '../../jobs/api/types.ts';
import { UnfoldedComponents } from '../../jobs/list/unfolded-components.tsx';
import { useLiveJobs } from '../../jobs/list/use-live-jobs.ts';
import { fromSort, parseViewSearch, toSort, type ViewSearch } from '../rules-search.ts';
import { useViewColumns } from './columns.tsx';
import { ExportMenu } from './export-menu.tsx';
import { jobsQueryOf } from './rules-window.ts';

const rowId = (job: JobListItem) => job.id;
const rowName = (job: JobListItem) => job.jobCode;
const tone = (job: JobListItem) => (job.late ? ('late' as const) : undefined);
const unfolding: Unfolding<JobListItem> = {
  render: (job) => <UnfoldedComponents job={job} />,
  can: (job) => job.componentCount > 0,
};

function useViewSearch() {
  const navigate = useNavigate();
  const text = JSON.stringify(useSearch({ strict: false }));
  const search = useMemo(() => parseViewSearch(JSON.parse(text)), [text]);
  const change = useCallback(
    (next: { [Key in keyof ViewSearch]?: ViewSearch[Key] | undefined }) =>
      void navigate({
        to: '.',
        search: parseViewSearch({ ...search, ...next }) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate, search],
  );
  return { search, change };
}

function NoJobs({ search, onClear }: { search: string | undefined; onClear: () => void }) {
  const { t } = useTranslation('customerUpdates');
  if (!search)
    return (
      <EmptyState title={t('jobs.emptyTitle')} icon={<IconPackages size={28} stroke={1.6} />}>
        {t('jobs.empty')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('jobs.noneTitle')}
      icon={<IconFilterOff size={28} stroke={1.6} />}
      action={
        <>
          <Button variant="default" onClick={onClear}>
            {t('none.clear')}
          </Button>
          <Button component={Link} to="/jobs" search={{ q: search } as never} variant="subtle">
            {t('jobs.everywhere')}
          </Button>
        </>
      }
    >
      {t('jobs.none')}
    </EmptyState>
  );
}

/** All open jobs of the customer, and those due or delivered in the months of the cards above. */
export function JobList({ customerId, name }: { customerId: string; name: string }) {
  const { t } = useTranslation('customerUpdates');
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { search, change } = useViewSearch();
  const figures = useQuery(difotQuery(customerId));
  const months = figures.data?.months;
  const query = useMemo(() => jobsQueryOf(customerId, months ?? [], search), [customerId, months, search]);
  const columns = useViewColumns();
  const [view, setView] = useTableView('customer-updates.jobs', columns);
  const list = useInfiniteQuery({
    ...jobsQuery(query),
    placeholderData: keepPreviousData,
    enabled: months !== undefined,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const live = useMemo(() => ({ customer: customerId, ...(search.q ? { q: search.q } : {}) }), [customerId, search.q]);
  const { fresh, forget } = useLiveJobs(live, query);
  const error = figures.error ?? list.error;
  return (
    <DataTable
      label={t('jobs.title', { name })}
      columns={columns}
      rows={rows}
      rowId={rowId}
      rowName={rowName}
      tone={tone}
      unfolding={unfolding}
      scroll="page"
      status={list.data ? 'ready' : error ? 'error' : 'loading'}
      problem={asProblem(error)}
      onRetry={() => void (figures.isError ? figures.refetch() : list.refetch())}
      refreshing={list.isPlaceholderData}
      sort={toSort(search.sort)}
      onSort={(by) => change({ sort: fromSort(by) as ViewSearch['sort'] })}
      view={view}
      onView={setView}
      onOpen={(job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })}
      hasMore={list.hasNextPage}
      loadingMore={list.isFetchingNextPage}
      onEndReached={() => void list.fetchNextPage()}
      fresh={fresh}
      onShowFresh={() => {
        forget();
        void list.refetch();
      }}
      empty={<NoJobs search={search.q} onClear={() => change({ q: undefined })} />}
      toolbar={
        <>
          <SearchInput
            label={t('jobs.search')}
            value={search.q ?? ''}
            onChange={(q) => change({ q: q || undefined })}
          />
          {permissions.includes('exports:run') && months && <ExportMenu query={query} />}
        </>
      }
    />
  );
}
