import { Button } from '@mantine/core';
import { IconPlus, IconShieldHalf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { foldKey } from '#shared/fold.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import type { Column } from '../../../ui/table/types.ts';
import { useSession } from '../../session.ts';
import { type Role, rolesQuery } from './api.ts';
import type { RolesSearch } from './rules-search.ts';
import { useLiveRoles } from './use-live-roles.ts';

function useColumns(): Column<Role>[] {
  const { t } = useTranslation('roles');
  return [
    { id: 'name', header: t('name'), width: 280, onPhone: 'title', cell: (role) => <strong>{role.name}</strong> },
    {
      id: 'origin',
      header: t('origin'),
      width: 130,
      onPhone: 'aside',
      cell: (role) => (role.builtIn ? t('builtIn') : t('own')),
    },
    { id: 'key', header: t('key'), width: 220, onPhone: 'none', cell: (role) => <code>{role.key}</code> },
    {
      id: 'permissions',
      header: t('permissionCount'),
      width: 120,
      align: 'end',
      cell: (role) => role.permissions.length,
    },
    {
      id: 'users',
      header: t('users'),
      width: 90,
      align: 'end',
      flash: (role) => role.users,
      cell: (role) => role.users,
    },
    {
      id: 'keys',
      header: t('apiKeys'),
      width: 100,
      align: 'end',
      flash: (role) => role.apiKeys,
      cell: (role) => role.apiKeys,
    },
  ];
}

/** The roles: those of the product, and the company's own. */
export function RolesPage() {
  const { t } = useTranslation('roles');
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const { q = '' } = useSearch({ strict: false }) as RolesSearch;
  const columns = useColumns();
  const list = useQuery(rolesQuery);
  useLiveRoles();
  const words = foldKey(q).split(' ');
  const rows = (list.data ?? []).filter((role) =>
    words.every((word) => foldKey(`${role.name} ${role.key}`).includes(word)),
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        permissions.includes('users:write') && (
          <Button component={Link} to="/roles/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('add')}
          </Button>
        )
      }
    >
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={(role) => role.id}
        rowName={(role) => role.name}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        view={standardView(columns)}
        onOpen={(role) => void navigate({ to: `/roles/${role.id}` as string })}
        toolbar={
          <SearchInput
            label={t('search')}
            value={q}
            onChange={(typed) =>
              void navigate({ to: '/roles' as string, search: (typed ? { q: typed } : {}) as never, replace: true })
            }
          />
        }
        empty={
          <EmptyState title={t('none')} icon={<IconShieldHalf size={28} stroke={1.6} />}>
            {t('noneHint')}
          </EmptyState>
        }
        scroll="page"
      />
    </Page>
  );
}
