/** The filters of a report as the address of its page has them: lists separated by commas; "" when there are none. */
export function filterQuery(filters: unknown): string {
  const pairs = Object.entries((filters ?? {}) as Record<string, unknown>).flatMap(
    ([name, value]): [string, string][] =>
      value === undefined || value === null ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
