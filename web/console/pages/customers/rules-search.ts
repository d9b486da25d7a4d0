import { type Direction, directions } from '#shared/vocabulary.ts';

/** What is searched stands in the address. */
export type CustomersSearch = { q?: string; state?: 'active' | 'inactive' | 'prospect'; add?: true };

/** The parts of a customer's page. */
export const customerTabs = ['details', 'configuration', 'milestones', 'difot', 'shareLinks'] as const;
export type CustomerTab = (typeof customerTabs)[number];

/** The part that a customer's address names; the first one needs no name. Milestones are shown of one direction. */
export function parseCustomerSearch(search: Record<string, unknown>): { tab?: CustomerTab; direction?: Direction } {
  const tab = customerTabs.find((one) => one === search.tab);
  const direction = tab === 'milestones' ? directions.find((one) => one === search.direction) : undefined;
  return { ...(tab && tab !== 'details' ? { tab } : {}), ...(direction ? { direction } : {}) };
}

const states = ['active', 'inactive', 'prospect'] as const;

export function parseCustomersSearch(search: Record<string, unknown>): CustomersSearch {
  const state = states.find((one) => one === search.state);
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 200) : '';
  return { ...(q ? { q } : {}), ...(state ? { state } : {}), ...(search.add ? { add: true as const } : {}) };
}
