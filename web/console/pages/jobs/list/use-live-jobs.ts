import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../../../app/api/problem.ts';
import { useLiveEvents } from '../../../../app/live/live-provider.tsx';
import { queryClient } from '../../../app.ts';
import { acceptJob, forgetJob, isListed } from '../api/accept-job.ts';
import type { JobListQuery } from '../api/answers.ts';
import { jobKeys, pageSize, readJob, readJobs } from '../api/queries.ts';
import type { Job } from '../api/types.ts';
import { matchesSearch } from '../rules-matches.ts';
import type { JobsSearch } from '../rules-search.ts';

/** Events of one moment are answered together. */
const restMs = 40;
/** More rows than this are cheaper to read as a list. */
const mostSingly = 20;
/** A job whose first and last change lie this close together has just been made. */
const newbornMs = 3_000;
/** How far the clocks of browser and server may lie apart. */
const clockSlackMs = 60_000;

const isNew = (job: Job) => Date.parse(job.updatedAt) - Date.parse(job.registeredAt) < newbornMs;

/**
 * Keeps the list up to date from the live line: a changed job is read and its row changes in its place; new jobs that fit the filters
 * are counted (`fresh`) and come in only when the reader asks, so that nothing jumps.
 */
export function useLiveJobs(search: JobsSearch, query: JobListQuery) {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ search, query, since: 0 });
  useEffect(() => {
    latest.current = { search, query, since: Date.now() - clockSlackMs };
    setFresh(new Set());
  }, [search, query]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  const announce = (ids: string[]) => {
    if (ids.length > 0) setFresh((old) => new Set([...old, ...ids]));
  };

  const readAgain = () => void queryClient.invalidateQueries({ queryKey: jobKeys.lists });

  const lookForNew = async () => {
    const now = latest.current;
    const page = await readJobs({ ...now.query, sort: '-registeredAt', limit: pageSize });
    if (now !== latest.current) return;
    const recent = page.items.filter((item) => Date.parse(item.registeredAt) > now.since);
    announce(recent.map((item) => item.id).filter((id) => !isListed(jobKeys.list(now.query), id)));
  };

  const readOne = async (id: string) => {
    try {
      const job = await readJob(id);
      acceptJob(job);
      const now = latest.current;
      if (isNew(job) && matchesSearch(job, now.search) && !isListed(jobKeys.list(now.query), id)) announce([id]);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) forgetJob(id);
    }
  };

  const answer = async () => {
    timer.current = undefined;
    const ids = [...waiting.current];
    waiting.current.clear();
    const shown = ids.filter((id) => isListed(jobKeys.list(latest.current.query), id));
    if (ids.length <= mostSingly) await Promise.all(ids.map(readOne));
    else {
      if (shown.length > 0) readAgain();
      await lookForNew();
    }
  };

  useLiveEvents((event) => {
    if (event.type === 'live.opened' || event.type === 'live.resync') readAgain();
    if (event.type === 'import.done') lookForNew().catch(() => {});
    if ((event.type === 'job.changed' || event.type === 'job.removed') && typeof event.jobId === 'string') {
      waiting.current.add(event.jobId);
      timer.current ??= setTimeout(() => void answer().catch(() => {}), restMs);
    }
  });

  const forget = useCallback(() => setFresh(new Set()), []);
  return { fresh: fresh.size, forget };
}
