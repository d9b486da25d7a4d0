import { Button, Select } from '@mantine/core';
import { IconBuilding, IconFilterOff, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../../ui/form/search-input.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { DataTable } from '../../../../ui/table/data-table.tsx';
import { useSession } from '../../../session.ts';
import { useTableView } from '../../../use-table-view.ts';
import { type CustomerItem, type CustomerState, customersQuery } from '../api.ts';
import classes from '../customers.module.css';
import type { CustomersSearch } from '../rules-search.ts';
import { useLiveCustomers } from '../use-live-customers.ts';
import { AddCustomerDialog } from './add-dialog.tsx';
import { useCustomerColumns } from './columns.tsx';

const rowId = (row: CustomerItem) => row.id;
const rowName = (row: CustomerItem) => row.name;
const states = ['active', 'inactive', 'prospect'] as const;

function useCustomersSearch() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as CustomersSearch;
  const change = useCallback(
    (next: { [Key in keyof CustomersSearch]?: CustomersSearch[Key] | undefined }) =>
      void navigate({ to: '/customers' as string, search: { ...search, ...next } as never, replace: true }),
    [navigate, search],
  );
  return { search, change };
}

/** All customers, by name. */
export function CustomersPage() {
  const { t } = useTranslation(['customers', 'shell']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { search, change } = useCustomersSearch();
  const { q, state } = search;
  const columns = useCustomerColumns();
  const [view, setView] = useTableView('customers', columns);
  const query = useMemo(() => ({ ...(q ? { search: q } : {}), ...(state ? { state } : {}) }), [q, state]);
  const list = useInfiniteQuery({ ...customersQuery(query), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  useLiveCustomers();

  const addButton = permissions.includes('customers:write') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ add: true })}>
      {t('customers:list.add')}
    </Button>
  );
  const filtered = q !== undefined || state !== undefined;
  return (
    <Page title={t('shell:nav.customers')} layout="fill" actions={addButton}>
      <DataTable
        label={t('shell:nav.customers')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        view={view}
        onView={setView}
        onOpen={(row) => void navigate({ to: `/customers/${row.id}` as string })}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        empty={
          filtered ? (
            <EmptyState title={t('customers:list.noneTitle')} icon={<IconFilterOff size={28} stroke={1.6} />}>
              {t('customers:list.none')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('customers:list.emptyTitle')}
              icon={<IconBuilding size={28} stroke={1.6} />}
              action={addButton}
            >
              {t('customers:list.empty')}
            </EmptyState>
          )
        }
        toolbar={
          <>
            <SearchInput
              label={t('customers:list.search')}
              value={q ?? ''}
              onChange={(text) => change({ q: text || undefined })}
            />
            <Select
              className={classes.stateFilter}
              aria-label={t('customers:list.state')}
              placeholder={t('customers:list.anyState')}
              clearable
              data={states.map((value) => ({ value, label: t(`customers:state.${value}`) }))}
              value={state ?? null}
              onChange={(value) => change({ state: (value ?? undefined) as CustomerState | undefined })}
            />
          </>
        }
      />
      {search.add && <AddCustomerDialog onClose={() => change({ add: undefined })} />}
    </Page>
  );
}
