import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

type Options = {
  count: number;
  keyOf: (index: number) => string;
  /** px, until measured. */
  height: number;
  /** Stays drawn wherever the scroll is, so that the keyboard's focus is not lost. */
  keep: number;
  /** px over the first row that cover rows: the sticky header. */
  covered: number;
};

/** The part of the rows that is drawn. `gaps` are the heights (px) to leave before each drawn row and after the last. */
export type RowWindow = {
  rows: VirtualItem[];
  gaps: { before: Map<number, number>; after: number };
  measure: (element: Element | null) => void;
  show: (index: number) => void;
};

function rangeWith(keep: number) {
  return (range: Range) => {
    const drawn = defaultRangeExtractor(range);
    if (keep < 0 || keep >= range.count || drawn.includes(keep)) return drawn;
    return [...drawn, keep].sort((a, b) => a - b);
  };
}

function toWindow<S extends Element | Window>(virtualizer: Virtualizer<S, Element>, margin: number): RowWindow {
  const rows = virtualizer.getVirtualItems();
  const before = new Map<number, number>();
  let end = margin;
  for (const row of rows) {
    if (row.start > end) before.set(row.index, row.start - end);
    end = row.end;
  }
  return {
    rows,
    gaps: { before, after: Math.max(0, virtualizer.getTotalSize() + margin - end) },
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

/** For a table that scrolls in itself. */
export function useBoxWindow(
  box: RefObject<HTMLDivElement | null>,
  { count, keyOf, height, keep, covered }: Options,
): RowWindow {
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: covered,
    scrollPaddingStart: covered,
    rangeExtractor: rangeWith(keep),
  });
  return toWindow(virtualizer, covered);
}

/** For a table that scrolls with the page. */
export function usePageWindow(
  body: RefObject<HTMLDivElement | null>,
  { count, keyOf, height, keep, covered }: Options,
): RowWindow {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const look = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    look();
    // What stands above may grow: cards that load, a message.
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [body]);
  const margin = top + covered;
  const virtualizer = useWindowVirtualizer<Element>({
    count,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: covered + 64,
    rangeExtractor: rangeWith(keep),
  });
  return toWindow(virtualizer, margin);
}
