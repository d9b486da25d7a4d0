import { Button, Skeleton } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { useDraft } from './draft.ts';
import { MessageItem, useNameOf } from './message-item.tsx';
import { continues, isChangeable } from './rules-text.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { Message, Participant, ThreadInfo, ThreadPort } from './types.ts';
import { UnsentItem } from './unsent.tsx';
import { useEnd } from './use-end.ts';
import { useNow } from './use-now.ts';
import { useReadMark } from './use-read-mark.ts';
import { useTarget } from './use-target.ts';
import type { Thread } from './use-thread.ts';
import { useTimes } from './use-times.ts';

type Props = { port: ThreadPort; thread: Thread; info: ThreadInfo; people: readonly Participant[] };

/** Further messages are asked for this near to the top, or to the bottom of what is loaded, in pixels. */
const near = 240;

/** After which message the line "New messages" stands: the read mark as the page was opened, or the last one before it was left. */
function useNewLine(info: ThreadInfo, items: readonly Message[]): string | null {
  const [after, setAfter] = useState<string | 'none'>(() => (info.unread > 0 ? (info.readUpTo ?? '') : 'none'));
  const last = items.at(-1)?.id;
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden' && last) setAfter(last);
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [last]);
  if (after === 'none') return null;
  const at = items.findIndex((one) => one.id === after);
  if (at < 0 && after !== '') return null;
  return items.slice(at + 1).find((one) => !one.author.isMe)?.id ?? null;
}

function Waiting() {
  return (
    <div className={classes.waiting}>
      {[180, 260, 220].map((width) => (
        <Skeleton key={width} height={56} width={width} />
      ))}
    </div>
  );
}

/** Under the latest of one's own messages: who of the other side has read it. */
function ReadBy({ info, items, after }: { info: ThreadInfo; items: readonly Message[]; after: Message }) {
  const { t } = useThreadWords();
  const nameOf = useNameOf();
  const at = items.indexOf(after);
  const readers = info.participants.filter(
    (one) => !one.isMe && one.kind === 'contact' && items.findIndex(({ id }) => id === one.readUpTo) >= at,
  );
  if (readers.length === 0) return null;
  return <li className={classes.readBy}>{t('readBy', { names: readers.map(nameOf).join(', ') })}</li>;
}

