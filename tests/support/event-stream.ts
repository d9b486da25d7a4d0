/** A reader of server-sent events over a real connection, for tests and benches. */
export type Stream = {
  events: { id: string; type: string; [key: string]: unknown }[];
  /** Waits until an event fits; throws after `patience` ms. */
  until(
    fits: (event: { id: string; type: string; [key: string]: unknown }) => boolean,
    patience?: number,
  ): Promise<{ id: string; type: string; [key: string]: unknown }>;
  /** Settles when the server ends the stream. */
  ended: Promise<void>;
  lastId(): string;
  close(): void;
};

export async function openStream(url: string, cookie: string, lastEventId?: string): Promise<Stream> {
  const abort = new AbortController();
  const answer = await fetch(url, {
    headers: { cookie, accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    signal: abort.signal,
  });
  if (answer.status !== 200 || !answer.body) throw new Error(`stream: ${answer.status} ${await answer.text()}`);
  const events: Stream['events'] = [];
  const waiting = new Set<() => void>();
  let id = '';
  const ended = (async () => {
    let rest = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      rest += chunk;
      const blocks = rest.split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string): string | undefined =>
          block
            .split('\n')
            .find((line) => line.startsWith(`${name}:`))
            ?.slice(name.length + 1)
            .trim();
        if (field('event') === 'ping') continue;
        id = field('id') ?? id;
        events.push({ id, ...(JSON.parse(field('data')!) as { type: string }) });
        for (const wake of waiting) wake();
      }
    }
  })().catch((error: Error) => {
    if (error.name !== 'AbortError' && !abort.signal.aborted && !/terminated/.test(error.message)) throw error;
  });
  return {
    events,
    ended,
    lastId: () => id,
    close: () => abort.abort(),
    until(fits, patience = 5000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`no such event within ${patience} ms; got ${JSON.stringify(events)}`));
        }, patience);
        const look = (): void => {
          const found = events.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
  };
}
