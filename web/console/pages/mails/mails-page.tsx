import { Button, Select } from '@mantine/core';
import { IconMail, IconPaperclip } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { Column } from '../../../ui/table/types.ts';
import { useTableView } from '../../use-table-view.ts';
import { type MailItem, mailsQuery } from './api.ts';
import { MailDrawer } from './mail-drawer.tsx';
import { MailStatePill } from './mail-state.tsx';
import classes from './mails.module.css';
import { type MailKind, type MailState, type MailsSearch, mailKinds, mailStates } from './rules-search.ts';

const rowId = (mail: MailItem) => mail.id;
const rowName = (mail: MailItem) => mail.subject;

function useMailColumns(): Column<MailItem>[] {
  const { t } = useTranslation('mails');
  return useMemo(
    () => [
      {
        id: 'createdAt',
        header: t('created'),
        width: 185,
        cell: (mail) => <InstantText instant={mail.createdAt} />,
      },
      {
        id: 'subject',
        header: t('subject'),
        width: 270,
        canHide: false,
        onPhone: 'title',
        cell: (mail) => (
          <>
            {mail.subject}
            {mail.files.length > 0 && (
              <span className={classes.paperclip} title={mail.files.join(', ')}>
                <IconPaperclip size={14} aria-label={t('withFiles', { count: mail.files.length })} role="img" />
              </span>
            )}
          </>
        ),
      },
      { id: 'to', header: t('to'), width: 230, cell: (mail) => mail.to.address },
      {
        id: 'state',
        header: t('stateTitle'),
        width: 110,
        onPhone: 'aside',
        flash: (mail) => mail.state,
        cell: (mail) => <MailStatePill state={mail.state} />,
      },
      {
        id: 'attempts',
        header: t('attempts'),
        width: 100,
        align: 'end',
        hiddenAtFirst: true,
        onPhone: 'none',
        cell: (mail) => mail.attempts,
      },
      { id: 'error', header: t('error'), width: 220, onPhone: 'block', cell: (mail) => mail.error },
    ],
    [t],
  );
}

/** The mail log: every mail, newest first, and what became of it. */
export function MailsPage() {
  const { t } = useTranslation(['mails', 'shell']);
  const navigate = useNavigate();
  const asProblem = useProblem();
  const search = useSearch({ strict: false }) as MailsSearch;
  const change = (next: { [Key in keyof MailsSearch]?: MailsSearch[Key] | undefined }) =>
    void navigate({ to: '/mail-log' as string, search: { ...search, ...next } as never, replace: true });
  const columns = useMailColumns();
  const [view, setView] = useTableView('mails', columns);
  const list = useInfiniteQuery({ ...mailsQuery(search), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return (
    <Page title={t('shell:nav.mailLog')} layout="fill">
      <DataTable
        label={t('shell:nav.mailLog')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        status={list.data ? 'ready' : list.isError ? 'error' : 'loading'}
        problem={asProblem(list.error)}
        onRetry={() => void list.refetch()}
        refreshing={list.isPlaceholderData}
        view={view}
        onView={setView}
        onOpen={(mail) => change({ mail: mail.id })}
        hasMore={list.hasNextPage}
        loadingMore={list.isFetchingNextPage}
        onEndReached={() => void list.fetchNextPage()}
        empty={
          <EmptyState title={t('mails:emptyTitle')} icon={<IconMail size={28} stroke={1.6} />}>
            {t('mails:empty')}
          </EmptyState>
        }
        toolbar={
          <>
            <Select
              className={classes.filter}
              aria-label={t('mails:stateTitle')}
              placeholder={t('mails:anyState')}
              clearable
              data={mailStates.map((value) => ({ value, label: t(`mails:state.${value}`) }))}
              value={search.state ?? null}
              onChange={(value) => change({ state: (value ?? undefined) as MailState | undefined })}
            />
            <Select
              className={classes.filter}
              aria-label={t('mails:kindTitle')}
              placeholder={t('mails:anyKind')}
              clearable
              data={mailKinds.map((value) => ({ value, label: t(`mails:kind.${value}`) }))}
              value={search.kind ?? null}
              onChange={(value) => change({ kind: (value ?? undefined) as MailKind | undefined })}
            />
            {search.contact && (
              <Button variant="default" size="sm" onClick={() => change({ contact: undefined })}>
                {t('mails:allContacts')}
              </Button>
            )}
          </>
        }
      />
      {search.mail && <MailDrawer id={search.mail} onClose={() => change({ mail: undefined })} />}
    </Page>
  );
}
