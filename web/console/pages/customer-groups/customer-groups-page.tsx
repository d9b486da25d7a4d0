import { Button } from '@mantine/core';
import { IconPlus, IconTags } from '@tabler/icons-react';
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
import { type CustomerGroup, customerGroupsQuery, groupsKey } from './api.ts';
import { GroupDialog } from './group-dialog.tsx';

const idOf = (group: CustomerGroup) => group.id;
const nameOf = (group: CustomerGroup) => group.code;

function useColumns(): Column<CustomerGroup>[] {
  const { t } = useTranslation('customerGroups');
  return useMemo(() => {
    const usedBy = (group: CustomerGroup) =>
      (['customers', 'overrides', 'workGroups'] as const)
        .filter((each) => group[each] > 0)
        .map((each) => t(each, { count: group[each] }))
        .join(' · ') || t('unused');
    return [
      { id: 'code', header: t('code'), width: 160, cell: (row) => <strong>{row.code}</strong>, onPhone: 'title' },
      { id: 'name', header: t('name'), width: 360, cell: (row) => row.name },
      { id: 'usedBy', header: t('usedBy'), width: 360, cell: usedBy, flash: usedBy, onPhone: 'block' },
    ];
  }, [t]);
}

/** Administration > Customer Groups: the groups that customers are put into for the workflow (DOMAIN 6). */
export function CustomerGroupsPage() {
  const { t } = useTranslation('customerGroups');
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { q, edit, find, open, close } = useSetUpSearch();
  const columns = useColumns();
  const list = useQuery(customerGroupsQuery);
  useSetUpLive([groupsKey]);
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
        rows={rows.filter((row) => found(q, [row.code, row.name]))}
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
            <EmptyState title={t('emptyTitle')} icon={<IconTags size={28} stroke={1.6} />} action={addButton}>
              {t('empty')}
            </EmptyState>
          )
        }
        scroll="page"
      />
      {(edit === 'new' || opened) && <GroupDialog key={edit} group={opened} onClose={close} />}
    </Page>
  );
}
