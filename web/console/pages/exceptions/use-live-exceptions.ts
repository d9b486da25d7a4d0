import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import { exceptionKeys } from './api.ts';

/** Changes of one moment are answered together, and at most once in this time. */
const restMs = 1_000;
const kinds = new Set(['live.opened', 'live.resync', 'job.changed', 'job.removed', 'jobs.changed', 'import.done']);

/** Reads list and counts again when jobs change. */
export function useLiveExceptions(): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    if (!kinds.has(event.type)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queryClient.invalidateQueries({ queryKey: exceptionKeys.all });
    }, restMs);
  });
}
