/** The schedule that is open. */
export type SchedulesSearch = { edit?: string };

export function parseSchedulesSearch(raw: Record<string, unknown>): SchedulesSearch {
  return typeof raw.edit === 'string' ? { edit: raw.edit } : {};
}
