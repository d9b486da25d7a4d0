import { Button, Popover, SegmentedControl } from '@mantine/core';
import { IconCircleCheck, IconFilter, IconFilterOff, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useSession } from '../../session.ts';
import { useTableView } from '../../use-table-view.ts';
import { countsQuery, type ExceptionItem, type ExceptionState, exceptionsQuery } from './api.ts';
import { useExceptionColumns, useMilestoneName } from './columns.tsx';
import { type Change, FilterFields } from './filter-fields.tsx';
import { FilterPills } from './filter-pills.tsx';
import { type ExceptionsSearch, filtersSet, parseExceptionsSearch, toQuery } from './rules-search.ts';
import { ShareDialog } from './share-dialog.tsx';
import { useLiveExceptions } from './use-live-exceptions.ts';

const rowId = (item: ExceptionItem) => item.milestoneId;
const tone = (item: ExceptionItem) => (item.exception === 'in_exception' ? ('late' as const) : ('risk' as const));

function useExceptionsSearch() {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const text = JSON.stringify(raw);
  // The same object until the address changes: it stands in the keys of the cache.
  const search = useMemo(() => parseExceptionsSearch(JSON.parse(text)), [text]);
  const navigate = useNavigate();
  const go = (next: ExceptionsSearch) => void navigate({ to: '/exceptions', search: next, resetScroll: false });
  const change: Change = (part) => go(parseExceptionsSearch({ ...search, ...part }));
  const clear = () => go(search.state ? { state: search.state } : {});
  return { search, change, clear };
}

/** In exception or at risk, each with its count. */
function States({ search, change }: { search: ExceptionsSearch; change: Change }) {
  const { t } = useTranslation('exceptions');
  const format = useFormat();
  const counts = useQuery({ ...countsQuery(toQuery(search)), placeholderData: keepPreviousData }).data;
  const label = (state: ExceptionState, count: number | undefined) =>
    count === undefined
      ? t(`state.${state}`)
      : t('count', { name: t(`state.${state}`), count: format.number(count) as never });
  return (
    <SegmentedControl
      aria-label={t('states')}
      value={search.state ?? 'in_exception'}
      data={[
        { value: 'in_exception', label: label('in_exception', counts?.inException) },
        { value: 'at_risk', label: label('at_risk', counts?.atRisk) },
      ]}
      onChange={(state) => change({ state: parseExceptionsSearch({ state }).state })}
    />
  );
}

function Toolbar({ search, change, clear }: ReturnType<typeof useExceptionsSearch>) {
  const { t } = useTranslation('exceptions');
  const { user } = useSession();
  const set = filtersSet(search).length;
  const mine = search.cso === user.id;
  return (
    <>
      <States search={search} change={change} />
      <Button
        variant={mine ? 'light' : 'default'}
        aria-pressed={mine}
        leftSection={<IconUser size={16} aria-hidden />}
        onClick={() => change({ cso: mine ? undefined : user.id })}
      >
        {t('mine')}
      </Button>
      <Popover position="bottom-start" width={340} trapFocus shadow="md">
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
            {set > 0 ? t('filter.moreCount', { count: set }) : t('filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.more')}>
          <FilterFields search={search} change={change} />
        </Popover.Dropdown>
      </Popover>
      <FilterPills search={search} change={change} clear={clear} />
    </>
  );
}

function Nothing({ search, clear }: { search: ExceptionsSearch; clear: () => void }) {
  const { t } = useTranslation('exceptions');
  if (filtersSet(search).length > 0) {
    return (
      <EmptyState
        title={t('empty.filtered')}
        icon={<IconFilterOff size={28} stroke={1.6} />}
        action={
          <Button variant="default" onClick={clear}>
            {t('filter.clearAll')}
          </Button>
        }
      >
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  const state = search.state ?? 'in_exception';
  return (
    <EmptyState title={t(`empty.${state}`)} icon={<IconCircleCheck size={28} stroke={1.6} />}>
      {t(`empty.${state}Text`)}
    </EmptyState>
  );
}

/** Everything in exception or at risk, the longest breached first: what a manager looks at, and where customers are told. */
export function ExceptionsPage() {
  const { t } = useTranslation(['exceptions', 'shell']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const address = useExceptionsSearch();
  const { search, clear } = address;
  const [shared, setShared] = useState<ExceptionItem | null>(null);
  const columns = useExceptionColumns(setShared);
  const [view, setView] = useTableView('exceptions', columns);
  const name = useMilestoneName();
  const query = useMemo(() => toQuery(search), [search]);
  const list = useInfiniteQuery({ ...exceptionsQuery(query), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  useLiveExceptions();
  const open = useCallback(
    (item: ExceptionItem) => void navigate({ to: '/jobs/$jobId', params: { jobId: item.jobId } }),
    [navigate],
  );
  return (
    <Page title={t('shell:nav.exceptions')} layout="fill">
      <DataTable
        label={t('shell:nav.exceptions')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={(item) => `${item.jobCode} ${name(item)}`}
        tone={tone}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        empty={<Nothing search={search} clear={clear} />}
        view={view}
        onView={setView}
        onOpen={open}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        toolbar={<Toolbar {...address} />}
      />
      <ShareDialog
        target={
          shared && {
            ...shared,
            customer: shared.customer.name,
            componentCode: shared.component?.code ?? null,
            shared: shared.shared?.text ?? null,
          }
        }
        onClose={() => setShared(null)}
      />
    </Page>
  );
}
