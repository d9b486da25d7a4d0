import type { InfiniteData } from '@tanstack/react-query';
import { queryClient } from '../../../app.ts';
import { jobKeys } from './queries.ts';
import type { Job, JobList } from './types.ts';

type Pages = InfiniteData<JobList, string>;

function changeLists(change: (items: JobList['items']) => JobList['items']): void {
  queryClient.setQueriesData<Pages>({ queryKey: jobKeys.lists }, (old) => {
    if (!old) return old;
    let touched = false;
    const pages = old.pages.map((page) => {
      const items = change(page.items);
      if (items === page.items) return page;
      touched = true;
      return { ...page, items };
    });
    return touched ? { ...old, pages } : old;
  });
}

/**
 * Puts a job, as the server just gave it, wherever it is shown: its page and its row in each list, which keeps its place. An older
 * version that arrives late changes nothing.
 */
export function acceptJob(job: Job): void {
  const known = queryClient.getQueryData<Job>(jobKeys.job(job.id));
  if (!known || known.version <= job.version) queryClient.setQueryData(jobKeys.job(job.id), job);
  changeLists((items) => {
    const index = items.findIndex((item) => item.id === job.id && item.version <= job.version);
    return index < 0 ? items : items.with(index, job);
  });
  void queryClient.invalidateQueries({ queryKey: jobKeys.events(job.id) });
  void queryClient.invalidateQueries({ queryKey: jobKeys.components(job.id) });
}

/** Takes a job that is no longer there, or no longer for this reader, out of the lists. */
export function forgetJob(id: string): void {
  changeLists((items) => (items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items));
}

/** Whether a job stands in a list that is on the screen. */
export function isListed(key: readonly unknown[], id: string): boolean {
  const pages = queryClient.getQueryData<Pages>(key)?.pages ?? [];
  return pages.some((page) => page.items.some((item) => item.id === id));
}
