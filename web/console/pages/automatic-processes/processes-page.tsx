import { Button } from '@mantine/core';
import { IconPlus, IconRobot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { standardView } from '../../../ui/table/rules-view.ts';
import type { Column } from '../../../ui/table/types.ts';
import { useSession } from '../../session.ts';
import { useSetUpLive } from '../set-up/kit/use-set-up-live.ts';
import { useSetUpSearch } from '../set-up/kit/use-set-up-search.ts';
import { ActiveSwitch } from './active-switch.tsx';
import { type Process, part, processesQuery } from './api.ts';
import { ProcessDialog } from './process-dialog.tsx';
import { useProcessWords } from './use-process-words.ts';

function useColumns(): Column<Process>[] {
  const { t } = useTranslation('automaticProcesses');
  const words = useProcessWords();
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 220,
      onPhone: 'title',
      cell: (row) => (
        <Link to={`/automatic-processes/${row.id}` as string} title={row.name}>
          {row.name}
        </Link>
      ),
    },
    {
      id: 'what',
      header: t('column.what'),
      width: 420,
      onPhone: 'block',
      cell: (row) => <span title={words.ofProcess(row)}>{words.ofProcess(row)}</span>,
    },
    {
      id: 'active',
      header: t('column.active'),
      width: 110,
      onPhone: 'aside',
      cell: (row) => <ActiveSwitch process={row} />,
    },
    {
      id: 'lastRun',
      header: t('column.lastRun'),
      width: 170,
      cell: (row) => (row.lastRunAt ? <InstantText instant={row.lastRunAt} /> : t('never')),
    },
  ];
}

/** What Milepost does by itself: each process in words, with its switch. */
export function ProcessesPage() {
  const { t } = useTranslation('automaticProcesses');
  const { permissions } = useSession();
  const navigate = useNavigate();
  const asProblem = useProblem();
  const list = useQuery(processesQuery);
  const columns = useColumns();
  const { edit, open, close } = useSetUpSearch();
  useSetUpLive([part]);
  const add = permissions.includes('processes:write') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={list.data ?? []}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        status={list.isPending ? 'loading' : list.isError ? 'error' : 'ready'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isRefetching}
        view={standardView(columns)}
        onOpen={(row) => void navigate({ to: `/automatic-processes/${row.id}` as string })}
        empty={
          <EmptyState title={t('none')} icon={<IconRobot size={28} stroke={1.6} />} action={add || undefined}>
            {t('noneText')}
          </EmptyState>
        }
        scroll="page"
      />
      {edit === 'new' && add && <ProcessDialog process={undefined} onClose={close} />}
    </Page>
  );
}
