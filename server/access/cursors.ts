import { AppError } from '#server/errors.ts';

/** What a cursor holds: the sort it belongs to and the last row's keys. Opaque to clients. */
export type Cursor = { sort: string; keys: (string | number | null)[] };

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, ...cursor.keys])).toString('base64url');
}

/** Reads a cursor of this list. Errors: one that was made up, belongs to another sort, or has another number of keys. */
export function decodeCursor(
  text: string | undefined,
  sort: string,
  keyCount: number,
): (string | number | null)[] | null {
  if (text === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed[0] === sort && parsed.length === keyCount + 1) {
      const keys = parsed.slice(1) as unknown[];
      if (keys.every((key) => key === null || typeof key === 'string' || typeof key === 'number'))
        return keys as (string | number | null)[];
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
