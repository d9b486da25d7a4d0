import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useLiveEvents } from '../live/live-provider.tsx';
import { keptName } from './draft.ts';
import { type Loaded, opened, withChanged, withLatest, withMessage, withNewer, withOlder } from './rules-pages.ts';
import type { Message, MessagePage, Person, Place, ThreadEvent, ThreadInfo, ThreadPort } from './types.ts';
import { useOutbox } from './use-outbox.ts';

/** Somebody who writes is shown for so long after each word of it. */
const typingMs = 5_000;
const again = ['live.opened', 'live.started', 'live.resync'];

export type Writer = Person & { internal: boolean; until: number };

const isSame = (one: Person, other: Person) =>
  one.kind === other.kind && one.id === other.id && one.name === other.name;

function useTyping() {
  const [writers, setWriters] = useState<Writer[]>([]);
  useEffect(() => {
    if (writers.length === 0) return;
    const timer = setTimeout(() => setWriters((old) => old.filter((one) => one.until > Date.now())), 1_000);
    return () => clearTimeout(timer);
  }, [writers]);
  return {
    writers,
    heard: (author: Person, internal: boolean) =>
      setWriters((old) => [
        ...old.filter((one) => !isSame(one, author)),
        { ...author, internal, until: Date.now() + typingMs },
      ]),
    wrote: (author: Person) => setWriters((old) => old.filter((one) => !isSame(one, author))),
  };
}

function readInfo(client: QueryClient, key: readonly string[], event: ThreadEvent & { kind: 'read' }) {
  client.setQueryData<ThreadInfo>(key, (old) => {
    if (!old) return old;
    if (event.isMe) return { ...old, readUpTo: event.messageId, unread: 0 };
    const { reader } = event;
    if (!reader) return old;
    const mark = { readUpTo: event.messageId };
    const known = old.participants.some((one) => isSame(one, reader));
    return {
      ...old,
      participants: known
        ? old.participants.map((one) => (isSame(one, reader) ? { ...one, ...mark } : one))
        : [...old.participants, { ...reader, ...mark, isMe: false }],
    };
  });
}

const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/**
 * A conversation: what it is, its messages page by page, kept up to date by the live line without asking again. `target`: the message to
 * open it at.
 */
