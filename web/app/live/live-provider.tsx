import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LiveState } from '../../ui/feedback/live-mark.tsx';
import { browserOutside } from './browser-outside.ts';
import { LiveLine } from './live-line.ts';
import type { LiveEvent } from './messages.ts';

type Props = { endpoint: string; session: string; onLost?: () => void; children: ReactNode };

const LiveContext = createContext<LiveLine | null>(null);

/**
 * Keeps the live line open for everything below.
 *
 * @param endpoint the address of the stream, such as `/api/v1/live`
 * @param session what tells one session from another (its id, or the person's)
 * @param onLost called when the line is lost or the server ended it: perhaps because the session is over
 */
export function LiveProvider({ endpoint, session, onLost, children }: Props) {
  const [line, setLine] = useState<LiveLine | null>(null);
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    const made = new LiveLine(browserOutside(endpoint, session));
    const stopWatching = made.onState(() => {
      if (made.state === 'lost') lost.current?.();
    });
    const stopListening = made.onEvent(({ event }) => {
      if (event.type === 'live.ended') lost.current?.();
    });
    made.start();
    setLine(made);
    return () => {
      stopWatching();
      stopListening();
      made.stop();
      setLine(null);
    };
  }, [endpoint, session]);
  return <LiveContext value={line}>{children}</LiveContext>;
}

const noLine = () => () => {};

/** How the line stands, for the visible mark. */
export function useLiveState(): LiveState {
  const line = use(LiveContext);
  return useSyncExternalStore(
    line ? (listener) => line.onState(listener) : noLine,
    () => line?.state ?? 'reconnecting',
  );
}

/**
 * Calls `listener` for each event of the stream, and with `live.opened` when the line stands without having resumed: whatever was
 * read before may then be old and has to be read again.
 */
export function useLiveEvents(listener: (event: LiveEvent) => void): void {
  const line = use(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => line?.onEvent(({ event }) => latest.current(event)), [line]);
}
