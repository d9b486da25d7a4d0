import type { Message, Person } from './types.ts';

/** A stretch of a message: words, a link that may be followed, or somebody who is named. */
export type Part = { kind: 'text' | 'mention'; text: string } | { kind: 'link'; text: string; href: string };

const address = /\bhttps?:\/\/[^\s<>"']+/giu;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Only http and https, and only what the browser itself reads as an address; what closes a sentence is not part of it. */
function linkIn(found: string): { text: string; href: string } | null {
  let text = found.replace(/[.,;:!?*…]+$/u, '');
  if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1);
  try {
    const { href, protocol, username } = new URL(text);
    return username === '' && (protocol === 'https:' || protocol === 'http:') ? { text, href } : null;
  } catch {
    return null;
  }
}

function mentionsIn(text: string, names: readonly string[]): Part[] {
  if (names.length === 0 || text === '') return text === '' ? [] : [{ kind: 'text', text }];
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  return text
    .split(new RegExp(`(@(?:${longestFirst.join('|')}))`, 'gu'))
    .filter((one) => one !== '')
    .map((one) => ({ kind: one.startsWith('@') && names.includes(one.slice(1)) ? 'mention' : 'text', text: one }));
}

/** Parts a message into words, links and names. */
export function partsOf(body: string, names: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of body.matchAll(address)) {
    const link = linkIn(match[0]);
    if (!link) continue;
    parts.push(...mentionsIn(body.slice(from, match.index), names), { kind: 'link', ...link });
    from = match.index + link.text.length;
  }
  return [...parts, ...mentionsIn(body.slice(from), names)];
}

/** The name that is being written at the caret, after an @ that begins a word; null: none. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const match = /(?:^|\s)@([^\s@]{0,40}(?: [^\s@]{1,40})?)$/u.exec(text.slice(0, caret));
  return match ? { from: caret - match[1]!.length - 1, query: match[1]! } : null;
}

/** Those whose name stands in the text after an @. */
export function mentioned<One extends Person>(text: string, people: readonly One[]): One[] {
  return people.filter(({ name }) => name !== null && text.includes(`@${name}`));
}

/** Whether a message stands under the name above it: the same author and kind, some minutes later, on the same day. */
export function continues(before: Message | undefined, message: Message, sameDay: boolean): boolean {
  if (!before || !sameDay || before.internal !== message.internal) return false;
  const isSame = before.author.kind === message.author.kind && before.author.name === message.author.name;
  return isSame && Date.parse(message.createdAt) - Date.parse(before.createdAt) < 5 * 60_000;
}

/** Whether its author may still change or remove it. */
export function isChangeable(message: Message, editMinutes: number, now: number): boolean {
  return (
    message.author.isMe && message.deletedAt === null && now - Date.parse(message.createdAt) < editMinutes * 60_000
  );
}
