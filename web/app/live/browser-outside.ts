import { type LiveOutside, parseEvent, type SourceEvents, type TabChannel, type TabMessage } from './messages.ts';

/** No sign of life for this long, though the server had been sending some: the line is dead without anybody having said so. */
const silence = 60_000;

/** Events that are kept nowhere and so have no place in the stream. */
const signals = new Set(['message.typing']);

function openSource(endpoint: string, lastId: string, events: SourceEvents) {
  const url = new URL(endpoint, location.href);
  // A browser sends the Last-Event-ID header only when it reconnects by itself; a new leader has to say it in the address.
  if (lastId) url.searchParams.set('lastEventId', lastId);
  const source = new EventSource(url);
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => events.ended(), silence);
  };
  source.onopen = () => events.opened();
  source.onmessage = (message: MessageEvent<string>) => {
    if (watchdog !== undefined) alive();
    const event = parseEvent(message.data);
    // A signal has no id of its own; the browser then names the id before it, which would pass for an event heard already.
    if (event) events.received({ id: signals.has(event.type) ? '' : message.lastEventId, event });
  };
  source.addEventListener('ping', alive);
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) events.ended();
    else events.broken();
  };
  return {
    close: () => {
      clearTimeout(watchdog);
      source.close();
    },
  };
}

function openChannel(name: string): TabChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  return {
    send: (message) => channel.postMessage(message),
    onMessage: (listener) => {
      channel.onmessage = (event: MessageEvent<TabMessage>) => listener(event.data);
    },
    close: () => channel.close(),
  };
}

/**
 * The browser's own locks, channel and streams. Tabs share a stream when `endpoint` and `session` agree: after signing in as
 * another, a tab does not listen to the former's line. Over plain http there are no locks; each tab then has its own stream.
 */
export function browserOutside(endpoint: string, session: string): LiveOutside {
  const name = `milepost.live ${endpoint} ${session}`;
  const open = (lastId: string, events: SourceEvents) => openSource(endpoint, lastId, events);
  if (!('locks' in navigator)) return { elect: (lead) => void lead(), channel: null, open };
  return {
    elect: (lead, signal) => {
      // Refused only by our own abort, when the page goes.
      navigator.locks.request(name, { signal }, lead).catch(() => {});
    },
    channel: openChannel(name),
    open,
  };
}
