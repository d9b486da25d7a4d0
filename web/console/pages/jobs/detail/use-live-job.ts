import { useLiveEvents } from '../../../../app/live/live-provider.tsx';
import { queryClient } from '../../../app.ts';
import { acceptJob } from '../api/accept-job.ts';
import { jobKeys, readJob } from '../api/queries.ts';
import type { Job } from '../api/types.ts';

/** Reads the job again when the live line says that it changed. What we changed ourselves is here already and is not read twice. */
export function useLiveJob(id: string): void {
  const readAgain = () => void queryClient.invalidateQueries({ queryKey: jobKeys.job(id) });
  useLiveEvents((event) => {
    if (event.type === 'live.opened' || event.type === 'live.resync') readAgain();
    if (event.jobId !== id) return;
    if (event.type === 'job.removed') readAgain();
    const known = queryClient.getQueryData<Job>(jobKeys.job(id));
    const old = typeof event.version !== 'number' || !known || known.version < event.version;
    if (event.type === 'job.changed' && old) readJob(id).then(acceptJob, readAgain);
  });
}
