import { useCallback, useSyncExternalStore } from 'react';

/** What a browser keeps for its reader: small JSON values under `milepost.<name>`. Nothing secret, nothing that must not be lost. */

const prefix = 'milepost.';
const listeners = new Map<string, Set<() => void>>();
const parsed = new Map<string, { text: string | null; value: unknown }>();

/** Private windows and full disks refuse; a preference is then kept for this page only. */
function readText(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return parsed.get(name)?.text ?? null;
  }
}

/** A kind of preference: its name, what it is without a choice, and whether a stored value may be trusted. */
export type Preference<Value> = { name: string; fallback: Value; isValid: (value: unknown) => value is Value };

/** The stored value, or the fallback when there is none or it is not what it should be. The same object until it changes. */
export function readPreference<Value>(preference: Preference<Value>): Value {
  const text = readText(preference.name);
  const known = parsed.get(preference.name);
  if (known && known.text === text) return known.value as Value;
  let value: unknown;
  try {
    value = text === null ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  const safe = preference.isValid(value) ? value : preference.fallback;
  parsed.set(preference.name, { text, value: safe });
  return safe;
}

/** Keeps a value and tells all who show it, in other tabs too. */
export function writePreference<Value>(preference: Preference<Value>, value: Value): void {
  const text = JSON.stringify(value);
  parsed.set(preference.name, { text, value });
  try {
    localStorage.setItem(prefix + preference.name, text);
  } catch {
    // Kept for this page (see readText).
  }
  for (const listener of listeners.get(preference.name) ?? []) listener();
}

function subscribe(name: string, listener: () => void): () => void {
  const set = listeners.get(name) ?? new Set();
  listeners.set(name, set.add(listener));
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === prefix + name) listener();
  };
  window.addEventListener('storage', fromOtherTab);
  return () => {
    set.delete(listener);
    window.removeEventListener('storage', fromOtherTab);
  };
}

/** A preference and the way to change it. */
export function usePreference<Value>(preference: Preference<Value>): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(
    useCallback((listener: () => void) => subscribe(preference.name, listener), [preference.name]),
    () => readPreference(preference),
  );
  const set = useCallback((next: Value) => writePreference(preference, next), [preference]);
  return [value, set];
}
