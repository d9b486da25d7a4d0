import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { parseWorklistSearch, type WorklistSearch } from './rules-search.ts';

export type SearchChange = { [Name in keyof WorklistSearch]: WorklistSearch[Name] | undefined };

/** The address of the worklist, and the ways to change it: a part of it, or all of it. */
export function useWorklistSearch() {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const text = JSON.stringify(raw);
  // The same object until the address changes: it stands in the keys of the cache.
  const search = useMemo(() => parseWorklistSearch(JSON.parse(text)), [text]);
  const navigate = useNavigate();
  const replaceAll = useCallback(
    (next: WorklistSearch) => void navigate({ to: '/worklist', search: next, resetScroll: false }),
    [navigate],
  );
  const change = useCallback(
    (part: SearchChange) => {
      // Letter by letter would fill the history; a filter is a step that Back undoes.
      const typing = Object.keys(part).every((name) => name === 'q') && search.q !== undefined;
      const next = parseWorklistSearch({ ...search, ...part });
      void navigate({ to: '/worklist', search: next, replace: typing, resetScroll: false });
    },
    [navigate, search],
  );
  return { search, change, replaceAll };
}
