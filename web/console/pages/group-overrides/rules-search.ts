import { parseSetUpSearch, type SetUpSearch } from '../set-up/kit/rules-search.ts';

/** What the address says: what is searched, whose overrides are shown, and which one is open (`new`: a new one). */
export type OverridesSearch = SetUpSearch & { customerId?: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address as somebody may have typed or mailed it. */
export function parseOverridesSearch(raw: Record<string, unknown>): OverridesSearch {
  const customerId = typeof raw.customerId === 'string' && uuid.test(raw.customerId) ? raw.customerId : undefined;
  return { ...parseSetUpSearch(raw), ...(customerId ? { customerId } : {}) };
}
