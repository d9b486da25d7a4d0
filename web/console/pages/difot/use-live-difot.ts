import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import { difotKey } from './api.ts';

const restMs = 1_000;

/** Reads the figures again when a job or the settings of the customer have changed; many changes at once are read once. */
export function useLiveDifot(customerId: string): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    const all = event.type === 'live.opened' || event.type === 'jobs.changed' || event.type === 'import.done';
    const own = event.customerId === customerId;
    const reasons = event.type === 'setup.changed' && event.part === 'lateness-reasons';
    if (!all && !own && !reasons) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queryClient.invalidateQueries({ queryKey: [difotKey] }), restMs);
  });
}
