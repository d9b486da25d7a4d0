/** The place after `by` steps among `count`, round at the ends. */
export function neighbour(index: number, by: number, count: number): number {
  return count === 0 ? 0 : (((index + by) % count) + count) % count;
}
