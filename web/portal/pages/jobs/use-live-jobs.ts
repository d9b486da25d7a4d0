import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import type { Job, JobQuery } from '../../types.ts';
import { jobsQuery, keys, readJobs } from './queries.ts';
import { idsIn, newIn, type Pages, patchPages } from './rules-rows.ts';

/** Events of one moment are answered together. */
const restMs = 30;
/** More changes than one request may name: the list is read again instead. */
const most = 50;

/** Reads everything again that a list or job page shows: after the line was down for too long, or after an import. */
export function readAllAgain(): void {
  for (const queryKey of [keys.lists, keys.overview, ['job'], ['components'], ['attachments']]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}

async function patchRows(ids: string[]): Promise<void> {
  const found = new Map<string, Job>((await readJobs({ ids, limit: most })).items.map((job) => [job.id, job]));
  const gone = new Set(ids.filter((id) => !found.has(id)));
  queryClient.setQueriesData<Pages>({ queryKey: keys.lists }, (list) => list && patchPages(list, found, gone));
}

/**
 * Keeps the list up to date from the live line. A changed job's row changes in its place, also when it no longer fits the filter, so
 * that nothing jumps; jobs that are new in this list are counted (`fresh`) and come in when the reader asks.
 */
export function useLiveJobs(query: JobQuery) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
    setFresh(new Set());
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const answer = async () => {
    timer.current = undefined;
    const ids = [...waiting.current];
    waiting.current.clear();
    void queryClient.invalidateQueries({ queryKey: keys.overview });
    for (const id of ids) {
      void queryClient.invalidateQueries({ queryKey: keys.components(id) });
      void queryClient.invalidateQueries({ queryKey: keys.attachments(id) });
    }
    if (ids.length > most) {
      void queryClient.invalidateQueries({ queryKey: keys.lists });
      return;
    }
    const now = latest.current;
    const options = jobsQuery(now);
    const known = idsIn(queryClient.getQueryData(options.queryKey));
    const shown = ids.filter((id) => known.has(id));
    const others = ids.filter((id) => !known.has(id));
    const [candidates] = await Promise.all([
      others.length > 0 ? readJobs({ ...now, ids: others, view: now.view ?? 'all', limit: most }) : null,
      shown.length > 0 ? patchRows(shown) : null,
    ]);
    const state = queryClient.getQueryState(options.queryKey);
    if (!candidates || !state?.data || now !== latest.current) return;
    const came = newIn(state.data, candidates.items, state.dataUpdatedAt);
    if (came.length > 0) setFresh((old) => new Set([...old, ...came]));
  };

  useLiveEvents((event) => {
    // The list may have been read before the line stood.
    if (['live.started', 'live.resync', 'jobs.changed', 'portal.changed'].includes(event.type)) readAllAgain();
    if ((event.type === 'job.changed' || event.type === 'job.removed') && typeof event.jobId === 'string') {
      waiting.current.add(event.jobId);
      // A failed reading is made up for by the next change, or when the line comes back.
      timer.current ??= setTimeout(() => void answer().catch(() => undefined), restMs);
    }
  });

  const showFresh = useCallback(() => {
    setFresh(new Set());
    void queryClient.invalidateQueries({ queryKey: keys.lists });
    window.scrollTo({ top: 0 });
  }, []);
  return { fresh: fresh.size, showFresh };
}
