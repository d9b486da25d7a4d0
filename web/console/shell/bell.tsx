import { ActionIcon, Button, Popover, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../app/live/live-provider.tsx';
import { useProblem } from '../../app/use-problem.ts';
import { ErrorNote } from '../../ui/feedback/error-state.tsx';
import { RelativeTime } from '../../ui/format/date-text.tsx';
import classes from './bell.module.css';
import { markAll, markOne, type Notification, notificationsQuery, readAgain, unreadQuery } from './bell-queries.ts';

/** More than this is not counted. */
const most = 99;
const fail = () => {};

/** What a notification says, in words, and where it leads. */
function useNotificationWords() {
  const { t } = useTranslation('notifications');
  return (one: Notification): { text: string; path: string | null } => {
    const job = one.componentCode
      ? t('jobOfComponent', { job: one.jobCode, component: one.componentCode })
      : one.jobCode;
    const path = one.jobId === null ? null : `/jobs/${one.jobId}`;
    switch (one.kind) {
      case 'exception':
        return { text: t('kind.exception', { subject: one.subject, job }), path };
      case 'exceptions_imported':
        return {
          text: t('kind.exceptions_imported', { subject: one.subject, count: one.count ?? 0 }),
          path: `/imports/${one.recordId}`,
        };
      default:
        return { text: t('kind.other', { subject: one.subject }), path };
    }
  };
}

function Entry({ one, onLeave }: { one: Notification; onLeave: () => void }) {
  const { t } = useTranslation('notifications');
  const { text, path } = useNotificationWords()(one);
  const unread = one.readAt === null;
  const facts = [one.customerName, one.detail].filter(Boolean).join(' · ');
  const content = (
    <>
      <span className={classes.dot} data-unread={unread || undefined} aria-hidden />
      <span className={classes.words}>
        <span className={classes.text}>
          {text}
          {unread && <VisuallyHidden> ({t('unread')})</VisuallyHidden>}
        </span>
        {facts && <span className={classes.muted}>{facts}</span>}
        <span className={classes.muted}>
          <RelativeTime instant={one.createdAt} />
        </span>
      </span>
    </>
  );
  if (path === null) return <div className={classes.entry}>{content}</div>;
  const leave = () => {
    if (unread) markOne(one.id).catch(fail);
    onLeave();
  };
  return (
    <Link to={path} className={classes.entry} onClick={leave}>
      {content}
    </Link>
  );
}

function Content({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('notifications');
  const asProblem = useProblem();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(notificationsQuery);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = items;
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        {first && items.some((one) => one.readAt === null) && (
          <Button variant="subtle" size="compact-sm" onClick={() => void markAll(first.createdAt).catch(fail)}>
            {t('markAll')}
          </Button>
        )}
      </div>
      {error && <ErrorNote problem={asProblem(error)} />}
      {!data && !error && <Skeleton height={120} />}
      {data && items.length === 0 && (
        <p className={classes.empty}>
          <strong>{t('empty')}</strong>
          <span className={classes.muted}>{t('emptyText')}</span>
        </p>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((one) => (
            <li key={one.id}>
              <Entry one={one} onLeave={onLeave} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** The bell: how many notifications are unread, and what they say. Each leads to what it tells of. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const [opened, setOpened] = useState(false);
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  useLiveEvents((event) => {
    if (event.type === 'notification.added' || event.type === 'live.opened' || event.type === 'live.resync')
      readAgain();
  });
  const label = unread > 0 ? t('buttonUnread', { count: unread }) : t('button');
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.button}
          aria-label={label}
          title={label}
          onClick={() => setOpened((old) => !old)}
        >
          <IconBell size={20} stroke={1.7} aria-hidden />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > most ? t('many') : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('title')} className={classes.dropdown}>
        <Content onLeave={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
