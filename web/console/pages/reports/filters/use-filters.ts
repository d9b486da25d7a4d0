import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type FilterPlace, type Filters, parseFilters } from './rules-filters.ts';

export type Change = { [Name in keyof Filters]?: Filters[Name] | undefined };

/** The filters in the address of the page, and the ways to change them: a part, or all. Each change is a step that Back undoes. */
export function useFilters(place: FilterPlace, path: string) {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const text = JSON.stringify(raw);
  // The same object until the address changes: it stands in the keys of the cache.
  const filters = useMemo(() => parseFilters(place, JSON.parse(text)), [place, text]);
  const navigate = useNavigate();
  const replaceAll = useCallback(
    (next: Filters) => void navigate({ to: path as string, search: next as never, resetScroll: false }),
    [navigate, path],
  );
  const change = useCallback(
    (part: Change) => replaceAll(parseFilters(place, { ...filters, ...part })),
    [replaceAll, place, filters],
  );
  return { filters, change, clear: useCallback(() => replaceAll({}), [replaceAll]) };
}
