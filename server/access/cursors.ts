import { AppError } from '#server/errors.ts';
import { isDay } from '#shared/days.ts';

/** What a cursor holds: the sort it belongs to and the last row's keys. Opaque to clients. */
export type Cursor = { sort: string; keys: (string | number | null)[] };

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, ...cursor.keys])).toString('base64url');
}

const instant = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/;
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isText = (key: unknown): key is string => typeof key === 'string' && !key.includes('\0') && key.isWellFormed();

/** Whether it is an instant as cursors hold it, of a day that there is. */
export const isInstant = (key: string): boolean => isDay(instant.exec(key)?.[1] ?? '');

/** What a key may hold, so that a cursor that was made up is refused here and does not fail in the database. */
const forms = {
  instant: (key: unknown) => isText(key) && isInstant(key),
  day: (key: unknown) => isText(key) && (key === 'infinity' || isDay(key)),
  id: (key: unknown) => isText(key) && id.test(key),
  text: isText,
  flag: (key: unknown) => key === 'true' || key === 'false',
  number: (key: unknown) => Number.isInteger(key) && Math.abs(key as number) < 2 ** 31,
  /** The list looks at it itself. */
  any: (key: unknown) => key === null || isText(key) || Number.isFinite(key),
};
export type KeyForm = keyof typeof forms;

/**
 * Reads a cursor of this list; `keyForms` says what each of its keys holds, or how many there are. Errors: one that was made up, belongs to
 * another sort, or has other keys.
 */
export function decodeCursor(
  text: string | undefined,
  sort: string,
  keyForms: number | readonly KeyForm[],
): (string | number | null)[] | null {
  if (text === undefined) return null;
  const expected = typeof keyForms === 'number' ? Array<KeyForm>(keyForms).fill('any') : keyForms;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed[0] === sort && parsed.length === expected.length + 1) {
      const keys = parsed.slice(1) as (string | number | null)[];
      if (keys.every((key, index) => forms[expected[index]!](key))) return keys;
    }
  } catch {
    // falls through to the sentence below
  }
  throw new AppError(
    'invalid',
    'cursor_unknown',
    'The cursor does not belong to this list and sort. Begin again without it.',
    { faults: [{ field: 'cursor', code: 'cursor_unknown', message: 'Begin again without a cursor.' }] },
  );
}
