import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveLine, lostAfter } from './live-line.ts';
import { type LiveOutside, parseEvent, type SourceEvents, type TabChannel, type TabMessage } from './messages.ts';

/** A browser in memory: one lock, one channel, and streams that the test drives. */
class Browser {
  streams: { lastId: string; events: SourceEvents; open: boolean }[] = [];
  private queue: (() => Promise<void>)[] = [];
  private held = false;
  private tabs: { listener: (message: TabMessage) => void }[] = [];

  private async next(): Promise<void> {
    if (this.held) return;
    const lead = this.queue.shift();
    if (!lead) return;
    this.held = true;
    await lead();
    this.held = false;
    await this.next();
  }

  private channel(): TabChannel {
    const own = { listener: (_: TabMessage) => {} };
    this.tabs.push(own);
    return {
      send: (message) => {
        for (const tab of this.tabs) if (tab !== own) tab.listener(message);
      },
      onMessage: (listener) => {
        own.listener = listener;
      },
      close: () => {
        this.tabs = this.tabs.filter((tab) => tab !== own);
      },
    };
  }

  outside(): LiveOutside {
    return {
      channel: this.channel(),
      elect: (lead, signal) => {
        this.queue.push(lead);
        signal.addEventListener('abort', () => {
          this.queue = this.queue.filter((one) => one !== lead);
        });
        void this.next();
      },
      open: (lastId, events) => {
        const stream = { lastId, events, open: true };
        this.streams.push(stream);
        return {
          close: () => {
            stream.open = false;
          },
        };
      },
    };
  }

  get stream() {
    return this.streams.at(-1)!;
  }
}

function tab(browser: Browser) {
  const line = new LiveLine(browser.outside());
  const got: string[] = [];
  line.onEvent(({ id, event }) => got.push(id || event.type));
  line.start();
  return { line, got };
}
const event = (id: string) => ({ id, event: { type: 'job.changed' } });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the live line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('opens one stream for ten tabs, and each event reaches each tab once', async () => {
    const browser = new Browser();
    const tabs = Array.from({ length: 10 }, () => tab(browser));
    await settle();
    browser.stream.events.opened();
    browser.stream.events.received(event('1'));
    browser.stream.events.received(event('1'));
    expect(browser.streams).toHaveLength(1);
    for (const { line, got } of tabs) {
      expect(got).toEqual(['live.opened', '1']);
      expect(line.state).toBe('live');
    }
  });

  it('hands the last id over when the leader closes, without asking readers to read again', async () => {
    const browser = new Browser();
    const first = tab(browser);
    const second = tab(browser);
    await settle();
    browser.stream.events.opened();
    browser.stream.events.received(event('7'));
    first.line.stop();
    await settle();
    expect(browser.streams).toHaveLength(2);
    expect(browser.streams[0]!.open).toBe(false);
    expect(browser.stream.lastId).toBe('7');
    browser.stream.events.opened();
    browser.stream.events.received(event('7'));
    browser.stream.events.received(event('8'));
    expect(second.got).toEqual(['live.opened', '7', '8']);
  });

  it('tells a tab that comes later how the line stands and where it is', async () => {
    const browser = new Browser();
    const first = tab(browser);
    await settle();
    browser.stream.events.opened();
    browser.stream.events.received(event('3'));
    const later = tab(browser);
    expect(later.line.state).toBe('live');
    first.line.stop();
    await settle();
    expect(browser.stream.lastId).toBe('3');
  });

  it('says that the line is lost after a while, and that it is back', async () => {
    const browser = new Browser();
    const { line } = tab(browser);
    const other = tab(browser);
    await settle();
    browser.stream.events.opened();
    browser.stream.events.broken();
    expect(line.state).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(lostAfter);
    expect([line.state, other.line.state]).toEqual(['lost', 'lost']);
    browser.stream.events.opened();
    expect([line.state, other.line.state]).toEqual(['live', 'live']);
  });

  it('opens again, later each time, when the browser gave up', async () => {
    const browser = new Browser();
    tab(browser);
    await settle();
    browser.stream.events.ended();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(browser.streams).toHaveLength(2);
    browser.stream.events.ended();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(browser.streams).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(browser.streams).toHaveLength(3);
  });

  it('does nothing more once it is stopped', async () => {
    const browser = new Browser();
    const { line } = tab(browser);
    await settle();
    browser.stream.events.ended();
    line.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(browser.streams).toHaveLength(1);
  });
});

it('reads only objects with a type', () => {
  expect(parseEvent('{"type":"job.changed","id":"x"}')).toEqual({ type: 'job.changed', id: 'x' });
  expect(parseEvent('[1]')).toBeNull();
  expect(parseEvent('{"type":1}')).toBeNull();
  expect(parseEvent('half {')).toBeNull();
});
