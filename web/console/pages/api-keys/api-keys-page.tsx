import { Anchor, Button, Switch } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { foldKey } from '#shared/fold.ts';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import { useSession } from '../../session.ts';
import { apiKeysQuery } from './api.ts';
import classes from './api-keys.module.css';
import { useApiKeyColumns } from './columns.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import type { ApiKeysSearch } from './rules-search.ts';

/** The company's API keys: create, revoke, see when each was last used. */
export function ApiKeysPage() {
  const { t } = useTranslation('apiKeys');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { permissions } = useSession();
  const search = useSearch({ strict: false }) as ApiKeysSearch;
  const go = (next: ApiKeysSearch) =>
    void navigate({ to: '/api-keys' as string, search: next as never, replace: true });
  const { new: opened, q = '', ...rest } = search;
  const kept = { ...rest, ...(q ? { q } : {}) };
  const columns = useApiKeyColumns();
  const list = useQuery(apiKeysQuery);
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || (event.type === 'setup.changed' && event.part === 'api_keys'))
      void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
  });
  const words = foldKey(q).split(' ');
  const rows = (list.data ?? []).filter(
    (key) =>
      (search.revoked || key.revokedAt === null) &&
      words.every((word) => foldKey(`${key.name} ${key.role.name}`).includes(word)),
  );
  const mayWrite = permissions.includes('users:write');
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go({ ...kept, new: true })}>
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} <Anchor href="/api/docs">{t('docs')}</Anchor>
        </>
      }
      actions={add}
    >
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={(key) => key.id}
        rowName={(key) => key.name}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        view={standardView(columns)}
        toolbar={
          <div className={classes.tools}>
            <SearchInput
              label={t('search')}
              value={q}
              onChange={(typed) => go({ ...rest, ...(typed ? { q: typed } : {}) })}
            />
            <Switch
              label={t('showRevoked')}
              checked={search.revoked ?? false}
              onChange={(event) => {
                const { revoked: _, ...without } = kept as ApiKeysSearch;
                go(event.currentTarget.checked ? { ...without, revoked: true } : without);
              }}
            />
          </div>
        }
        empty={
          q !== '' || (list.data ?? []).length > 0 ? (
            <EmptyState title={t('noneFound')}>{t('noneFoundText')}</EmptyState>
          ) : (
            <EmptyState title={t('none')} icon={<IconKey size={28} stroke={1.6} />} action={add}>
              {t('noneText')}
            </EmptyState>
          )
        }
        scroll="page"
      />
      {mayWrite && opened && <NewKeyDialog onClose={() => go(kept)} />}
    </Page>
  );
}
