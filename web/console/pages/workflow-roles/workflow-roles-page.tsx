import { Button } from '@mantine/core';
import { IconPlus, IconUserCog } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
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
import { found } from '../set-up/kit/rules-search.ts';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { useSetUpSearch } from '../set-up/kit/use-set-up-search.ts';
import { rolesKey, type WorkflowRole, workflowRolesQuery } from './api.ts';
import { RoleDialog } from './role-dialog.tsx';

const idOf = (role: WorkflowRole) => role.id;
const nameOf = (role: WorkflowRole) => role.name;
const categoriesOf = (role: WorkflowRole) => role.categories.map((category) => category.name).join(', ');

function useColumns(): Column<WorkflowRole>[] {
  const { t } = useTranslation('workflowRoles');
  return useMemo(
    () => [
      { id: 'name', header: t('name'), width: 240, cell: (row) => <strong>{row.name}</strong>, onPhone: 'title' },
      {
        id: 'categories',
        header: t('categories'),
        width: 480,
        cell: categoriesOf,
        flash: categoriesOf,
        onPhone: 'block',
      },
      {
        id: 'members',
        header: t('members'),
        width: 140,
        cell: (row) => (row.members > 0 ? t('memberCount', { count: row.members }) : t('noMember')),
        flash: (row) => row.members,
        onPhone: 'aside',
      },
    ],
    [t],
  );
}

/** Administration > Workflow Roles: sets of milestone categories, who does what (DOMAIN 6). */
export function WorkflowRolesPage() {
  const { t } = useTranslation('workflowRoles');
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { q, edit, find, open, close } = useSetUpSearch();
  const columns = useColumns();
  const list = useQuery(workflowRolesQuery);
  useSetUpLive([rolesKey, 'categories']);
  const rows = list.data ?? [];
  const opened = rows.find((row) => row.id === edit);
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
        rows={rows.filter((row) => found(q, [row.name, categoriesOf(row)]))}
        rowId={idOf}
        rowName={nameOf}
        status={list.isPending ? 'loading' : list.isError ? 'error' : 'ready'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isRefetching}
        view={standardView(columns)}
        onOpen={(row) => open(row.id)}
        toolbar={<SearchInput value={q} onChange={find} label={t('search')} />}
        empty={
          q ? (
            <EmptyState title={t('noneTitle', { query: q })}>{t('none')}</EmptyState>
          ) : (
            <EmptyState title={t('emptyTitle')} icon={<IconUserCog size={28} stroke={1.6} />} action={addButton}>
              {t('empty')}
            </EmptyState>
          )
        }
        scroll="page"
      />
      {(edit === 'new' || opened) && <RoleDialog key={edit} role={opened} onClose={close} />}
    </Page>
  );
}
