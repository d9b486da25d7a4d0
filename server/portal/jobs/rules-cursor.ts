import { isDay } from '#shared/days.ts';
import { isStorable } from '#shared/texts.ts';

type Key = string | number | null;
const isUuid = (key: Key | undefined): boolean =>
  typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

/** Whether the keys could be those of a row of this sort: made-up ones must not reach the database. */
export function areKeysOf(sort: string, keys: readonly Key[]): boolean {
  const [first, id] = keys;
  if (sort === 'list') return Number.isInteger(first) && Math.abs(first as number) < 2 ** 31 && isUuid(id);
  if (sort.endsWith('dueDate'))
    return typeof first === 'string' && (first === 'infinity' || isDay(first)) && isUuid(id);
  return typeof first === 'string' && isStorable(first);
}
