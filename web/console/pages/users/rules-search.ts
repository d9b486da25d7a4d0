const states = ['invited', 'active', 'disabled'] as const;

/** `edit`: the user that is open, or `new` for an invitation; the rest is what is searched and filtered. */
export type UsersSearch = { edit?: string; q?: string; state?: (typeof states)[number]; role?: string };

/** Reads an address as somebody may have typed or mailed it. */
export function parseUsersSearch(search: Record<string, unknown>): UsersSearch {
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
  const state = states.find((one) => one === search.state);
  const [edit, q, role] = [text(search.edit), text(search.q), text(search.role)];
  return { ...(q && { q }), ...(state && { state }), ...(role && { role }), ...(edit && { edit }) };
}
