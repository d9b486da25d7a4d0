import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../live/live-provider.tsx';
import { useApprovalWords } from './texts.ts';
import type { ApprovalPort, Person } from './types.ts';

const again = ['live.opened', 'live.started', 'live.resync'];
const keyOf = (threadId: string | null) => ['approvals', threadId ?? ''];

/** The requests and decisions of a thread, read again when the live line says that they changed. */
export function useApprovals(port: ApprovalPort, threadId: string | null) {
  const client = useQueryClient();
  useLiveEvents((event) => {
    const isOurs = event.type === 'approval.changed' && event.threadId === threadId;
    if (isOurs || again.includes(event.type)) void client.invalidateQueries({ queryKey: keyOf(threadId) });
  });
  const { data } = useQuery({
    queryKey: keyOf(threadId),
    queryFn: () => port.list(threadId ?? ''),
    enabled: threadId !== null,
  });
  return { approvals: data, reload: () => client.invalidateQueries({ queryKey: ['approvals'] }) };
}

/** How people are named in sentences. */
export function useNameOf() {
  const { t } = useApprovalWords();
  return ({ name, isMe }: Person): string => (isMe === true ? t('you') : (name ?? t('company')));
}
