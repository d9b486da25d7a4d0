import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { useSession } from '../../session.ts';
import { useTableView } from '../../use-table-view.ts';
import { type User, usersQuery } from './api.ts';
import { userName, useUserColumns } from './columns.tsx';
import type { UsersSearch } from './rules-search.ts';
import { UserDialog } from './user-dialog.tsx';

const rowId = (user: User) => user.id;

/** Staff users: invite, edit, disable. */
export function UsersPage() {
  const { t } = useTranslation(['users', 'shell']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { edit } = useSearch({ strict: false }) as UsersSearch;
  const open = useCallback(
    (id: string | undefined) =>
      void navigate({ to: '/users' as string, search: (id ? { edit: id } : {}) as never, replace: true }),
    [navigate],
  );
  const columns = useUserColumns(useCallback((user: User) => open(user.id), [open]));
  const [view, setView] = useTableView('users', columns);
  const list = useInfiniteQuery(usersQuery);
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || (event.type === 'setup.changed' && event.part === 'users'))
      void queryClient.invalidateQueries({ queryKey: ['users'] });
  });
  const mayWrite = permissions.includes('users:write');
  const invite = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('users:invite')}
    </Button>
  );
  const opened = rows.find((user) => user.id === edit);
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
        view={view}
        onView={setView}
        {...(mayWrite ? { onOpen: (user: User) => open(user.id) } : {})}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        empty={
          <EmptyState title={t('users:emptyTitle')} icon={<IconUsers size={28} stroke={1.6} />} action={invite}>
            {t('users:empty')}
          </EmptyState>
        }
      />
      {mayWrite && edit === 'new' && <UserDialog user={null} onClose={() => open(undefined)} />}
      {mayWrite && opened && <UserDialog key={opened.id} user={opened} onClose={() => open(undefined)} />}
    </Page>
  );
}
