import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToastStore } from './toast-store.ts';

describe('messages', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('go by themselves, except failures', () => {
    const store = createToastStore();
    store.show({ text: 'saved' });
    store.show({ text: 'not saved', kind: 'failed' });
    vi.advanceTimersByTime(60_000);
    expect(store.list().map((toast) => toast.text)).toEqual(['not saved']);
  });

  it('wait while somebody is on them', () => {
    const store = createToastStore();
    store.show({ text: 'saved' });
    store.hold();
    vi.advanceTimersByTime(60_000);
    expect(store.list()).toHaveLength(1);
    store.release();
    vi.advanceTimersByTime(60_000);
    expect(store.list()).toHaveLength(0);
  });

  it('keep to four, the oldest going first', () => {
    const store = createToastStore();
    for (const text of ['1', '2', '3', '4', '5']) store.show({ text });
    expect(store.list().map((toast) => toast.text)).toEqual(['2', '3', '4', '5']);
  });

  it('give the same list until something changes, so that React does not render for nothing', () => {
    const store = createToastStore();
    const id = store.show({ text: 'saved' });
    expect(store.list()).toBe(store.list());
    store.dismiss(id);
    expect(store.list()).toHaveLength(0);
  });
});
