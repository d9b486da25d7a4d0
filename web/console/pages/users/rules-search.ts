/** `edit`: the user that is open, or `new` for an invitation. */
export type UsersSearch = { edit?: string };

export function parseUsersSearch(search: Record<string, unknown>): UsersSearch {
  return typeof search.edit === 'string' ? { edit: search.edit } : {};
}
