import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import { keys } from './queries.ts';
import { readAllAgain } from './use-live-jobs.ts';

/** Keeps one job's page up to date from the live line. */
export function useLiveJob(id: string): void {
  useLiveEvents((event) => {
    if (['live.started', 'live.resync', 'jobs.changed', 'portal.changed'].includes(event.type)) readAllAgain();
    if ((event.type === 'job.changed' || event.type === 'job.removed') && event.jobId === id) {
      void queryClient.invalidateQueries({ queryKey: keys.job(id) });
      void queryClient.invalidateQueries({ queryKey: keys.attachments(id) });
    }
  });
}
