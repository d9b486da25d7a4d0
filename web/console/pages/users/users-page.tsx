import { Button, Select } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useSession } from '../../session.ts';
import { useTableView } from '../../use-table-view.ts';
import { rolesQuery } from '../roles/api.ts';
import { type User, userQuery, usersQuery } from './api.ts';
import { userName, useUserColumns } from './columns.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import { parseUsersSearch, type UsersSearch } from './rules-search.ts';
import { UserDialog } from './user-dialog.tsx';
import classes from './users.module.css';

const states = ['invited', 'active', 'disabled'] as const;
const rowId = (user: User) => user.id;

/** Finds users and narrows the list; all of it stands in the address. */
function Filters({ search, onChange }: { search: UsersSearch; onChange: (change: Partial<UsersSearch>) => void }) {
  const { t } = useTranslation('users');
  const roles = useQuery(rolesQuery).data ?? [];
  return (
    <div className={classes.filters}>
      <SearchInput
        label={t('search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q: q === '' ? undefined : q } as Partial<UsersSearch>)}
      />
      <Select
        className={classes.filter}
        aria-label={t('stateTitle')}
        placeholder={t('anyState')}
        clearable
        data={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={search.state ?? null}
        onChange={(state) => onChange({ state: state ?? undefined } as Partial<UsersSearch>)}
      />
      <Select
        className={classes.filter}
        aria-label={t('role')}
        placeholder={t('anyRole')}
        clearable
        data={roles.map((role) => ({ value: role.key, label: role.name }))}
        value={search.role ?? null}
        onChange={(role) => onChange({ role: role ?? undefined } as Partial<UsersSearch>)}
      />
    </div>
  );
}

/** The dialog of the user that the address names, be it among the rows or not. */
function OpenedUser({ id, rows, onClose }: { id: string; rows: readonly User[]; onClose: () => void }) {
  const listed = rows.find((user) => user.id === id);
  const { data } = useQuery({ ...userQuery(id), enabled: listed === undefined });
  const user = listed ?? data;
  return user ? <UserDialog key={user.id} user={user} onClose={onClose} /> : null;
}

/** Staff users: search, invite, edit, disable. */
export function UsersPage() {
  const { t } = useTranslation(['users', 'shell']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const search = useSearch({ strict: false }) as UsersSearch;
  const { edit, q, state, role } = search;
  const go = useCallback(
    (change: Partial<UsersSearch>) =>
      void navigate({
        to: '/users' as string,
        search: ((old: UsersSearch) => parseUsersSearch({ ...old, ...change })) as never,
        replace: true,
      }),
    [navigate],
  );
  const close = () => go({ edit: '' });
  const [disabling, setDisabling] = useState<User | null>(null);
  const columns = useUserColumns(
    useCallback((user: User) => go({ edit: user.id }), [go]),
    setDisabling,
  );
  const [view, setView] = useTableView('users', columns);
  const list = useInfiniteQuery(
    usersQuery({ ...(q && { search: q }), ...(state && { state }), ...(role && { role }) }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || (event.type === 'setup.changed' && event.part === 'users'))
      void queryClient.invalidateQueries({ queryKey: ['users'] });
  });
  const mayWrite = permissions.includes('users:write');
  const invite = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go({ edit: 'new' })}>
      {t('users:invite')}
    </Button>
  );
  const narrowed = q !== undefined || state !== undefined || role !== undefined;
  return (
    <Page title={t('shell:nav.users')} layout="fill" actions={invite}>
      <DataTable
        label={t('shell:nav.users')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={userName}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        view={view}
        onView={setView}
        {...(mayWrite ? { onOpen: (user: User) => user.abilities.edit && go({ edit: user.id }) } : {})}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        toolbar={<Filters search={search} onChange={go} />}
        empty={
          narrowed ? (
            <EmptyState
              title={t('users:noneFound')}
              action={
                <Button variant="default" onClick={() => go({ q: '', state: undefined, role: '' } as never)}>
                  {t('users:showAll')}
                </Button>
              }
            >
              {t('users:noneFoundText')}
            </EmptyState>
          ) : (
            <EmptyState title={t('users:emptyTitle')} icon={<IconUsers size={28} stroke={1.6} />} action={invite}>
              {t('users:empty')}
            </EmptyState>
          )
        }
      />
      {disabling && <DisableDialog user={disabling} onClose={() => setDisabling(null)} />}
      {mayWrite && edit === 'new' && <UserDialog user={null} onClose={close} />}
      {mayWrite && edit !== undefined && edit !== 'new' && <OpenedUser id={edit} rows={rows} onClose={close} />}
    </Page>
  );
}
