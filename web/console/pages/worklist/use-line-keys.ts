import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Line } from './api.ts';
import type { Selection } from './selection.ts';
import type { LineAction } from './use-line-actions.ts';

type Options = {
  table: RefObject<HTMLDivElement | null>;
  search: RefObject<HTMLInputElement | null>;
  lines: readonly Line[];
  selection: Selection;
  start: (action: LineAction, lines: readonly Line[]) => void;
  open: (line: Line) => void;
  help: () => void;
};

const inField = (element: Element) =>
  element.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;

const byKey: Record<string, LineAction> = { c: 'complete', e: 'estimate', m: 'note', n: 'not_applicable' };

/** What t does: take what is nobody's, give back what is one's own, ask for what is another's. */
function takeAction(lines: readonly Line[]): LineAction {
  if (lines.some((line) => line.abilities.take)) return 'take';
  const isOthers = lines.some((line) => line.abilities.takeOver);
  if (lines.some((line) => line.abilities.release && !line.abilities.takeOver)) return 'release';
  return isOthers ? 'take_over' : 'take';
}

/**
 * The worklist by keyboard. Letters act on the line in focus, or on the selected ones; only from the rows, so that nothing happens by
 * a stray key. j, k and the arrows bring the focus into the rows, / to the search, ? shows the keys.
 */
export function useLineKeys({ table, search, lines, selection, start, open, help }: Options) {
  const place = useRef(-1);
  const rowOf = (id: string) => table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

  // The row in focus left the list: the focus goes to the one that took its place.
  useEffect(() => {
    if (place.current < 0 || document.activeElement !== document.body) return;
    const line = lines[Math.min(place.current, lines.length - 1)];
    if (line) rowOf(line.id)?.focus({ preventScroll: true });
  });

  useEffect(() => {
    const onWindow = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || inField(target)) return;
      if (event.key === '/') search.current?.focus();
      else if (event.key === '?') help();
      else if (['j', 'k', 'ArrowDown', 'ArrowUp'].includes(event.key) && target === document.body)
        table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onWindow);
    return () => window.removeEventListener('keydown', onWindow);
  }, [table, search, help]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (inField(target) && !target.matches('input[type="checkbox"]'))
    )
      return;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const line = lines.find((one) => one.id === id);
    if (!line) return;
    const chosen = lines.filter((one) => selection.ids().has(one.id));
    const targets = chosen.length > 0 ? chosen : [line];
    const action = byKey[event.key];
    if (action) start(action, targets);
    else if (event.key === 'x') selection.toggle(line.id);
    else if (event.key === 'a') selection.set(lines.filter((one) => !one.gone).map((one) => one.id));
    else if (event.key === 't') start(takeAction(targets), targets);
    else if (event.key === 'h') start(targets.some((one) => one.held) ? 'resume' : 'hold', targets);
    else if (event.key === 'o') open(line);
    else if (event.key === 'Escape' && chosen.length > 0) selection.clear();
    else return;
    event.preventDefault();
  };

  const onFocus = (event: { target: EventTarget }) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    place.current = lines.findIndex((one) => one.id === id);
  };

  return { onKeyDown, onFocus };
}
