/** `to`: where to go after signing in, a path below /console. `set`: the password was just set. */
export type SignInSearch = { to?: string; set?: true };

export function parseSignInSearch(search: Record<string, unknown>): SignInSearch {
  return {
    ...(typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {}),
    ...(search.set ? { set: true as const } : {}),
  };
}
