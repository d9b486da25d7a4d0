import { useQueryClient } from '@tanstack/react-query';
import { useLiveEvents } from '../../app/live/live-provider.tsx';
import { taskKeys } from './api.ts';

/** Reads tasks again as they move on. `id`: the one task that is shown; without it the list. */
export function useLiveTasks(id?: string): void {
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    const isOpened = event.type === 'live.opened' || event.type === 'live.resync';
    if (!isOpened && event.type !== 'task.progress') return;
    if (id === undefined) void queryClient.invalidateQueries({ queryKey: taskKeys.list });
    else if (isOpened || event.taskId === id) void queryClient.invalidateQueries({ queryKey: taskKeys.one(id) });
  });
}
