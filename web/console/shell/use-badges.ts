import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../app/live/live-provider.tsx';
import type { NavBadge } from '../../ui/frame/side-nav.tsx';
import { inboxCountsQuery } from '../pages/inbox/api.ts';
import { useLiveInbox } from '../pages/inbox/use-live-inbox.ts';
import { countsQuery, keys } from '../pages/worklist/api.ts';
import { useSession } from '../session.ts';

/** Changes of this long are answered by one reading: badges may come a moment later than the rows. */
const restMs = 1_500;
/** Lines come into exception by the clock alone. */
const everyMs = 60_000;
const causes: ReadonlySet<string> = new Set([
  'job.changed',
  'job.removed',
  'worklist.changed',
  'import.done',
  'setup.changed',
  'live.opened',
  'live.resync',
]);

/** The figures beside the places of the navigation, kept up to date from the live line. */
export function useBadges(): Record<string, NavBadge[]> {
  const { t } = useTranslation(['worklist', 'inbox']);
  const { permissions } = useSession();
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const enabled = permissions.includes('jobs:read');
  const counts = useQuery({ ...countsQuery, enabled, refetchInterval: everyMs }).data;
  const unread = useQuery({ ...inboxCountsQuery, enabled }).data?.unread ?? 0;
  useLiveInbox();
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
      void queryClient.invalidateQueries({ queryKey: keys.counts });
    }, restMs);
  });
  const inbox: NavBadge[] = unread > 0 ? [{ count: unread, label: t('inbox:badge', { count: unread }) }] : [];
  if (!counts) return { inbox };
  return {
    inbox,
    worklist: [
      { count: counts.inException, label: t('badge.exceptions', { count: counts.inException }), alert: true },
      { count: counts.lines, label: t('badge.lines', { count: counts.lines }) },
    ],
  };
}
