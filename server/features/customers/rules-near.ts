/** How alike two customer names are, so that a misspelt name does not make a second customer (issue of every import). */

/** Words that say what kind of business it is and not which. */
const legalForms = new Set([
  'ag',
  'bv',
  'co',
  'company',
  'corp',
  'corporation',
  'gmbh',
  'inc',
  'kg',
  'limited',
  'llc',
  'llp',
  'ltd',
  'nv',
  'oy',
  'plc',
  'pte',
  'pty',
  'pvt',
  'sa',
  'sarl',
  'sas',
  'spa',
  'srl',
  'the',
]);

/** A folded name without accents, punctuation and legal forms: what is compared. */
export function essence(key: string): string {
  const words = key
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Edits (insert, delete, replace, swap of neighbours) from one text to the other; stops counting beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let above = right.map((_, column) => column).concat(right.length);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1);
      line.push(cost);
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return above[right.length]!;
}

/**
 * How far two folded names are apart: 0 the same essence, up to 1; null when they are not alike. Alike: at most one edit for each
 * four characters, or one is the beginning of the other.
 */
export function nameDistance(a: string, b: string): number | null {
  const left = essence(a);
  const right = essence(b);
  if (left === '' || right === '') return a === b ? 0 : null;
  if (left === right) return 0;
  const shorter = Math.min([...left].length, [...right].length);
  const longer = Math.max([...left].length, [...right].length);
  if (shorter >= 4 && (left.startsWith(right) || right.startsWith(left))) return 0.4 + 0.5 * (1 - shorter / longer);
  const most = Math.floor(longer / 4);
  const edits = distance(left, right, most);
  return edits > most ? null : edits / longer + 0.01;
}
