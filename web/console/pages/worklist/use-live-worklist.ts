import type { InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import { keys, type Line, readLines, type WorklistPages, type WorklistQuery } from './api.ts';
import { mergeLines } from './rules-merge.ts';

type Pages = InfiniteData<WorklistPages, string>;

/** Events of one moment are answered together. */
const restMs = 60;
/** So many jobs are asked for at a time. */
const atATime = 50;
/** Of more jobs than this that others changed, only those on the screen are looked at; new lines are then looked for at the top. */
const mostJobs = 100;

/** All lines that some jobs have now. */
async function linesOfJobs(query: WorklistQuery, jobIds: readonly string[]): Promise<Line[]> {
  const found: Line[] = [];
  for (let at = 0; at < jobIds.length; at += atATime) {
    const asked = { ...query, jobId: jobIds.slice(at, at + atATime), limit: 200 };
    let cursor: string | null = null;
    do {
      const page: WorklistPages = await readLines(cursor === null ? asked : { ...asked, cursor });
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return found;
}

/** The end of what has been read, to ask what is new before it; none when all was read. */
function endOf(query: WorklistQuery): { until?: string } {
  const until = queryClient.getQueryData<Pages>(keys.list(query))?.pages.at(-1)?.nextCursor;
  return until ? { until } : {};
}

const shownIn = (query: WorklistQuery): Line[] =>
  queryClient.getQueryData<Pages>(keys.list(query))?.pages.flatMap((page) => page.items) ?? [];

/**
 * Keeps the worklist up to date from the live line, and after the reader's own actions (`look`), without moving rows; new lines are
 * counted (`fresh`) and come when the reader asks. Where lines are given one by one (`isGiven`) the list is short and read anew; where
 * some are (`isMixed`), any change may bring another one.
 */
export function useLiveWorklist(query: WorklistQuery, { isGiven, isMixed }: { isGiven: boolean; isMixed: boolean }) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ query, isGiven, isMixed });
  useEffect(() => {
    latest.current = { query, isGiven, isMixed };
    setFresh(new Set());
  }, [query, isGiven, isMixed]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const readAgain = useCallback(() => {
    setFresh(new Set());
    return queryClient.invalidateQueries({ queryKey: keys.lists });
  }, []);

  const announce = useCallback((ids: readonly string[]) => {
    if (ids.length > 0) setFresh((known) => new Set([...known, ...ids]));
  }, []);

  const look = useCallback(
    async (jobIds: readonly string[], own: boolean) => {
      const now = latest.current;
      if (now.isGiven) return readAgain();
      const all = [...new Set(jobIds)];
      const onScreen = new Set(shownIn(now.query).map((line) => line.job.id));
      const ids = !own && all.length > mostJobs ? all.filter((id) => onScreen.has(id)) : all;
      const found = await linesOfJobs(now.query, ids);
      if (now !== latest.current) return;
      const key = keys.list(now.query);
      const old = queryClient.getQueryData<Pages>(key);
      if (!old) return;
      const merged = mergeLines(old.pages, new Set(ids), found, own);
      queryClient.setQueryData<Pages>(key, { ...old, pages: merged.pages });
      const end = endOf(now.query);
      const isBeyond = merged.fresh.length > 0 && end.until !== undefined;
      // Lines behind the end come when the reader gets there: they are not new.
      const near = isBeyond ? await linesOfJobs({ ...now.query, ...end }, ids) : merged.fresh.map((id) => ({ id }));
      if (now !== latest.current) return;
      announce(near.map(({ id }) => id).filter((id) => merged.fresh.includes(id)));
    },
    [readAgain, announce],
  );

  /** New lines among the first ones, where it is not known which jobs changed. */
  const lookForNew = async () => {
    const now = latest.current;
    if (now.isGiven) return readAgain();
    const page = await readLines({ ...now.query, ...endOf(now.query), limit: 200 });
    if (now !== latest.current) return;
    const shown = new Set(shownIn(now.query).map((line) => line.id));
    announce(page.items.map((line) => line.id).filter((id) => !shown.has(id)));
  };

  useLiveEvents((event) => {
    if (event.type === 'live.opened' || event.type === 'live.resync') void readAgain();
    if (event.type === 'setup.changed' && (event.part === 'worklist' || event.part === 'work_groups')) {
      void queryClient.invalidateQueries({ queryKey: keys.settings });
      void readAgain();
    }
    if (event.type === 'import.done') lookForNew().catch(() => {});
    const isLine = event.type === 'job.changed' || event.type === 'job.removed' || event.type === 'worklist.changed';
    if (!isLine || typeof event.jobId !== 'string') return;
    waiting.current.add(event.jobId);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const ids = [...waiting.current];
      waiting.current.clear();
      look(ids, false).catch(() => {});
      if (ids.length > mostJobs || latest.current.isMixed) lookForNew().catch(() => {});
    }, restMs);
  });

  return { fresh, look, readAgain };
}
