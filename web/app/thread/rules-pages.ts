import type { Message, MessagePage } from './types.ts';

/**
 * The messages that were read, the oldest first and without a gap. `hasAfter`: it was opened at an older message and does not reach the
 * latest yet; what came meanwhile waits in `later`.
 */
export type Loaded = { items: Message[]; hasBefore: boolean; hasAfter: boolean; later: Message[] };

/** What came over the live line, after what a page has. It counts only once the page reaches the latest. */
function withLater(loaded: Loaded): Loaded {
  if (loaded.hasAfter || loaded.later.length === 0) return loaded;
  const known = new Set(loaded.items.map((one) => one.id));
  const end = loaded.items.at(-1)?.createdAt ?? '';
  const since = loaded.later.filter((one) => !known.has(one.id) && one.createdAt >= end);
  return { ...loaded, items: [...loaded.items, ...since], later: [] };
}

/** A page around a message, in place of what was there. */
export const opened = (page: MessagePage, old?: Loaded): Loaded => withLater({ ...page, later: old?.later ?? [] });

/** The latest page beside what was read before. Where there is a gap between them, what is older is read anew when it is asked for. */
export function withLatest(old: Loaded | undefined, page: MessagePage): Loaded {
  const first = page.items[0];
  const last = page.items.at(-1);
  const at = old && first ? old.items.findIndex((one) => one.id === first.id) : -1;
  if (!old || at < 0) return opened({ ...page, hasAfter: false }, old);
  const end = old.items.findIndex((one) => one.id === last?.id);
  // What came over the live line while the page was on its way stands after it.
  const since = end < 0 ? [] : old.items.slice(end + 1);
  const items = [...old.items.slice(0, at), ...page.items, ...since];
  return withLater({ items, hasBefore: old.hasBefore, hasAfter: false, later: old.later });
}

/** An older page before what is there. */
export function withOlder(old: Loaded, page: MessagePage): Loaded {
  const known = new Set(old.items.map((one) => one.id));
  return {
    ...old,
    items: [...page.items.filter((one) => !known.has(one.id)), ...old.items],
    hasBefore: page.hasBefore,
  };
}

/** A newer page after what is there. */
export function withNewer(old: Loaded, page: MessagePage): Loaded {
  const known = new Set(old.items.map((one) => one.id));
  const items = [...old.items, ...page.items.filter((one) => !known.has(one.id))];
  return withLater({ ...old, items, hasAfter: page.hasAfter });
}

/** Read again what is shown: messages that changed do so in their place, nothing comes or goes. */
export function withChanged(old: Loaded, page: MessagePage): Loaded {
  const changed = new Map(page.items.map((one) => [one.id, one]));
  return { ...old, items: old.items.map((one) => changed.get(one.id) ?? one) };
}

/** One message that came or changed. What is unknown and older than all that is there is left to its page. */
export function withMessage(old: Loaded, message: Message, isNew: boolean): Loaded {
  const at = old.items.findIndex((one) => one.id === message.id);
  if (at >= 0) return { ...old, items: old.items.with(at, message) };
  if (!isNew) return old;
  if (!old.hasAfter) return { ...old, items: [...old.items, message] };
  return { ...old, later: [...old.later.filter((one) => one.id !== message.id), message] };
}
