import type { Job, JobPage } from '../../types.ts';

/** Pages of a list as they stand in the cache. */
export type Pages = { pages: JobPage[]; pageParams: unknown[] };

/** Puts changed rows in their places and takes out those that are no longer to be seen; nothing moves. The same object when nothing changes. */
export function patchPages(list: Pages, changed: ReadonlyMap<string, Job>, gone: ReadonlySet<string>): Pages {
  const touched = (job: Job) => changed.has(job.id) || gone.has(job.id);
  if (!list.pages.some((page) => page.items.some(touched))) return list;
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.filter((job) => !gone.has(job.id)).map((job) => changed.get(job.id) ?? job),
  }));
  return { ...list, pages };
}

export function idsIn(list: Pages | undefined): Set<string> {
  return new Set(list?.pages.flatMap((page) => page.items.map((job) => job.id)) ?? []);
}

/** Clocks of browser and server may differ by so much. */
const slackMs = 60_000;

/**
 * Which of the jobs that fit the list but do not stand in it are new: all of them when the whole list is loaded; else those registered
 * since it was read, as the others may stand further down.
 */
export function newIn(list: Pages, candidates: readonly Job[], readAt: number): string[] {
  const known = idsIn(list);
  const whole = list.pages.at(-1)?.nextCursor === null;
  return candidates
    .filter((job) => !known.has(job.id) && (whole || Date.parse(job.registeredAt) > readAt - slackMs))
    .map((job) => job.id);
}
