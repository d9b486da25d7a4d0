import { type KeyboardEvent, type RefObject, useState } from 'react';
import { mentionAt } from './rules-text.ts';
import type { Participant } from './types.ts';

const most = 6;

type Options = {
  people: readonly Participant[];
  text: string;
  box: RefObject<HTMLTextAreaElement | null>;
  change: (text: string) => void;
};

/** Naming somebody: after an @ those of the conversation whose name begins so, chosen by arrow keys and Enter or by pointer. */
export function useMentions({ people, text, box, change }: Options) {
  const [caret, setCaret] = useState(0);
  const [marked, setMarked] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);
  const at = mentionAt(text, caret);
  const wanted = at?.query.toLocaleLowerCase() ?? '';
  const fits = (name: string) =>
    [name, ...name.split(' ')].some((word) => word.toLocaleLowerCase().startsWith(wanted)) &&
    name.toLocaleLowerCase() !== wanted;
  const found =
    at && at.from !== closedAt
      ? people.filter((one) => !one.isMe && one.name !== null && fits(one.name)).slice(0, most)
      : [];
  const index = Math.min(marked, Math.max(0, found.length - 1));

  const choose = (one: Participant) => {
    if (!at) return;
    const before = `${text.slice(0, at.from)}@${one.name} `;
    change(before + text.slice(caret).trimStart());
    setCaret(before.length);
    setMarked(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(before.length, before.length);
    });
  };
  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const one = found[index];
    if (!one || !at) return false;
    if (event.key === 'ArrowDown') setMarked((index + 1) % found.length);
    else if (event.key === 'ArrowUp') setMarked((index + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(one);
    else if (event.key === 'Escape') setClosedAt(at.from);
    else return false;
    event.preventDefault();
    return true;
  };
  return { found, index, choose, onKeyDown, setCaret };
}
