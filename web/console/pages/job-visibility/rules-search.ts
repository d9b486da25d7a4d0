const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the address says: the job, and the user asked about (left out: everybody). */
export type VisibilitySearch = { jobId?: string; userId?: string };

/** Reads an address as somebody may have typed or mailed it. */
export function parseVisibilitySearch(raw: Record<string, unknown>): VisibilitySearch {
  const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);
  const [jobId, userId] = [id(raw.jobId), id(raw.userId)];
  return { ...(jobId ? { jobId } : {}), ...(userId ? { userId } : {}) };
}
