import { Anchor, Button } from '@mantine/core';
import { IconArrowsSplit2, IconFilterOff, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import { useSession } from '../../session.ts';
import { customerQuery } from '../customers/api.ts';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { type Override, overrideQuery, overridesKey, overridesQuery } from './api.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { useOverrideColumns } from './use-override-columns.tsx';
import { useOverridesSearch } from './use-overrides-search.ts';

const idOf = (row: Override) => row.id;
const nameOf = (row: Override) => `${row.customer.name}, ${row.port.code}`;

/** Whose overrides are shown, with the ways back to that customer and to all. */
function WhoseOverrides({ customerId }: { customerId: string }) {
  const { t } = useTranslation('groupOverrides');
  const customer = useQuery(customerQuery(customerId)).data;
  if (!customer) return null;
  const { name } = customer;
  return (
    <>
      {t('of', { name })}{' '}
      <Anchor component={Link} to={`/customers/${customerId}` as string} search={{ tab: 'configuration' } as never}>
        {t('configuration', { name })}
      </Anchor>
      {' · '}
      <Anchor component={Link} to={'/group-overrides' as string} search={{} as never}>
        {t('all')}
      </Anchor>
    </>
  );
}

/** The dialog of the override that the address names; it may not be on the pages read so far. */
function OpenedOverride({
  id,
  customerId,
  onClose,
}: {
  id: string;
  customerId: string | undefined;
  onClose: () => void;
}) {
  const one = useQuery({ ...overrideQuery(id), enabled: id !== 'new', retry: false });
  if (id === 'new') return <OverrideDialog key="new" override={undefined} customerId={customerId} onClose={onClose} />;
  return one.data ? <OverrideDialog key={id} override={one.data} customerId={customerId} onClose={onClose} /> : null;
}

/** Administration > Customer Group Overrides (DOMAIN 6). */
export function OverridesPage() {
  const { t } = useTranslation('groupOverrides');
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { q, customerId, edit, find, open, close } = useOverridesSearch();
  const columns = useOverrideColumns();
  const filter = useMemo(
    () => ({ ...(q ? { search: q } : {}), ...(customerId ? { customerId } : {}) }),
    [q, customerId],
  );
  const list = useInfiniteQuery({ ...overridesQuery(filter), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  useSetUpLive([overridesKey]);
  const addButton = permissions.includes('workflow:write') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={customerId ? <WhoseOverrides customerId={customerId} /> : t('lead')}
      actions={addButton}
    >
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={idOf}
        rowName={nameOf}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        view={standardView(columns)}
        onOpen={(row) => open(row.id)}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        toolbar={<SearchInput value={q} onChange={find} label={t('search')} />}
        empty={
          q ? (
            <EmptyState title={t('noneTitle')} icon={<IconFilterOff size={28} stroke={1.6} />}>
              {t('none')}
            </EmptyState>
          ) : (
            <EmptyState title={t('emptyTitle')} icon={<IconArrowsSplit2 size={28} stroke={1.6} />} action={addButton}>
              {t('empty')}
            </EmptyState>
          )
        }
        scroll="page"
      />
      {edit && <OpenedOverride id={edit} customerId={customerId} onClose={close} />}
    </Page>
  );
}
