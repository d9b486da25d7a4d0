export const filters = [
  'unread',
  'customer_waits',
  'waiting_for_them',
  'mine',
  'my_customers',
  'snoozed',
  'done',
] as const;
export type Filter = (typeof filters)[number];

/** What the address of the inbox says. Without a filter: unread. The open conversation by its job and component, or by itself. */
export type InboxSearch = { filter?: Filter; q?: string; job?: string; component?: string; thread?: string };

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idIn = (value: unknown): string | null => (typeof value === 'string' && isId.test(value) ? value : null);

/** Reads an address as somebody may have typed or mailed it; what makes no sense is passed over. */
export function parseInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const filter = filters.find((one) => one === raw.filter && one !== 'unread');
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 200) : '';
  const [job, component, thread] = [idIn(raw.job), idIn(raw.component), idIn(raw.thread)];
  return {
    ...(filter ? { filter } : {}),
    ...(q === '' ? {} : { q }),
    ...(job ? { job } : {}),
    ...(job && component ? { component } : {}),
    ...(thread ? { thread } : {}),
  };
}

/** The list without the conversation that is open. */
export const listOnly = ({ filter, q }: InboxSearch): InboxSearch => parseInboxSearch({ filter, q });

export const snoozes = ['hours', 'tomorrow', 'monday', 'week'] as const;
export type Snooze = (typeof snoozes)[number];
const morning = 8;

/** When what is put aside comes back, in the reader's own time: in three hours, or at 8 in the morning of a coming day. */
export function snoozedUntil(choice: Snooze, now: Date): Date {
  if (choice === 'hours') return new Date(now.getTime() + 3 * 3_600_000);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const days = { tomorrow: 1, monday: toMonday, week: 7 }[choice];
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}
