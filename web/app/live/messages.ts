import type { LiveState } from '../../ui/feedback/live-mark.tsx';

/** An event of the server's stream. `type` says what changed; the rest depends on it. */
export type LiveEvent = { type: string; [key: string]: unknown };

/** An event with its place in the stream; the empty id stands for events that have none. */
export type Numbered = { id: string; event: LiveEvent };

/** What the tabs of a browser say to each other. */
export type TabMessage =
  | { kind: 'event'; numbered: Numbered }
  | { kind: 'state'; state: LiveState; lastId: string }
  | { kind: 'hello' };

/** A line to the other tabs. */
export type TabChannel = {
  send: (message: TabMessage) => void;
  onMessage: (listener: (message: TabMessage) => void) => void;
  close: () => void;
};

/** The open stream; `close` ends it. */
export type Source = { close: () => void };

/** What an open stream tells: `opened` once it stands, `broken` when it fell and the browser tries again by itself, `ended` when it gave up. */
export type SourceEvents = {
  opened: () => void;
  received: (numbered: Numbered) => void;
  broken: () => void;
  ended: () => void;
};

/** What LiveLine needs of the browser; the tests give their own. */
export type LiveOutside = {
  /** Calls `lead` once this tab may hold the stream, and holds the right until the promise it returns is settled. */
  elect: (lead: () => Promise<void>, signal: AbortSignal) => void;
  channel: TabChannel | null;
  /** Opens the stream, after the event with this id when it is not empty. */
  open: (lastId: string, events: SourceEvents) => Source;
};

/** Reads the data of a server-sent event; what is not an object with a type is left out. */
export function parseEvent(data: string): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
      ? (value as LiveEvent)
      : null;
  } catch {
    return null;
  }
}
