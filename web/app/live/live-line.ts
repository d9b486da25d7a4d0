import type { LiveState } from '../../ui/feedback/live-mark.tsx';
import type { LiveOutside, Numbered, Source, TabMessage } from './messages.ts';

/** How long a line may be down before the page says that it is lost. */
export const lostAfter = 10_000;
const firstWait = 1_000;
const longestWait = 30_000;
const remembered = 200;

/**
 * The one stream of a browser. All tabs try to lead; the one that does holds the stream and passes each event on, the others listen.
 * When the leader closes, the next takes over after the last event it has heard, so that nothing is missed; what the server then
 * sends a second time is left out by its id.
 */
export class LiveLine {
  private readonly outside: LiveOutside;
  private readonly abort = new AbortController();
  private readonly eventListeners = new Set<(numbered: Numbered) => void>();
  private readonly stateListeners = new Set<() => void>();
  private readonly seen = new Set<string>();
  private current: LiveState = 'reconnecting';
  private lastId = '';
  private leading = false;
  private source: Source | null = null;
  private endLead: (() => void) | null = null;
  private wait = firstWait;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private lostTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(outside: LiveOutside) {
    this.outside = outside;
  }

  /** Begins: listens to the other tabs, asks how the line stands, and stands for election. */
  start(): void {
    this.expectLoss();
    this.outside.channel?.onMessage((message) => this.hear(message));
    this.outside.channel?.send({ kind: 'hello' });
    this.outside.elect(() => this.lead(), this.abort.signal);
  }

  /** Ends: closes the stream, if it is ours, and lets another tab lead. */
  stop(): void {
    this.abort.abort();
    clearTimeout(this.retryTimer);
    clearTimeout(this.lostTimer);
    this.source?.close();
    this.source = null;
    this.endLead?.();
    this.outside.channel?.close();
  }

  get state(): LiveState {
    return this.current;
  }

  onEvent(listener: (numbered: Numbered) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  onState(listener: () => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  private lead(): Promise<void> {
    this.leading = true;
    this.connect();
    return new Promise((resolve) => {
      this.endLead = resolve;
    });
  }

  private connect(): void {
    if (this.abort.signal.aborted) return;
    const resumed = this.lastId !== '';
    this.source = this.outside.open(this.lastId, {
      opened: () => {
        this.wait = firstWait;
        // Without a place to resume from, something may have happened before the line stood: readers must read again.
        if (!resumed) this.deliver({ id: '', event: { type: 'live.opened' } });
        this.setState('live');
      },
      received: (numbered) => this.deliver(numbered),
      broken: () => this.setState('reconnecting'),
      // The server refused: perhaps the session is over. The page asks at once, in every tab, instead of waiting for better times.
      ended: () => {
        this.setState('lost');
        this.reconnect();
      },
    });
  }

  private reconnect(): void {
    this.source?.close();
    this.source = null;
    this.setState('reconnecting');
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.connect(), this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  private deliver(numbered: Numbered): void {
    this.take(numbered);
    this.outside.channel?.send({ kind: 'event', numbered });
  }

  private take(numbered: Numbered): void {
    if (numbered.id !== '') {
      if (this.seen.has(numbered.id)) return;
      this.seen.add(numbered.id);
      if (this.seen.size > remembered) this.seen.delete(this.seen.values().next().value!);
      this.lastId = numbered.id;
    }
    for (const listener of this.eventListeners) listener(numbered);
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'hello') {
      if (this.leading) this.outside.channel?.send({ kind: 'state', state: this.current, lastId: this.lastId });
    } else if (this.leading) {
      return;
    } else if (message.kind === 'event') {
      this.take(message.numbered);
    } else {
      if (this.lastId === '') this.lastId = message.lastId;
      this.setState(message.state);
    }
  }

  private setState(state: LiveState): void {
    if (state === this.current || (state === 'reconnecting' && this.current === 'lost')) return;
    this.current = state;
    clearTimeout(this.lostTimer);
    if (state === 'reconnecting') this.expectLoss();
    for (const listener of this.stateListeners) listener();
    if (this.leading) this.outside.channel?.send({ kind: 'state', state, lastId: this.lastId });
  }

  private expectLoss(): void {
    clearTimeout(this.lostTimer);
    this.lostTimer = setTimeout(() => this.setState('lost'), lostAfter);
  }
}
