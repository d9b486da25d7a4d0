import type { FileItem } from '../form/file-drop.tsx';
import { pauseUntilLine } from './pause.ts';
import type { Line } from './resumable.ts';

/** One attempt to send a file. Throws an error whose message says in a sentence why it was not taken. */
export type Send = (file: File, how: Line & { to: string }) => Promise<void>;

/** Where a file goes: an address, or how to get one, asked anew with each attempt. */
type Address = string | (() => Promise<string>);
type Entry = {
  item: FileItem;
  file: File;
  to: Address;
  key: string;
  control: AbortController | null;
  wake: () => void;
};

/** So many go at once; the others wait their turn. */
const atOnce = 2;
const nothing = () => {};

/**
 * Files on their way, each with its own progress, end and retry: one that fails holds none of the others up. A retry keeps its key, so
 * that a file whose answer was lost is not stored twice, and goes on where it was.
 */
export function createUploadQueue(send: Send, newKey: () => string) {
  let entries: Entry[] = [];
  let items: FileItem[] = [];
  const listeners = new Set<() => void>();

  const tell = () => {
    items = entries.map(({ item }) => item);
    for (const listener of listeners) listener();
  };
  const change = (id: string, more: Partial<FileItem>) => {
    entries = entries.map((one) => (one.item.id === id ? { ...one, item: { ...one.item, ...more } } : one));
    tell();
  };
  const find = (id: string) => entries.find((one) => one.item.id === id);

  const run = async (id: string): Promise<void> => {
    const entry = find(id);
    if (!entry) return;
    const control = new AbortController();
    const { pause, wake } = pauseUntilLine();
    control.signal.addEventListener('abort', wake);
    entries = entries.map((one) => (one.item.id === id ? { ...one, control, wake } : one));
    change(id, { state: 'sending', percent: 0, away: false, message: '' });
    try {
      const to = typeof entry.to === 'string' ? entry.to : await entry.to();
      control.signal.throwIfAborted();
      await send(entry.file, {
        to,
        key: entry.key,
        onPercent: (percent) => change(id, { percent }),
        onAway: (away) => change(id, { away }),
        pause,
        signal: control.signal,
      });
      change(id, { state: 'sent' });
    } catch (error) {
      if (!control.signal.aborted) change(id, { state: 'failed', message: (error as Error).message });
    }
    next();
  };
  const next = () => {
    const sending = entries.filter((one) => one.item.state === 'sending').length;
    for (const one of entries.filter((each) => each.item.state === 'waiting').slice(0, Math.max(0, atOnce - sending)))
      void run(one.item.id);
  };

  return {
    /** `to`: the address that takes them. */
    add(files: readonly File[], to: Address): void {
      const made = files.map((file): Entry => {
        const key = newKey();
        const item: FileItem = { id: key, name: file.name, size: file.size, state: 'waiting' };
        return { item, file, to, key, control: null, wake: nothing };
      });
      entries = [...entries.filter((one) => one.item.state !== 'sent'), ...made];
      tell();
      next();
    },
    /** Takes a file out; one on its way is cut off. */
    remove(id: string): void {
      find(id)?.control?.abort();
      entries = entries.filter((one) => one.item.id !== id);
      tell();
      next();
    },
    /** Sends one that failed again, and one that waits for the line at once. */
    retry(id: string): void {
      const entry = find(id);
      if (entry?.item.state === 'sending') {
        entry.wake();
        return;
      }
      change(id, { state: 'waiting', message: '' });
      next();
    },
    list: (): readonly FileItem[] => items,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;
