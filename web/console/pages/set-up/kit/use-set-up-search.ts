import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SetUpSearch } from './rules-search.ts';

/** What is searched and which record is open, from the address; opening a record makes a step that Back undoes. */
export function useSetUpSearch() {
  const search = useSearch({ strict: false }) as SetUpSearch;
  const navigate = useNavigate();
  const go = (next: SetUpSearch, replace: boolean) => void navigate({ to: '.', search: next as never, replace });
  const q = search.q ? { q: search.q } : {};
  return {
    q: search.q ?? '',
    edit: search.edit,
    find: (typed: string) => go(typed ? { q: typed } : {}, true),
    open: (id: string) => go({ ...q, edit: id }, false),
    close: () => go(q, true),
  };
}
