import type { Message, MessagePage } from './types.ts';

/** The messages that were read, the oldest first and without a gap. */
export type Loaded = { items: Message[]; hasBefore: boolean };

/** The latest page beside what was read before. Where there is a gap between them, what is older is read anew when it is asked for. */
export function withLatest(old: Loaded | undefined, page: MessagePage): Loaded {
  const first = page.items[0];
  const last = page.items.at(-1);
  const at = old && first ? old.items.findIndex((one) => one.id === first.id) : -1;
  if (!old || at < 0) return { items: page.items, hasBefore: page.hasBefore };
  const end = old.items.findIndex((one) => one.id === last?.id);
  // What came over the live line while the page was on its way stands after it.
  const since = end < 0 ? [] : old.items.slice(end + 1);
  return { items: [...old.items.slice(0, at), ...page.items, ...since], hasBefore: old.hasBefore };
}

/** An older page before what is there. */
export function withOlder(old: Loaded, page: MessagePage): Loaded {
  const known = new Set(old.items.map((one) => one.id));
  return { items: [...page.items.filter((one) => !known.has(one.id)), ...old.items], hasBefore: page.hasBefore };
}

/** One message that came or changed. What is unknown and older than all that is there is left to its page. */
export function withMessage(old: Loaded, message: Message, isNew: boolean): Loaded {
  const at = old.items.findIndex((one) => one.id === message.id);
  if (at >= 0) return { ...old, items: old.items.with(at, message) };
  return isNew ? { ...old, items: [...old.items, message] } : old;
}
