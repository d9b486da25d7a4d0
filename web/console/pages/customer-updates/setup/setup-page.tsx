import { Button } from '@mantine/core';
import { IconFilterOff, IconPlus, IconWorldShare } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import type { Sort } from '../../../../ui/table/types.ts';
import { useSession } from '../../../session.ts';
import { useTableView } from '../../../use-table-view.ts';
import type { CustomerItem } from '../../customers/api.ts';
import { useLiveCustomers } from '../../customers/use-live-customers.ts';
import { createSelection } from '../../worklist/selection.ts';
import { setUpQuery } from '../api.ts';
import { fromSort, parseSetUpSearch, type SetUpSearch, toSort } from '../rules-search.ts';
import { AddCustomer } from './add-customer.tsx';
import { useSetUpColumns } from './columns.tsx';
import { SelectionBar } from './selection-bar.tsx';

const rowId = (row: CustomerItem) => row.id;
const rowName = (row: CustomerItem) => row.name;

function useSetUpSearch() {
  const navigate = useNavigate();
  const text = JSON.stringify(useSearch({ strict: false }));
  const search = useMemo(() => parseSetUpSearch(JSON.parse(text)), [text]);
  const change = useCallback(
    (next: { [Key in keyof SetUpSearch]?: SetUpSearch[Key] | undefined }) =>
      void navigate({
        to: '/customer-updates' as string,
        search: parseSetUpSearch({ ...search, ...next }) as never,
        replace: !('add' in next),
      }),
    [navigate, search],
  );
  return { search, change };
}

/** Customer Updates, Setup: the customers that have a portal, with what it shows; Add Customer gives one to another. */
export function SetUpPage() {
  const { t } = useTranslation(['customerUpdates', 'shell']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { search, change } = useSetUpSearch();
  const { q, sort } = search;
  const [selection] = useState(createSelection);
  const columns = useSetUpColumns(selection);
  const [view, setView] = useTableView('customer-updates', columns);
  const query = useMemo(() => ({ ...(q ? { search: q } : {}), ...(sort ? { sort } : {}) }), [q, sort]);
  const list = useInfiniteQuery({ ...setUpQuery(query), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  // A selection is made in the list as it is searched: another search begins another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: cleared whenever the search changes
  useEffect(() => selection.clear(), [selection, q]);
  useLiveCustomers();

  const addButton = permissions.includes('customers:write') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ add: true })}>
      {t('customerUpdates:add.title')}
    </Button>
  );
  return (
    <Page title={t('shell:nav.customerUpdates')} lead={t('customerUpdates:lead')} layout="fill" actions={addButton}>
      <DataTable
        label={t('customerUpdates:list')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        sort={toSort(sort ?? 'name')}
        onSort={(by: Sort) => change({ sort: fromSort(by) as SetUpSearch['sort'] })}
        view={view}
        onView={setView}
        onOpen={(row) => void navigate({ to: `/customer-updates/${row.id}` as string })}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        empty={
          q ? (
            <EmptyState
              title={t('customerUpdates:none.title')}
              icon={<IconFilterOff size={28} stroke={1.6} />}
              action={
                <Button variant="default" onClick={() => change({ q: undefined })}>
                  {t('customerUpdates:none.clear')}
                </Button>
              }
            >
              {t('customerUpdates:none.text')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('customerUpdates:empty.title')}
              icon={<IconWorldShare size={28} stroke={1.6} />}
              action={addButton}
            >
              {t('customerUpdates:empty.text')}
            </EmptyState>
          )
        }
        toolbar={
          <>
            <SelectionBar rows={rows} selection={selection} />
            <SearchInput
              label={t('customerUpdates:search')}
              value={q ?? ''}
              onChange={(text) => change({ q: text || undefined })}
            />
          </>
        }
      />
      {search.add && <AddCustomer onClose={() => change({ add: undefined })} />}
    </Page>
  );
}
