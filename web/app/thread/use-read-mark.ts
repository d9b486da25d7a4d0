import { useEffect, useRef } from 'react';
import type { Message, ThreadPort } from './types.ts';

type Options = {
  port: ThreadPort;
  threadId: string | null;
  last: Message | undefined;
  readUpTo: string | null;
  atEnd: boolean;
};

/** Moves the read mark to the last message once it was seen: the page in front, the list at its end. */
export function useReadMark({ port, threadId, last, readUpTo, atEnd }: Options): void {
  const marked = useRef<string | null>(null);
  const lastId = last?.id ?? null;
  useEffect(() => {
    const mark = () => {
      if (threadId === null || lastId === null || !atEnd || document.visibilityState !== 'visible') return;
      if (lastId === readUpTo || lastId === marked.current) return;
      marked.current = lastId;
      port.markRead(threadId, lastId).catch(() => {
        marked.current = null;
      });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [port, threadId, lastId, readUpTo, atEnd]);
}
