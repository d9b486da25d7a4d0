import { ActionIcon, Popover } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import classes from './bell.module.css';
import { readAgain, unreadQuery } from './queries.ts';

const BellContent = lazy(() => import('./bell-content.tsx').then((module) => ({ default: module.BellContent })));
const restMs = 300;
const causes: ReadonlySet<string> = new Set([
  'message.posted',
  'message.deleted',
  'message.read',
  'job.removed',
  'live.opened',
  'live.resync',
]);

/** Counts and lists are read again when something was written or read; what comes in one moment is answered together. */
function useLiveBell(): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  useLiveEvents((event) => {
    if (!causes.has(event.type)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      readAgain();
    }, restMs);
  });
}

/** The bell: how many conversations have something unread; it opens their list. */
export function MessageBell() {
  const { t } = useTranslation('app');
  const [opened, setOpened] = useState(false);
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  useLiveBell();
  const label = unread > 0 ? t('messages.bell', { count: unread }) : t('messages.title');
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.button ?? ''}
          aria-label={label}
          title={label}
          onClick={() => setOpened((old) => !old)}
        >
          <IconMessage size={20} stroke={1.7} aria-hidden />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('messages.title')} className={classes.dropdown ?? ''}>
        <Suspense fallback={<span className={classes.waiting} />}>
          <BellContent onLeave={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