/** The messages, the oldest first: days, the line before new ones, older ones on scrolling up. */
export function MessageList({ port, thread, info, people }: Props) {
  const { t } = useThreadWords();
  const times = useTimes();
  const now = useNow(20_000);
  const { unsent } = useDraft(thread.name);
  const items = thread.messages?.items ?? [];
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLOListElement>(null);
  const { target } = thread;
  const isWhole = !thread.messages?.hasAfter;
  const { atEnd, toEnd, measure, hold, release } = useEnd(box, inner, {
    firstId: items[0]?.id,
    fromEnd: target === null,
    isWhole,
  });
  useTarget({ target: items.some((one) => one.id === target) ? target : null, box, hold });
  const newLine = useNewLine(info, items);
  const last = items.at(-1);
  useReadMark({ port, threadId: info.id, last, readUpTo: info.readUpTo, atEnd });
  const [seen, setSeen] = useState<string | undefined>(last?.id);
  useEffect(() => {
    // Opened at an older message, what is there counts as known; only what comes then is new.
    if (atEnd || seen === undefined) setSeen(last?.id);
  }, [atEnd, seen, last?.id]);
  // What cannot be read now is asked for again by scrolling or the button.
  const loadOlder = () => void thread.loadOlder().catch(() => {});
  const loadNewer = () => void thread.loadNewer().catch(() => {});
  const toLatest = () => {
    toEnd();
    thread.loadLatest().catch(() => {});
  };
  // What the address leads to is not there: the latest is shown instead.
  const { isMissing } = thread;
  const isLoaded = thread.messages !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (isMissing && isLoaded) toEnd();
  }, [isMissing, isLoaded]);
  // One's own message is followed to the end, wherever one was reading.
  const mine = unsent.length;
  const sent = useRef(mine);
  useEffect(() => {
    if (mine > sent.current) toLatest();
    sent.current = mine;
  });
  const onScroll = () => {
    measure();
    const { scrollTop, scrollHeight, clientHeight } = box.current ?? {
      scrollTop: near,
      scrollHeight: 0,
      clientHeight: 0,
    };
    if (scrollTop < near) loadOlder();
    else if (!isWhole && scrollHeight - scrollTop - clientHeight < near) loadNewer();
  };
  const later = thread.messages?.later.length ?? 0;
  const fresh = atEnd ? 0 : isWhole ? items.length - 1 - items.findIndex((one) => one.id === seen) : later;
  const ownLast = items.findLast((one) => one.author.isMe && !one.internal && one.deletedAt === null);
  const loading = info.id !== null && !thread.messages;

  return (
    <div className={classes.listFrame}>
      <div
        ref={box}
        className={classes.scroll}
        role="log"
        aria-label={t('list')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={onScroll}
        onWheel={release}
        onTouchMove={release}
        onPointerDown={release}
        onKeyDown={release}
      >
        <ol ref={inner} className={classes.list}>
          {loading && !thread.error && (
            <li>
              <Waiting />
            </li>
          )}
          {thread.isEmpty && unsent.length === 0 && (
            <li className={classes.emptyItem}>
              <EmptyState title={t('empty')}>
                {info.canWrite ? t(port.side === 'staff' ? 'emptyStaff' : 'emptyContact') : t('readOnly')}
              </EmptyState>
            </li>
          )}
          {items.length > 0 && (
            <li className={classes.top}>
              {thread.messages?.hasBefore ? (
                <Button variant="subtle" size="compact-sm" loading={thread.loading === 'older'} onClick={loadOlder}>
                  {t('older')}
                </Button>
              ) : (
                t('beginning')
              )}
            </li>
          )}
          {items.map((message, index) => {
            const before = items[index - 1];
            const day = times.dayOf(message.createdAt);
            const isNewDay = !before || times.dayOf(before.createdAt) !== day;
            const isFirstNew = message.id === newLine;
            return (
              <Fragment key={message.id}>
                {isNewDay && (
                  <li className={classes.day}>
                    <span>{times.dayName(day)}</span>
                  </li>
                )}
                {isFirstNew && (
                  <li className={classes.newLine}>
                    <span>{t('newLine')}</span>
                  </li>
                )}
                <MessageItem
                  port={port}
                  threadId={info.id ?? ''}
                  message={message}
                  people={people}
                  goesOn={!isFirstNew && continues(before, message, !isNewDay)}
                  isTarget={message.id === target}
                  mayChange={info.canWrite && isChangeable(message, info.limits.editMinutes, now)}
                  onChanged={(changed) => thread.accept(changed, false)}
                />
                {message === ownLast && port.side === 'staff' && <ReadBy info={info} items={items} after={message} />}
              </Fragment>
            );
          })}
          {!isWhole && (
            <li className={classes.top}>
              <Button variant="subtle" size="compact-sm" loading={thread.loading === 'newer'} onClick={loadNewer}>
                {t('newer')}
              </Button>
            </li>
          )}
          {unsent.map((entry) => (
            <UnsentItem key={entry.clientId} entry={entry} outbox={thread.outbox} />
          ))}
        </ol>
      </div>
      {!atEnd && (
        <Button
          className={classes.toEnd ?? ''}
          size="compact-md"
          variant={fresh > 0 ? 'filled' : 'default'}
          leftSection={<IconArrowDown size={16} aria-hidden />}
          loading={thread.loading === 'latest'}
          onClick={toLatest}
        >
          {fresh > 0 ? t('latest', { count: fresh }) : t('toLatest')}
        </Button>
      )}
    </div>
  );
}
