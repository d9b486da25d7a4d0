import { useEffect, useRef, useState } from 'react';
import { type Preference, readPreference, writePreference } from '../../../../app/preferences/preferences.ts';
import { blankValues, type JobValues } from './rules-values.ts';

/** What was typed, and what it was typed onto: the values as read, with their version. */
type Draft = { values: JobValues; base: JobValues; version: number };

const restMs = 400;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isJobValues(value: unknown): value is JobValues {
  if (!isRecord(value)) return false;
  const fits = Object.entries(blankValues).every(
    ([name, blank]) => typeof value[name] === typeof blank && Array.isArray(value[name]) === Array.isArray(blank),
  );
  return fits && isRecord(value.custom);
}

const isDraft = (value: unknown): value is Draft | null =>
  value === null ||
  (isRecord(value) && isJobValues(value.values) && isJobValues(value.base) && typeof value.version === 'number');

const draftOf = (name: string): Preference<Draft | null> => ({
  name: `jobs.draft.${name}`,
  fallback: null,
  isValid: isDraft,
});

/**
 * Keeps what is being typed until it is saved.
 *
 * @param name `new`, or the id of the job that is edited
 * @param fresh the values and the version without a draft
 */
export function useDraft(name: string, fresh: { values: JobValues; version: number }) {
  const [start] = useState<Draft & { restored: boolean }>(() => {
    const kept = readPreference(draftOf(name));
    if (kept) return { ...kept, restored: true };
    return { values: fresh.values, base: fresh.values, version: fresh.version, restored: false };
  });
  const [restored, setRestored] = useState(start.restored);
  const [state, setState] = useState<Draft>({ values: start.values, base: start.base, version: start.version });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const over = useRef(false);

  useEffect(() => {
    if (over.current) return;
    const untouched = JSON.stringify(state.values) === JSON.stringify(state.base);
    const keep = () => {
      timer.current = undefined;
      if (!over.current) writePreference(draftOf(name), untouched ? null : state);
    };
    timer.current = setTimeout(keep, restMs);
    return () => {
      // Leaving the page must not lose the last letters.
      if (timer.current !== undefined) {
        clearTimeout(timer.current);
        keep();
      }
    };
  }, [name, state]);

  return {
    ...state,
    restored,
    setState,
    /** After saving: the draft has done its work. */
    end: () => {
      over.current = true;
      writePreference(draftOf(name), null);
    },
    /** Begins anew from what is saved. */
    discard: () => {
      setRestored(false);
      setState({ values: fresh.values, base: fresh.values, version: fresh.version });
    },
  };
}
