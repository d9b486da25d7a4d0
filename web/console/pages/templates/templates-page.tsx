import { Button, Select } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { directions } from '#shared/vocabulary.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import { useSession } from '../../session.ts';
import { found } from '../set-up/kit/rules-search.ts';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { type TemplateSummary, templatesQuery } from './api.ts';
import type { ListSearch } from './rules-search.ts';
import classes from './templates-page.module.css';
import { useTemplateColumns } from './use-template-columns.tsx';

function Actions() {
  const { t } = useTranslation('templates');
  const { permissions } = useSession();
  return (
    <>
      <Button
        variant="default"
        className={classes.plain}
        component={Link}
        to={'/templates/explain' as string}
        leftSection={<IconRoute size={16} aria-hidden />}
      >
        {t('explain.open')}
      </Button>
      {permissions.includes('templates:write') && (
        <Button
          className={classes.primary}
          component={Link}
          to={'/templates/new' as string}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('add')}
        </Button>
      )}
    </>
  );
}

const inTurn = (a: TemplateSummary, b: TemplateSummary) =>
  directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
  a.shape - b.shape ||
  a.name.localeCompare(b.name);

/** All milestone templates, in the order in which they are tried. */
export function TemplatesPage() {
  const { t } = useTranslation('templates');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ListSearch;
  const list = useQuery(templatesQuery);
  const { columns, textsOf, directionWord } = useTemplateColumns();
  useSetUpLive(['templates']);
  const go = (change: { q?: string | undefined; direction?: string | undefined }) => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value);
    void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true });
  };
  const rows = (list.data ?? [])
    .filter((row) => !search.direction || row.direction === search.direction)
    .filter((row) => found(search.q, textsOf(row)))
    .sort(inTurn);
  const filtered = Boolean(search.q || search.direction);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Actions />}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        status={list.isPending ? 'loading' : list.isError ? 'error' : 'ready'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isRefetching}
        view={standardView(columns)}
        onOpen={(row) => void navigate({ to: `/templates/${row.id}` as string })}
        toolbar={
          <>
            <SearchInput value={search.q ?? ''} onChange={(q) => go({ q })} label={t('search')} />
            <Select
              aria-label={t('fields.direction')}
              placeholder={t('anyDirection')}
              clearable
              data={directions.map((value) => ({ value, label: directionWord(value) }))}
              value={search.direction ?? null}
              onChange={(direction) => go({ direction: direction ?? undefined })}
            />
          </>
        }
        empty={
          filtered ? (
            <EmptyState title={t('noneFound')}>{t('noneFoundHint')}</EmptyState>
          ) : (
            <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          )
        }
        scroll="page"
      />
    </Page>
  );
}
