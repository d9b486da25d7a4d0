import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { GridItem } from './use-grid.ts';

type Options<Row> = {
  body: RefObject<HTMLElement | null>;
  items: GridItem<Row>[];
  toggle: (id: string) => void;
  onOpen: ((row: Row) => void) | undefined;
};

const isField = (element: Element) => element.matches('input, textarea, select, [contenteditable="true"]');

/** Rows by keyboard: one row is in the tab order; arrows or j and k move, Home and End jump, Enter opens, right and left unfold and fold. */
export function useRowKeys<Row>({ body, items, toggle, onOpen }: Options<Row>) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const rows = items.filter((item) => item.kind === 'row');
  const active = rows.find((item) => item.id === activeId) ?? rows[0];

  // The row may have to be drawn first, so the focus follows the rendering.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  const moveTo = (item: GridItem<Row> | undefined) => {
    if (!item) return;
    wanted.current = item.id;
    setActiveId(item.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || isField(target)) return;
    const item = rows.find((one) => one.id === target.closest<HTMLElement>('[data-row]')?.dataset.row);
    if (!item) return;
    const onRow = target.dataset.row === item.id;
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowDown' || event.key === 'j') moveTo(rows[item.place + 1]);
    else if (event.key === 'ArrowUp' || event.key === 'k') moveTo(rows[item.place - 1]);
    else if (event.key === 'Home') moveTo(rows[0]);
    else if (event.key === 'End') moveTo(rows.at(-1));
    else if (event.key === forward && item.canOpen && !item.open) toggle(item.id);
    else if (event.key === back && item.open) toggle(item.id);
    else if (event.key === 'Enter' && onRow && onOpen) onOpen(item.row);
    else return;
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    if (id !== undefined && id !== activeId) setActiveId(id);
  };

  return {
    activeId: active?.id ?? null,
    activeIndex: active && activeId !== null ? items.indexOf(active) : -1,
    onKeyDown,
    onFocus,
  };
}
