import { foldKey } from '#shared/fold.ts';

/** Number of single-character edits between two short texts. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let at = 1; at <= b.length; at++) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      current.push(Math.min((previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (previous[at - 1] ?? 0) + same));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** The word of the list that was most likely meant, or null when none is near. */
export function nearest(wanted: string, words: readonly string[]): string | null {
  const key = foldKey(wanted).slice(0, 60);
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const other = foldKey(word).slice(0, 60);
    const found = key.length > 2 && other.includes(key) ? 1 : distance(key, other);
    if (!best || found < best.distance) best = { word, distance: found };
  }
  return best && best.distance <= Math.max(2, Math.floor(key.length / 3)) ? best.word : null;
}
