/** `customerId`: only this customer's jobs; `task`: the allocation under way. */
export type TrackingSearch = { customerId?: string; task?: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address as somebody may have typed or mailed it. */
export function parseTrackingSearch(raw: Record<string, unknown>): TrackingSearch {
  const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);
  const [customerId, task] = [id(raw.customerId), id(raw.task)];
  return { ...(customerId ? { customerId } : {}), ...(task ? { task } : {}) };
}
