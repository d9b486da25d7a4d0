import { useEffect } from 'react';
import { useProblem } from '../use-problem.ts';
import { changeDraft, readDraft, type Unsent } from './draft.ts';
import type { Message, ThreadPort } from './types.ts';

/** One after the other for each conversation, so that messages arrive in the order in which they were written. */
const turns = new Map<string, Promise<unknown>>();
/** Messages that are on their way from this page. */
const onTheirWay = new Set<string>();

const change = (name: string, clientId: string, more: Partial<Unsent>) =>
  changeDraft(name, ({ unsent }) => ({
    unsent: unsent.map((one) => (one.clientId === clientId ? { ...one, ...more } : one)),
  }));
const without = (name: string, clientId: string) =>
  changeDraft(name, ({ unsent }) => ({ unsent: unsent.filter((one) => one.clientId !== clientId) }));

type Options = {
  name: string;
  port: ThreadPort;
  /** The thread's id; makes the thread when there is none. */
  threadId: () => Promise<string>;
  onSent: (message: Message) => void;
};

/**
 * Sending. A message stays in this browser until the server has it: one that failed can be sent again, one that was cut off by closing
 * the page goes when the page is opened again. Its client id stays, so that it is never posted twice.
 */
export function useOutbox({ name, port, threadId, onSent }: Options) {
  const asProblem = useProblem();

  const attempt = async (entry: Unsent) => {
    if (onTheirWay.has(entry.clientId)) return;
    onTheirWay.add(entry.clientId);
    change(name, entry.clientId, { problem: null });
    const { files: _files, writtenAt: _at, problem: _problem, ...message } = entry;
    const turn = (turns.get(name) ?? Promise.resolve()).then(async () => {
      try {
        onSent(await port.post(await threadId(), message));
        without(name, entry.clientId);
      } catch (error) {
        change(name, entry.clientId, { problem: asProblem(error as Error).detail });
      } finally {
        onTheirWay.delete(entry.clientId);
      }
    });
    turns.set(name, turn);
    await turn;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what an earlier page left behind
  useEffect(() => {
    for (const entry of readDraft(name).unsent) if (entry.problem === null) void attempt(entry);
  }, [name]);

  return {
    send: (entry: Unsent) => {
      changeDraft(name, ({ unsent }) => ({ unsent: [...unsent, entry] }));
      void attempt(entry);
    },
    retry: (entry: Unsent) => void attempt(entry),
    discard: (clientId: string) => without(name, clientId),
    /** The live line told of it before its own answer came. */
    arrived: (clientId: string) => without(name, clientId),
  };
}

export type Outbox = ReturnType<typeof useOutbox>;
