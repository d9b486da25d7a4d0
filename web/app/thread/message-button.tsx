import { ActionIcon } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../live/live-provider.tsx';
import { type Mark, type Marks, mostUnread } from './marks.ts';
import classes from './message-button.module.css';
import type { ThreadPort } from './types.ts';

const again = ['live.opened', 'live.started', 'live.resync'];

/** The unread count of a job's or component's conversation, live. */
export function useMark(marks: Marks, hear: ThreadPort['hear'], jobId: string, componentId: string | null): Mark {
  useLiveEvents((event) => {
    const heard = hear(event);
    if (heard || again.includes(event.type)) marks.hear(event, heard);
  });
  return useSyncExternalStore(
    useCallback((listener: () => void) => marks.subscribe(jobId, listener), [marks, jobId]),
    () => marks.get(jobId, componentId),
  );
}

type Props = { to: string; code: string; mark: Mark };

/** The message icon of a row, with how many messages are unread; it leads to the message screen. */
export function MessageButton({ to, code, mark }: Props) {
  const { t } = useTranslation('app');
  const { unread, inComponents } = mark;
  const words = [
    unread > 0 ? t('messages.unread', { count: unread, code }) : t('messages.open', { code }),
    inComponents > 0 ? t('messages.inComponents', { count: inComponents }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <ActionIcon
      component={Link}
      to={to}
      variant="subtle"
      size="md"
      className={classes.button ?? ''}
      data-unread={unread > 0 || undefined}
      aria-label={words}
      title={words}
    >
      <IconMessage size={18} aria-hidden />
      {unread > 0 && (
        <span aria-hidden className={classes.count}>
          {unread >= mostUnread ? '99+' : unread}
        </span>
      )}
      {unread === 0 && inComponents > 0 && <span aria-hidden className={classes.dot} />}
    </ActionIcon>
  );
}
