import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import type { Column } from '../../../ui/table/types.ts';
import { useSession } from '../../session.ts';
import { ActiveMark } from '../set-up/kit/marks.tsx';
import { found } from '../set-up/kit/rules-search.ts';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { useSetUpSearch } from '../set-up/kit/use-set-up-search.ts';
import { type WorkGroup, workGroupsKey, workGroupsQuery } from './api.ts';
import { GroupDialog } from './group-dialog.tsx';
import { useCustomersSeen, useLooksAt } from './use-looks-at.ts';

const idOf = (group: WorkGroup) => group.id;
const nameOf = (group: WorkGroup) => group.name;

function useColumns(): Column<WorkGroup>[] {
  const { t } = useTranslation(['workGroups', 'jobs']);
  const customers = useCustomersSeen();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('workGroups:name'),
        width: 220,
        cell: (row) => <strong>{row.name}</strong>,
        onPhone: 'title',
      },
      {
        id: 'branch',
        header: t('workGroups:branch'),
        width: 150,
        cell: (row) => row.branch?.name ?? t('workGroups:all'),
      },
      {
        id: 'department',
        header: t('workGroups:department'),
        width: 150,
        cell: (row) => row.department?.name ?? t('workGroups:all'),
      },
      {
        id: 'mode',
        header: t('workGroups:mode'),
        width: 100,
        cell: (row) => (row.mode ? t(`jobs:mode.${row.mode}`) : t('workGroups:any')),
      },
      { id: 'customers', header: t('workGroups:customers'), width: 240, cell: customers, onPhone: 'block' },
      {
        id: 'members',
        header: t('workGroups:members'),
        width: 100,
        cell: (row) => (row.members > 0 ? row.members : t('workGroups:noMember')),
        flash: (row) => row.members,
      },
      {
        id: 'active',
        header: t('workGroups:state'),
        width: 110,
        cell: (row) => <ActiveMark active={row.active} />,
        onPhone: 'aside',
      },
    ],
    [t, customers],
  );
}

/** Administration > Work Groups: groups of staff who work on the same kind of jobs (DOMAIN 6). */
export function WorkGroupsPage() {
  const { t } = useTranslation('workGroups');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const { q, edit, find, open, close } = useSetUpSearch();
  const columns = useColumns();
  const looksAt = useLooksAt();
  const list = useQuery(workGroupsQuery);
  useSetUpLive([workGroupsKey]);
  const rows = list.data ?? [];
  const show = (id: string) => void navigate({ to: `/work-groups/${id}` as string });
  const addButton = permissions.includes('workflow:write') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={addButton}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows.filter((row) => found(q, [row.name, looksAt(row)]))}
        rowId={idOf}
        rowName={nameOf}
        status={list.isPending ? 'loading' : list.isError ? 'error' : 'ready'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isRefetching}
        view={standardView(columns)}
        onOpen={(row) => show(row.id)}
        toolbar={<SearchInput value={q} onChange={find} label={t('search')} />}
        empty={
          q ? (
            <EmptyState title={t('noneTitle', { query: q })}>{t('none')}</EmptyState>
          ) : (
            <EmptyState title={t('emptyTitle')} icon={<IconUsersGroup size={28} stroke={1.6} />} action={addButton}>
              {t('empty')}
            </EmptyState>
          )
        }
        scroll="page"
      />
      {edit === 'new' && (
        <GroupDialog
          group={undefined}
          onClose={(outcome) => (outcome && outcome !== 'deleted' ? show(outcome.added.id) : close())}
        />
      )}
    </Page>
  );
}
