import { Button, Skeleton } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { type InboxItem, inboxQuery } from './api.ts';
import classes from './inbox.module.css';
import { InboxRow } from './inbox-row.tsx';
import { withOpen } from './rules-open.ts';
import type { Filter, InboxSearch } from './rules-search.ts';
import { ThreadTools } from './thread-tools.tsx';

type Props = { filter: Filter; search: InboxSearch };

/** The conversations of one list. */
export function Threads({ filter, search }: Props) {
  const { t } = useTranslation('inbox');
  const asProblem = useProblem();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(inboxQuery(filter));
  const before = useRef<readonly InboxItem[]>([]);
  const items = withOpen(data?.pages.flatMap((page) => page.items) ?? [], before.current, search);
  useEffect(() => {
    before.current = items;
  });
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
      {ids.length > 0 && (
        <fieldset className={classes.bulk}>
          <legend className={classes.chosen}>{t('chosen', { count: ids.length })}</legend>
          <ThreadTools
            ids={ids.slice(0, 200)}
            isSnoozed={filter === 'snoozed'}
            isDone={filter === 'done'}
            onDone={() => setChosen(new Set())}
          />
        </fieldset>
      )}
      <ul className={classes.list} aria-label={t(`filter.${filter}`)}>
        {items.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            search={search}
            selected={chosen.has(item.id)}
            onSelect={(on) => select(item.id, on)}
          />
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
