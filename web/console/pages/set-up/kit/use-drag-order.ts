import { type PointerEvent, useRef, useState } from 'react';

/**
 * Ordering by dragging, with mouse, pen or finger: give `handle(index)` to the grip of a row and `row(index)` to the row itself, `list`
 * to their parent. Nothing moves before the pointer is let go; until then `row` marks where it would go. Buttons do the same by keyboard.
 */
export function useDragOrder<List extends HTMLElement>(onMove: (from: number, to: number) => void) {
  const list = useRef<List>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);

  const placeAt = (y: number): number | null => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-order]') ?? [])];
    const at = rows.find((row) => y < row.getBoundingClientRect().bottom) ?? rows.at(-1);
    return at ? Number(at.dataset.order) : null;
  };
  const end = (event: PointerEvent<HTMLElement>, apply: boolean) => {
    event.currentTarget.releasePointerCapture?.(event.pointerId);
    if (apply && drag && drag.from !== drag.to) onMove(drag.from, drag.to);
    setDrag(null);
  };
  return {
    list,
    row: (index: number) => ({
      'data-order': index,
      'data-dragged': drag?.from === index || undefined,
      'data-drop':
        drag && drag.to === index && drag.from !== index ? (drag.to > drag.from ? 'after' : 'before') : undefined,
    }),
    handle: (index: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: index, to: index });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const to = drag && placeAt(event.clientY);
        if (drag && to !== null && to !== drag.to) setDrag({ ...drag, to });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, true),
      onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, false),
    }),
  };
}
