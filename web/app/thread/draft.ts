import { type Preference, readPreference, usePreference, writePreference } from '../preferences/preferences.ts';
import type { NewMessage, Place, ThreadFile, ThreadPort } from './types.ts';

/** A message on its way or one that did not arrive; `problem` says why, null while it is being sent. */
export type Unsent = NewMessage & { files: ThreadFile[]; writtenAt: string; problem: string | null };

/** What somebody has written here and not sent: kept in this browser, for each person and conversation. */
export type Draft = { text: string; internal: boolean; files: ThreadFile[]; unsent: Unsent[] };

const none: Draft = { text: '', internal: false, files: [], unsent: [] };

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'files' in value &&
  Array.isArray(value.files) &&
  'unsent' in value &&
  Array.isArray(value.unsent);

const known = new Map<string, Preference<Draft>>();

/** The name under which a conversation keeps what is its own in this browser. */
export const keptName = (port: ThreadPort, { jobId, componentId, threadId }: Place): string =>
  `thread.${port.reader}.${threadId ?? componentId ?? jobId}`;

function preferenceOf(name: string): Preference<Draft> {
  const found = known.get(name) ?? { name, fallback: none, isValid: isDraft };
  known.set(name, found);
  return found;
}

export const useDraft = (name: string): Draft => usePreference(preferenceOf(name))[0];

/** Changes what is kept, from what is kept now. */
export function changeDraft(name: string, change: (draft: Draft) => Partial<Draft>): void {
  const preference = preferenceOf(name);
  const draft = readPreference(preference);
  writePreference(preference, { ...draft, ...change(draft) });
}

export const readDraft = (name: string): Draft => readPreference(preferenceOf(name));
