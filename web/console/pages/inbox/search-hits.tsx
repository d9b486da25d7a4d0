import { Button, Skeleton } from '@mantine/core';
import { IconLock, IconPaperclip, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CardLine } from '../../../app/thread/card-line.tsx';
import { anchorOf } from '../../../app/thread/rules-anchor.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { RelativeTime } from '../../../ui/format/date-text.tsx';
import { MarkedText } from '../../../ui/format/marked-text.tsx';
import { type Hit, hitsQuery } from './api.ts';
import { EntryLink } from './entry-link.tsx';
import classes from './inbox.module.css';
import { codeOf } from './inbox-row.tsx';
import type { InboxSearch } from './rules-search.ts';

function HitRow({ hit, search }: { hit: Hit; search: InboxSearch }) {
  const { t } = useTranslation('inbox');
  const code = codeOf(hit.job, hit.component, t('noJob'));
  const isHere = useLocation({ select: ({ hash }) => hash === anchorOf(hit.messageId) });
  return (
    <li className={classes.row} data-plain data-open={isHere || undefined}>
      <div className={classes.main}>
        <div className={classes.line}>
          <EntryLink row={hit} threadId={hit.threadId} search={search} messageId={hit.messageId}>
            {code}
          </EntryLink>
          <span className={classes.customer}>{hit.customer.name}</span>
          <span className={classes.when}>
            <RelativeTime instant={hit.at} />
          </span>
        </div>
        <span className={classes.hit}>
          {hit.internal && (
            <span className={classes.internal}>
              <IconLock size={13} aria-hidden /> {t('internal')}
            </span>
          )}
          <span className={classes.author}>{hit.author.name}: </span>
          <CardLine card={hit.card}>{hit.excerpt.text !== '' && <MarkedText {...hit.excerpt} />}</CardLine>
        </span>
        {hit.files.map((file) => (
          <span key={file.id} className={classes.files}>
            <IconPaperclip size={13} aria-hidden /> <MarkedText {...file.name} />
          </span>
        ))}
      </div>
    </li>
  );
}

/** What the search found, the newest first; each leads to its thread. */
export function SearchHits({ q, search }: { q: string; search: InboxSearch }) {
  const { t } = useTranslation('inbox');
  const asProblem = useProblem();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(hitsQuery(q));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <ErrorNote problem={asProblem(error)} />;
  if (!data) return <Skeleton height={160} />;
  if (items.length === 0)
    return (
      <EmptyState title={t('noHits', { q })} icon={<IconSearchOff size={28} stroke={1.6} />}>
        {t('noHitsText')}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.list} aria-label={t('hits')}>
        {items.map((hit) => (
          <HitRow key={hit.messageId} hit={hit} search={search} />
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
