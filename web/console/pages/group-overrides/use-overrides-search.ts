import { useNavigate, useSearch } from '@tanstack/react-router';
import type { OverridesSearch } from './rules-search.ts';

/** What is searched, whose overrides are shown and which one is open, from the address. */
export function useOverridesSearch() {
  const search = useSearch({ strict: false }) as OverridesSearch;
  const navigate = useNavigate();
  const go = (next: OverridesSearch, replace: boolean) => void navigate({ to: '.', search: next as never, replace });
  const { edit, ...rest } = search;
  const whose = search.customerId ? { customerId: search.customerId } : {};
  return {
    q: search.q ?? '',
    customerId: search.customerId,
    edit,
    find: (typed: string) => go(typed ? { ...whose, q: typed } : whose, true),
    open: (id: string) => go({ ...rest, edit: id }, false),
    close: () => go(rest, true),
  };
}
