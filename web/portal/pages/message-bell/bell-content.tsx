import '../../late-texts.ts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { SearchInput } from '../../../ui/form/search-input.tsx';
import classes from './bell.module.css';
import { HitEntry, ThreadEntry } from './entries.tsx';
import { hitsQuery, threadsQuery } from './queries.ts';

type Leaving = { onLeave: () => void };
type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

function More({ hasNextPage, isFetchingNextPage, fetchNextPage }: Paged) {
  const { t } = useTranslation('portalMessages');
  if (!hasNextPage) return null;
  return (
    <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t('more')}
    </Button>
  );
}

function Hits({ q, onLeave }: Leaving & { q: string }) {
  const { t } = useTranslation('portalMessages');
  const asProblem = useProblem();
  const hits = useInfiniteQuery(hitsQuery(q));
  const items = hits.data?.pages.flatMap((page) => page.items) ?? [];
  if (hits.error) return <ErrorNote problem={asProblem(hits.error)} />;
  if (!hits.data) return <Skeleton height={120} />;
  if (items.length === 0)
    return (
      <p className={classes.empty}>
        <strong>{t('noHits', { q })}</strong>
        <span className={classes.muted}>{t('noHitsText')}</span>
      </p>
    );
  return (
    <>
      <ul className={classes.list} aria-label={t('hits')}>
        {items.map((hit) => (
          <li key={hit.messageId}>
            <HitEntry hit={hit} onLeave={onLeave} />
          </li>
        ))}
      </ul>
      <More {...hits} />
    </>
  );
}

/** Unread conversations first, then all others. */
function Threads({ onLeave }: Leaving) {
  const { t } = useTranslation('portalMessages');
  const asProblem = useProblem();
  const unread = useInfiniteQuery(threadsQuery('unread'));
  const read = useInfiniteQuery(threadsQuery('read'));
  const error = unread.error ?? read.error;
  if (error) return <ErrorNote problem={asProblem(error)} />;
  if (!unread.data || !read.data) return <Skeleton height={120} />;
  const parts = [
    { name: t('unread'), list: unread, items: unread.data.pages.flatMap((page) => page.items) },
    { name: t('others'), list: read, items: read.data.pages.flatMap((page) => page.items) },
  ].filter((part) => part.items.length > 0);
  if (parts.length === 0)
    return (
      <p className={classes.empty}>
        <strong>{t('empty')}</strong>
        <span className={classes.muted}>{t('emptyText')}</span>
      </p>
    );
  return parts.map((part) => (
    <section key={part.name} className={classes.part}>
      <h3 className={classes.partName}>{part.name}</h3>
      <ul className={classes.list}>
        {part.items.map((item) => (
          <li key={item.id}>
            <ThreadEntry item={item} onLeave={onLeave} />
          </li>
        ))}
      </ul>
      <More {...part.list} />
    </section>
  ));
}

/** What the bell opens: the search, and the conversations. */
export function BellContent({ onLeave }: Leaving) {
  const { t } = useTranslation('portalMessages');
  const [q, setQ] = useState('');
  const wanted = q.trim();
  return (
    <>
      <h2 className={classes.title}>{t('title')}</h2>
      <SearchInput value={q} onChange={setQ} label={t('search')} />
      {wanted.length === 1 && <p className={classes.muted}>{t('tooShort')}</p>}
      {wanted.length > 1 ? <Hits q={wanted} onLeave={onLeave} /> : <Threads onLeave={onLeave} />}
    </>
  );
}
