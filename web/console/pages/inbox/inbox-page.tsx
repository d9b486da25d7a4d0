import { Button, Skeleton } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { inboxCountsQuery, inboxQuery } from './api.ts';
import { BulkBar } from './bulk-bar.tsx';
import classes from './inbox.module.css';
import { InboxRow } from './inbox-row.tsx';
import { type Filter, filters, parseInboxSearch } from './rules-search.ts';
import { SearchHits } from './search-hits.tsx';
import { useLiveInbox } from './use-live-inbox.ts';

/** The lists at the side, each with how many stand in it. */
function Lists({ filter }: { filter: Filter | null }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const counts = useQuery(inboxCountsQuery).data;
  const countOf = (one: Filter): number | undefined => {
    if (!counts || one === 'done') return undefined;
    const { unread, customerWaits, waitingForThem, mine, myCustomers, snoozed } = counts;
    return {
      unread,
      customer_waits: customerWaits,
      waiting_for_them: waitingForThem,
      mine,
      my_customers: myCustomers,
      snoozed,
    }[one];
  };
  return (
    <nav className={classes.lists} aria-label={t('lists')}>
      {filters.map((one) => {
        const count = countOf(one);
        return (
          <Link
            key={one}
            to="/inbox"
            search={parseInboxSearch({ filter: one })}
            activeProps={{}}
            className={classes.listLink}
            aria-current={one === filter ? 'page' : undefined}
          >
            <span>{t(`filter.${one}`)}</span>
            {count !== undefined && <span className={classes.listCount}>{format.number(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

function Threads({ filter }: { filter: Filter }) {
  const { t } = useTranslation('inbox');
  const asProblem = useProblem();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(inboxQuery(filter));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const ids = items.filter((one) => chosen.has(one.id)).map((one) => one.id);
  const select = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  if (error && !data) return <ErrorNote problem={asProblem(error)} />;
  if (!data) return <Skeleton height={240} />;
  if (items.length === 0)
    return (
      <EmptyState title={t(`empty.${filter}`)} icon={<IconInbox size={28} stroke={1.6} />}>
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <>
      {ids.length > 0 && <BulkBar ids={ids.slice(0, 200)} filter={filter} onDone={() => setChosen(new Set())} />}
      <ul className={classes.list} aria-label={t(`filter.${filter}`)}>
        {items.map((item) => (
          <InboxRow key={item.id} item={item} selected={chosen.has(item.id)} onSelect={(on) => select(item.id, on)} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** Conversations by what is to do about them, and the search over all that was written. */
export function InboxPage() {
  const { t } = useTranslation(['inbox', 'shell']);
  const navigate = useNavigate();
  const { filter = 'unread', q } = parseInboxSearch(useSearch({ strict: false }));
  useLiveInbox();
  const search = (text: string) =>
    void navigate({ to: '/inbox', search: parseInboxSearch({ filter, q: text }), replace: q !== undefined });
  return (
    <Page title={t('shell:nav.inbox')}>
      <div className={classes.split}>
        <Lists filter={q === undefined ? filter : null} />
        <div className={classes.content}>
          <SearchInput value={q ?? ''} onChange={search} label={t('search')} placeholder={t('searchHint')} />
          {q === undefined ? <Threads key={filter} filter={filter} /> : <SearchHits q={q} />}
        </div>
      </div>
    </Page>
  );
}
