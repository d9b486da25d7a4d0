import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLiveEvents } from '../live/live-provider.tsx';
import { keptName } from './draft.ts';
import { type Loaded, withLatest, withMessage, withOlder } from './rules-pages.ts';
import type { Message, Person, Place, ThreadEvent, ThreadInfo, ThreadPort } from './types.ts';
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

/** A conversation: what it is, its messages page by page, kept up to date by the live line without asking again. */
export function useThread(port: ThreadPort, place: Place) {
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
  const list = useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => {
      const page = await port.page(id ?? '', {}, signal);
      return withLatest(client.getQueryData<Loaded>(listKey), page);
    },
    enabled: id !== null,
    // Kept whole by the live line; a fresh start reads the latest page alone.
    gcTime: 0,
  });
  const [loadingOlder, setLoadingOlder] = useState(false);
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

  const loadOlder = async () => {
    const old = client.getQueryData<Loaded>(listKey);
    const first = old?.items[0];
    if (!old?.hasBefore || !first || id === null || loadingOlder) return;
    setLoadingOlder(true);
    try {
      const page = await port.page(id, { before: first.id });
      client.setQueryData<Loaded>(listKey, (now) => now && withOlder(now, page));
    } finally {
      setLoadingOlder(false);
    }
  };

  return {
    name,
    info: info.data,
    error: info.error ?? list.error,
    refetch: refresh,
    messages: list.data,
    isEmpty: info.data !== undefined && (id === null || list.data?.items.length === 0),
    writers: typing.writers,
    loadOlder,
    loadingOlder,
    threadId,
    outbox,
    accept,
  };
}

export type Thread = ReturnType<typeof useThread>;
