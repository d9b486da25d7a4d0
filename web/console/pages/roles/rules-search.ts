/** What the address of the list says: the words that are searched. */
export type RolesSearch = { q?: string };
export function parseRolesSearch(search: Record<string, unknown>): RolesSearch {
  return typeof search.q === 'string' && search.q !== '' ? { q: search.q.slice(0, 200) } : {};
}

/** `copy`: the role that a new one begins as. */
export type NewRoleSearch = { copy?: string };
export function parseNewRoleSearch(search: Record<string, unknown>): NewRoleSearch {
  return typeof search.copy === 'string' ? { copy: search.copy } : {};
}
