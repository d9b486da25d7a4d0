import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Since when the page is being printed, ISO 8601; null: it is not. */
let printing: string | null = null;
const listeners = new Set<() => void>();

const attribute = 'data-mantine-color-scheme';
let schemeBefore: string | null = null;

function set(on: boolean): void {
  if (on === (printing !== null)) return;
  printing = on ? new Date().toISOString() : null;
  // Paper is light, whatever the screen is.
  const root = document.documentElement;
  if (on) schemeBefore = root.getAttribute(attribute);
  root.setAttribute(attribute, on ? 'light' : (schemeBefore ?? 'light'));
  // The browser lays the paper out as soon as this returns, so the page must stand by then.
  flushSync(() => {
    for (const changed of listeners) changed();
  });
}
const before = () => set(true);
const after = () => set(false);
const byMedia = (event: MediaQueryListEvent) => set(event.matches);
const paper = window.matchMedia('print');

function subscribe(changed: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    paper.addEventListener('change', byMedia);
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    paper.removeEventListener('change', byMedia);
  };
}

/** The instant at which the page went to print, while it is being printed; else null. */
export function usePrinting(): string | null {
  return useSyncExternalStore(subscribe, () => printing);
}
