import { foldKey } from '#shared/fold.ts';

/** What the address of a set-up page says: what is searched, and which record is open (`new`: a new one). */
export type SetUpSearch = { q?: string; edit?: string };

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';

/** Reads an address as somebody may have typed or mailed it. */
export function parseSetUpSearch(raw: Record<string, unknown>): SetUpSearch {
  const q = text(raw.q);
  const edit = text(raw.edit);
  return { ...(q ? { q } : {}), ...(edit ? { edit } : {}) };
}

/** Whether every word that was typed stands somewhere in the record's texts. */
export function found(typed: string | undefined, texts: readonly (string | null)[]): boolean {
  const words = foldKey(typed ?? '').split(' ');
  const all = foldKey(texts.join(' '));
  return words.every((word) => all.includes(word));
}

/** The list with one entry moved to another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
