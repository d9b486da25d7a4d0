import { Button } from '@mantine/core';
import { IconFilterOff, IconPackages } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import type { Unfolding } from '../../../ui/table/types.ts';
import type { Job } from '../../types.ts';
import { DifotFilter } from '../difot/difot-filter.tsx';
import { useColumns } from './columns.tsx';
import { ExportMenu } from './export-menu.tsx';
import classes from './list.module.css';
import { jobsQuery, overviewQuery } from './queries.ts';
import { fromSort, type JobsSearch, toQuery, toSort } from './rules-search.ts';
import { UnfoldedComponents } from './unfolded-components.tsx';
import { useLiveJobs } from './use-live-jobs.ts';
import { useTableView } from './use-table-view.ts';
import { ViewLinks } from './view-links.tsx';

const unfolding: Unfolding<Job> = {
  render: (job) => <UnfoldedComponents job={job} />,
  can: (job) => job.componentCount > 0,
};
const isDifot = (search: JobsSearch) => (search.difotMonth ?? search.difotResult) !== undefined;
const rowId = (job: Job) => job.id;
const rowName = (job: Job) => job.jobCode;
const tone = (job: Job) => (job.late ? 'late' : job.atRisk ? 'risk' : undefined);

function Empty({ search, onAll }: { search: JobsSearch; onAll: () => void }) {
  const { t } = useTranslation('portalJobs');
  if (search.q === undefined && search.view === undefined && !isDifot(search)) {
    return (
      <EmptyState title={t('empty.title')} icon={<IconPackages size={28} stroke={1.6} />}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  const all = (
    <Button variant="default" onClick={onAll}>
      {t('empty.showAll')}
    </Button>
  );
  return (
    <EmptyState title={t('empty.filtered')} icon={<IconFilterOff size={28} stroke={1.6} />} action={all}>
      {search.q === undefined ? t('empty.viewText') : t('empty.searchText', { text: search.q })}
    </EmptyState>
  );
}

/** The contact's jobs, and which are late: the portal's first screen. */
export function JobListPage() {
  const { t } = useTranslation(['portalJobs', 'portalDifot']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const search = useSearch({ strict: false }) as JobsSearch;
  const query = useMemo(() => toQuery(search), [search]);
  const overview = useQuery(overviewQuery);
  const columns = useColumns(overview.data?.settings.columns);
  const [kept, keep] = useTableView(overview.data);
  const list = useInfiniteQuery({ ...jobsQuery(query), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { fresh, showFresh } = useLiveJobs(query);
  const { fetchNextPage } = list;
  const go = useCallback(
    (next: JobsSearch, replace = false) => void navigate({ to: '/', search: next, replace }),
    [navigate],
  );
  const open = useCallback((job: Job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } }), [navigate]);

  return (
    <Page
      title={t('title')}
      lead={overview.data?.customer.name}
      actions={
        <>
          {overview.data?.showDifot && (
            <Button component={Link} to="/difot" variant="default">
              {t('portalDifot:link')}
            </Button>
          )}
          <ExportMenu search={search} />
        </>
      }
    >
      <ViewLinks search={search} counts={overview.data?.counts} />
      {isDifot(search) && <DifotFilter search={search} onAll={() => go({})} />}
      <DataTable
        label={t('title')}
        scroll="page"
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        tone={tone}
        unfolding={unfolding}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        empty={<Empty search={search} onAll={() => go({})} />}
        sort={toSort(search)}
        onSort={(by) => go({ ...search, sort: fromSort(by) })}
        view={kept ?? standardView(columns)}
        onView={keep}
        onOpen={open}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void fetchNextPage()}
        fresh={fresh}
        onShowFresh={showFresh}
        toolbar={
          <div className={classes.search}>
            <SearchInput
              value={search.q ?? ''}
              onChange={(q) => go({ ...search, q: q.trim() === '' ? undefined : q }, true)}
              label={t('search')}
            />
          </div>
        }
      />
    </Page>
  );
}
