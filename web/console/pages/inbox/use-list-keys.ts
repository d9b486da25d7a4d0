import { type RefObject, useEffect } from 'react';

const isTaken = (element: Element) =>
  element.closest(
    'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]',
  ) !== null;

type Options = {
  /** The list; its links have data-entry. */
  list: RefObject<HTMLElement | null>;
  /** Opens the conversation of a link; null: opening takes a click or Enter. */
  open: ((entry: string) => void) | null;
};

/** The list by keyboard: j and k from anywhere on the page, the arrows from the list, go to the next and the one before. */
export function useListKeys({ list, open }: Options): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(target)) return;
      const isHere = target === document.body || list.current?.contains(target) === true;
      const isNext = event.key === 'j' || (isHere && event.key === 'ArrowDown');
      if (!isNext && event.key !== 'k' && !(isHere && event.key === 'ArrowUp')) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
      const focused = target.closest('li')?.querySelector<HTMLElement>('[data-entry]');
      const now = focused ? links.indexOf(focused) : -1;
      const at = now >= 0 ? now : links.findIndex((one) => one.ariaCurrent !== null);
      const link = links[isNext ? at + 1 : Math.max(0, at - 1)];
      if (!link) return;
      event.preventDefault();
      link.focus({ preventScroll: true });
      link.closest('li')?.scrollIntoView({ block: 'nearest' });
      open?.(link.dataset.entry ?? '');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [list, open]);
}
