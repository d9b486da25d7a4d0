import { Button } from '@mantine/core';
import { IconFilterOff, IconPackages, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Preference, usePreference } from '../../../../app/preferences/preferences.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { isTableView } from '../../../../ui/table/rules-view.ts';
import type { Sort, TableView, Unfolding } from '../../../../ui/table/types.ts';
import { useSession } from '../../../session.ts';
import { createSelection } from '../../worklist/selection.ts';
import { jobsQuery } from '../api/queries.ts';
import type { JobListItem } from '../api/types.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { filtersSet, fromSort, toListQuery, toSort } from '../rules-search.ts';
import { useJobColumns } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterPills } from './filter-pills.tsx';
import { UnfoldedComponents } from './unfolded-components.tsx';
import { useJobsSearch } from './use-jobs-search.ts';
import { useLiveJobs } from './use-live-jobs.ts';
import { ViewsMenu } from './views-menu.tsx';

const tablePreference: Preference<TableView | null> = {
  name: 'jobs.table',
  fallback: null,
  isValid: (value): value is TableView | null => value === null || isTableView(value),
};
const unfolding: Unfolding<JobListItem> = {
  render: (job) => <UnfoldedComponents job={job} />,
  can: (job) => job.componentCount > 0,
};
const rowId = (job: JobListItem) => job.id;
const rowName = (job: JobListItem) => job.jobCode;
const tone = (job: JobListItem) => {
  if (job.late || job.exception === 'in_exception') return 'late';
  return job.exception === 'at_risk' ? 'risk' : undefined;
};

function NewJobButton() {
  const { t } = useTranslation('jobs');
  const { permissions } = useSession();
  if (!permissions.includes('jobs:write')) return null;
  return (
    <Button component={Link} to="/jobs/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('newJob')}
    </Button>
  );
}

function NoJobs({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation('jobs');
  if (filtered) {
    return (
      <EmptyState
        title={t('empty.filtered')}
        icon={<IconFilterOff size={28} stroke={1.6} />}
        action={
          <Button variant="default" onClick={onClear}>
            {t('filter.clearAll')}
          </Button>
        }
      >
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('empty.title')} icon={<IconPackages size={28} stroke={1.6} />} action={<NewJobButton />}>
      {t('empty.text')}
    </EmptyState>
  );
}

/** Job Tracking: all jobs, and which are late. */
export function JobsPage() {
  const { t } = useTranslation(['jobs', 'shell']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { search, change, replaceAll } = useJobsSearch();
  const query = useMemo(() => toListQuery(search), [search]);
  const [selection] = useState(createSelection);
  const columns = useJobColumns(selection);
  const [kept, setKept] = usePreference(tablePreference);
  const view = useMemo(
    () =>
      kept ?? {
        order: columns.map((column) => column.id),
        hidden: columns.filter((column) => column.hiddenAtFirst).map((column) => column.id),
        density: 'comfortable' as const,
      },
    [kept, columns],
  );
  const list = useInfiniteQuery({ ...jobsQuery(query), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  // A selection is made in the list as it is filtered: another filter begins another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: cleared whenever the query changes
  useEffect(() => selection.clear(), [selection, query]);
  const { fresh, forget } = useLiveJobs(search, query);
  const { fetchNextPage, refetch } = list;
  const open = useCallback(
    (job: JobListItem) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } }),
    [navigate],
  );
  // New rows would be scattered by due date; latest first they stand together on top, and Back leads to the former order.
  const showFresh = () => {
    forget();
    if (search.sort === '-registeredAt') void refetch();
    else change({ sort: '-registeredAt' });
  };
  const sort = useCallback((by: Sort) => change({ sort: fromSort(by) }), [change]);

  return (
    <Page title={t('shell:nav.jobs')} layout="fill" actions={<NewJobButton />}>
      <DataTable
        label={t('shell:nav.jobs')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        tone={tone}
        unfolding={unfolding}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void refetch()}
        refreshing={list.isPlaceholderData}
        empty={
          <NoJobs filtered={search.q !== undefined || filtersSet(search).length > 0} onClear={() => replaceAll({})} />
        }
        sort={toSort(search)}
        onSort={sort}
        view={view}
        onView={setKept}
        onOpen={open}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void fetchNextPage()}
        fresh={fresh}
        onShowFresh={showFresh}
        toolbar={
          <>
            <BulkBar rows={rows} query={query} selection={selection} />
            <FilterBar search={search} change={change} />
            <ViewsMenu
              search={search}
              table={view}
              onApply={(saved) => {
                setKept(saved.table);
                replaceAll(saved.search);
              }}
            />
            <FilterPills search={search} change={change} replaceAll={replaceAll} />
          </>
        }
      />
    </Page>
  );
}
