import type { ThreadEvent } from './types.ts';

/** What an icon shows of a conversation: how many messages are unread, and of a job, whether some are in its components. */
export type Mark = { unread: number; customerWaits: boolean; inComponents: number };

export type MarkRow = { jobId: string; componentId: string | null; unread: number; customerWaits?: boolean };

const nothing: Mark = { unread: 0, customerWaits: false, inComponents: 0 };
/** Icons that appear together ask together. */
const restMs = 20;
const mostAtOnce = 200;
export const mostUnread = 100;

type Entry = { listeners: Set<() => void>; rows: MarkRow[]; shown: Map<string | null, Mark> };

/**
 * The unread counts of the conversations whose icons are in sight: asked once for a page's rows, then kept up to date from the live line.
 *
 * @param read the counts of at most 200 jobs
 * @param delay calls after a while; the tests give their own
 */
export function createMarks(
  read: (jobIds: string[]) => Promise<MarkRow[]>,
  delay: (run: () => void) => void = (run) => void setTimeout(run, restMs),
) {
  const entries = new Map<string, Entry>();
  const wanted = new Set<string>();
  let isAsked = false;
  let lastEvent: object | null = null;

  const show = (entry: Entry, rows: MarkRow[]) => {
    entry.rows = rows;
    entry.shown = new Map();
    for (const listener of entry.listeners) listener();
  };
  const ask = async () => {
    isAsked = false;
    const ids = [...wanted].filter((id) => entries.has(id));
    wanted.clear();
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const some = ids.slice(from, from + mostAtOnce);
      // What cannot be read now shows no count; the next event or page asks again.
      const rows = await read(some).catch(() => null);
      if (rows === null) continue;
      for (const id of some) {
        const entry = entries.get(id);
        if (entry)
          show(
            entry,
            rows.filter((one) => one.jobId === id),
          );
      }
    }
  };
  const want = (jobId: string) => {
    wanted.add(jobId);
    if (isAsked) return;
    isAsked = true;
    delay(() => void ask());
  };
  const count = (event: ThreadEvent & { kind: 'message' }, entry: Entry) => {
    const { jobId, componentId } = event;
    const isHere = (one: MarkRow) => one.componentId === componentId;
    const old = entry.rows.find(isHere) ?? { jobId, componentId, unread: 0, customerWaits: false };
    const { author, internal } = event.message;
    const unread = author.isMe ? old.unread : Math.min(mostUnread, old.unread + 1);
    const customerWaits = internal ? (old.customerWaits ?? false) : author.kind === 'contact';
    show(entry, [...entry.rows.filter((one) => !isHere(one)), { ...old, unread, customerWaits }]);
  };

  return {
    subscribe(jobId: string, listener: () => void): () => void {
      const entry = entries.get(jobId) ?? { listeners: new Set(), rows: [], shown: new Map() };
      if (!entries.has(jobId)) {
        entries.set(jobId, entry);
        want(jobId);
      }
      entry.listeners.add(listener);
      return () => {
        entry.listeners.delete(listener);
        // Nobody listens to the line for it any more, so what is known would grow old.
        if (entry.listeners.size === 0 && entries.get(jobId) === entry) entries.delete(jobId);
      };
    },
    /** The same object until it changes. */
    get(jobId: string, componentId: string | null): Mark {
      const entry = entries.get(jobId);
      if (!entry) return nothing;
      const known = entry.shown.get(componentId);
      if (known) return known;
      const row = entry.rows.find((one) => one.componentId === componentId);
      const inComponents =
        componentId === null
          ? entry.rows.reduce((sum, one) => sum + (one.componentId === null ? 0 : one.unread), 0)
          : 0;
      const mark = { unread: row?.unread ?? 0, customerWaits: row?.customerWaits ?? false, inComponents };
      entry.shown.set(componentId, mark);
      return mark;
    },
    /** An event of the live line; each icon passes it on, it counts once. `event` null: the line was down, all is asked anew. */
    hear(source: object, event: ThreadEvent | null): void {
      if (source === lastEvent) return;
      lastEvent = source;
      if (event === null) {
        for (const id of entries.keys()) want(id);
        return;
      }
      const entry = entries.get(event.jobId);
      if (!entry || event.kind === 'typing' || (event.kind === 'read' && !event.isMe)) return;
      if (event.kind === 'message' && event.isNew) count(event, entry);
      else if (event.kind !== 'message' || event.message.deletedAt !== null) want(event.jobId);
    },
  };
}

export type Marks = ReturnType<typeof createMarks>;
