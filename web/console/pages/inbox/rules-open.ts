import type { Place } from '../../../app/thread/types.ts';
import type { InboxSearch } from './rules-search.ts';

/** What of a row says which conversation it is. */
type Row = { job: { id: string } | null; component: { id: string } | null };
type Open = Pick<InboxSearch, 'job' | 'component' | 'thread'>;

/** How the address names a conversation: by its job and component, or, where it stayed with a former customer, by itself. */
export function openOf({ job, component }: Row, threadId: string): Open {
  if (job === null) return { thread: threadId };
  return { job: job.id, ...(component === null ? {} : { component: component.id }) };
}

/** The conversation that the address names; null: none. */
export function placeOf({ job, component, thread }: Open): Place | null {
  if (thread !== undefined) return { jobId: job ?? '', componentId: null, threadId: thread };
  return job === undefined ? null : { jobId: job, componentId: component ?? null };
}

export const isOpen = (row: Row, threadId: string, open: Open): boolean => {
  const own = openOf(row, threadId);
  return own.job === open.job && own.component === open.component && own.thread === open.thread;
};

/**
 * The rows of a list, with the open conversation where it stood: reading it takes it out of "unread", and nobody wants it to go from
 * under their eyes. It goes once another one is opened.
 */
export function withOpen<R extends Row & { id: string }>(rows: readonly R[], before: readonly R[], open: Open): R[] {
  const isIt = (row: R) => isOpen(row, row.id, open);
  const at = before.findIndex(isIt);
  if (at < 0 || rows.some(isIt)) return [...rows];
  return rows.toSpliced(Math.min(at, rows.length), 0, before[at]!);
}
