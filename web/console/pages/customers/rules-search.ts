/** What is searched stands in the address. */
export type CustomersSearch = { q?: string; state?: 'active' | 'inactive' | 'prospect'; add?: true };

const states = ['active', 'inactive', 'prospect'] as const;

export function parseCustomersSearch(search: Record<string, unknown>): CustomersSearch {
  const state = states.find((one) => one === search.state);
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 200) : '';
  return { ...(q ? { q } : {}), ...(state ? { state } : {}), ...(search.add ? { add: true as const } : {}) };
}
