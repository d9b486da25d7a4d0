/** A short message about what just happened, with one thing that can be done about it. */
export type Toast = {
  id: number;
  kind: 'done' | 'failed' | 'info';
  text: string;
  /** Without a label it reads "Undo". */
  action?: { label?: string; run: () => void } | undefined;
};

export type NewToast = Omit<Toast, 'id' | 'kind'> & { kind?: Toast['kind'] };

/** Long enough to read and to reach "Undo" with the keyboard. */
const shownFor = 8_000;
const most = 4;

/** A list of messages with their timers. Failures have no timer. */
export function createToastStore() {
  let items: Toast[] = [];
  let nextId = 1;
  let held = false;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();

  const change = (next: Toast[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  const dismiss = (id: number) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    change(items.filter((item) => item.id !== id));
  };
  const start = (toast: Toast) => {
    if (toast.kind !== 'failed' && !held)
      timers.set(
        toast.id,
        setTimeout(() => dismiss(toast.id), shownFor),
      );
  };

  return {
    /** Shows a message and returns its id. The oldest gives way when there are too many. */
    show({ kind = 'done', ...toast }: NewToast): number {
      const made = { ...toast, kind, id: nextId++ };
      for (const old of items.slice(0, Math.max(0, items.length + 1 - most))) dismiss(old.id);
      change([...items, made]);
      start(made);
      return made.id;
    },
    dismiss,
    hold: () => {
      held = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
    release: () => {
      held = false;
      for (const item of items) if (!timers.has(item.id)) start(item);
    },
    list: (): readonly Toast[] => items,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
