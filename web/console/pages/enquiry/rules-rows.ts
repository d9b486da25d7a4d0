/**
 * The rows to show after a new count: those of the answer, and those that stood there before and are none now, as zero in their old
 * place. So nothing moves while somebody looks; other filters begin anew.
 */
export function keepRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
  emptied: (row: Row) => Row,
): Row[] {
  const now = new Map(after.map((row) => [keyOf(row), row]));
  const gone = before.filter((row) => !now.has(keyOf(row)));
  if (gone.length === 0) return [...after];
  const rows = [...after];
  for (const row of gone) {
    const index = before.findIndex((one) => keyOf(one) === keyOf(row));
    const follower = before.slice(index + 1).find((one) => now.has(keyOf(one)));
    const at = follower === undefined ? rows.length : rows.findIndex((one) => keyOf(one) === keyOf(follower));
    rows.splice(at, 0, emptied(row));
  }
  return rows;
}

/** The share of a bar in percent of the longest; something is never nothing. */
export function shareOf(count: number, most: number): number {
  if (count === 0 || most === 0) return 0;
  return Math.max(1, Math.round((count / most) * 1000) / 10);
}
