import { type RefObject, useLayoutEffect, useRef } from 'react';
import { anchorOf } from './rules-anchor.ts';

type Options = {
  /** The message to show, once it is there. */
  target: string | null;
  box: RefObject<HTMLElement | null>;
  hold: (element: HTMLElement) => void;
};

/** Brings the message that the address leads to into view and gives it the focus, once for each time it is asked for. */
export function useTarget({ target, box, hold }: Options): void {
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (target === shown.current) return;
    shown.current = target;
    const element = target && box.current?.querySelector<HTMLElement>(`#${anchorOf(target)}`);
    if (!element) return;
    hold(element);
    element.focus({ preventScroll: true });
  });
}