export function useThread(port: ThreadPort, place: Place, target: string | null) {
  const client = useQueryClient();
  const name = keptName(port, place);
  const infoKey = useMemo(() => ['thread', name], [name]);
  const info = useQuery({
    queryKey: infoKey,
    queryFn: ({ signal }) => port.thread(place, signal),
    gcTime: 0,
  });
  const id = info.data?.id ?? null;
  const listKey = useMemo(() => ['thread-messages', name, id ?? ''], [name, id]);
  const [missing, setMissing] = useState<string | null>(null);
  const pageAround = async (messageId: string, signal?: AbortSignal): Promise<MessagePage | null> => {
    try {
      return await port.page(id ?? '', { around: messageId }, signal);
    } catch (error) {
      if (!isGone(error)) throw error;
      setMissing(messageId);
      return null;
    }
  };
  const list = useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => {
      const old = client.getQueryData<Loaded>(listKey);
      const middle = old?.items[Math.floor(old.items.length / 2)]?.id;
      // Who reads older messages is not taken away from them.
      if (old?.hasAfter && middle) return withChanged(old, await port.page(id ?? '', { around: middle }, signal));
      const around = old || target === null ? null : await pageAround(target, signal);
      return around ? opened(around) : withLatest(old, await port.page(id ?? '', {}, signal));
    },
    enabled: id !== null,
    // Kept whole by the live line; a fresh start reads the latest page alone.
    gcTime: 0,
  });
  const [loading, setLoading] = useState<'older' | 'newer' | 'latest' | null>(null);
  const typing = useTyping();

  const accept = (message: Message, isNew: boolean) => {
    const key = ['thread-messages', name, client.getQueryData<ThreadInfo>(infoKey)?.id ?? ''];
    const old = client.getQueryData<Loaded>(key);
    if (old) client.setQueryData<Loaded>(key, withMessage(old, message, isNew));
    // It came while the first page was on its way, perhaps without it.
    else void client.invalidateQueries({ queryKey: key });
  };

  const opening = useRef<Promise<string> | null>(null);
  const threadId = (): Promise<string> => {
    const known = client.getQueryData<ThreadInfo>(infoKey)?.id;
    if (known) return Promise.resolve(known);
    opening.current ??= port
      .open(place)
      .then((made) => {
        client.setQueryData(infoKey, made);
        return made.id ?? '';
      })
      .finally(() => {
        opening.current = null;
      });
    return opening.current;
  };
  const outbox = useOutbox({ name, port, threadId, onSent: (message) => accept(message, true) });

  const refresh = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: infoKey }),
      id === null ? null : client.invalidateQueries({ queryKey: listKey }),
    ]);
  };

  useLiveEvents((event) => {
    if (again.includes(event.type)) void refresh();
    const heard = port.hear(event);
    if (!heard) return;
    if (id === null) {
      const isHere = heard.jobId === place.jobId && heard.componentId === place.componentId;
      if (isHere && !place.threadId && heard.kind === 'message') void refresh();
      return;
    }
    if (heard.threadId !== id) return;
    if (heard.kind === 'message') {
      accept(heard.message, heard.isNew);
      typing.wrote(heard.message.author);
      if (heard.clientId !== null && heard.message.author.isMe) outbox.arrived(heard.clientId);
    } else if (heard.kind === 'read') readInfo(client, infoKey, heard);
    else if (heard.kind === 'typing') typing.heard(heard.author, heard.internal);
    else void client.invalidateQueries({ queryKey: infoKey });
  });

  /** One page at a time; what came meanwhile over the live line stays. */
  const load = async (
    what: 'older' | 'newer' | 'latest',
    read: (threadId: string, old: Loaded) => Promise<((now: Loaded) => Loaded) | null>,
  ) => {
    const old = client.getQueryData<Loaded>(listKey);
    if (!old || id === null || loading !== null) return;
    setLoading(what);
    try {
      const join = await read(id, old);
      if (join) client.setQueryData<Loaded>(listKey, (now) => now && join(now));
    } finally {
      setLoading(null);
    }
  };
  const loadOlder = () =>
    load('older', async (threadId, { items, hasBefore }) => {
      if (!hasBefore || !items[0]) return null;
      const page = await port.page(threadId, { before: items[0].id });
      return (now) => withOlder(now, page);
    });
  const loadNewer = () =>
    load('newer', async (threadId, { items, hasAfter }) => {
      const last = items.at(-1);
      if (!hasAfter || !last) return null;
      const page = await port.page(threadId, { after: last.id });
      return (now) => withNewer(now, page);
    });
  const loadLatest = () =>
    load('latest', async (threadId, { hasAfter }) => {
      if (!hasAfter) return null;
      const page = await port.page(threadId, {});
      return (now) => withLatest(now, page);
    });

  // Another message of the same conversation was asked for, from a list beside it or by the address.
  const isThere = target === null || !list.data || list.data.items.some((one) => one.id === target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each message that is not there
  useEffect(() => {
    if (isThere || target === missing) return;
    void load('latest', async () => {
      const page = await pageAround(target);
      return page && ((now) => opened(page, now));
    }).catch(() => {});
  }, [target, isThere]);

  return {
    name,
    info: info.data,
    error: info.error ?? list.error,
    refetch: refresh,
    messages: list.data,
    isEmpty: info.data !== undefined && (id === null || list.data?.items.length === 0),
    writers: typing.writers,
    /** The message to show; null: none, or it is not there. */
    target: target === missing ? null : target,
    isMissing: target !== null && target === missing,
    loading,
    loadOlder,
    loadNewer,
    loadLatest,
    threadId,
    outbox,
    accept,
  };
}

export type Thread = ReturnType<typeof useThread>;
