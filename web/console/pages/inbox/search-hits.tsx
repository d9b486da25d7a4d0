import { Button, Skeleton } from '@mantine/core';
import { IconLock, IconPaperclip, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { anchorOf } from '../../../app/thread/rules-anchor.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { RelativeTime } from '../../../ui/format/date-text.tsx';
import { MarkedText } from '../../../ui/format/marked-text.tsx';
import { type Hit, hitsQuery } from './api.ts';
import classes from './inbox.module.css';
import { codeOf, threadAddress } from './inbox-row.tsx';

function HitRow({ hit }: { hit: Hit }) {
  const { t } = useTranslation('inbox');
  const code = codeOf(hit.job, hit.component, t('noJob'));
  const address = threadAddress(hit.job, hit.component);
  return (
    <li className={classes.row} data-plain>
      <div className={classes.main}>
        <div className={classes.line}>
          {address ? (
            <Link to={address} hash={anchorOf(hit.messageId)} className={classes.link}>
              {code}
            </Link>
          ) : (
            <span className={classes.code}>{code}</span>
          )}
          <span className={classes.customer}>{hit.customer.name}</span>
        </div>
        <span className={classes.hit}>
          {hit.internal && (
            <span className={classes.internal}>
              <IconLock size={13} aria-hidden /> {t('internal')}
            </span>
          )}
          <span className={classes.author}>{hit.author.name}: </span>
          <MarkedText {...hit.excerpt} />
        </span>
        {hit.files.map((file) => (
          <span key={file.id} className={classes.files}>
            <IconPaperclip size={13} aria-hidden /> <MarkedText {...file.name} />
          </span>
        ))}
      </div>
      <span className={classes.when}>
        <RelativeTime instant={hit.at} />
      </span>
    </li>
  );
}

/** What the search found, the newest first; each leads to its thread. */
export function SearchHits({ q }: { q: string }) {
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
          <HitRow key={hit.messageId} hit={hit} />
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
