import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type JobsSearch, parseJobsSearch } from '../rules-search.ts';

type Change = { [Name in keyof JobsSearch]: JobsSearch[Name] | undefined };

/** The address of Job Tracking, and the ways to change it: a part of it, or all of it. */
export function useJobsSearch() {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const text = JSON.stringify(raw);
  // The same object until the address changes: it stands in the keys of the cache.
  const search = useMemo(() => parseJobsSearch(JSON.parse(text)), [text]);
  const navigate = useNavigate();
  const replaceAll = useCallback(
    (next: JobsSearch) => void navigate({ to: '/jobs', search: next, resetScroll: false }),
    [navigate],
  );
  const change = useCallback(
    (part: Change) => {
      // Letter by letter would fill the history; a filter is a step that Back undoes.
      const typing = Object.keys(part).every((name) => name === 'q') && search.q !== undefined;
      void navigate({
        to: '/jobs',
        search: parseJobsSearch({ ...search, ...part }),
        replace: typing,
        resetScroll: false,
      });
    },
    [navigate, search],
  );
  return { search, change, replaceAll };
}
