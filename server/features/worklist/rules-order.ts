import { type Cursor, isInstant } from '#server/access/cursors.ts';
import type { OrderKey } from '#server/features/worklist/rules-settings.ts';
import { isDay } from '#shared/days.ts';
import type { WorklistOrderKey } from '#shared/vocabulary.ts';

/** What of a line its place depends on. */
export type PlaceFacts = {
  id: string;
  code_key: string;
  exception_at: Date | null;
  at_risk_at: Date | null;
  due_date: string | null;
  priority: number;
  registered_at: Date;
  eta: string | null;
  estimated_day: string | null;
};

export type SortColumn = Exclude<keyof PlaceFacts, 'id'>;
type ColumnType = 'timestamptz' | 'date' | 'int4' | 'text';

/** The column behind each key, and whether a line may have none: those come last, whichever way the key runs. */
export const sortColumns: Record<WorklistOrderKey, { column: SortColumn; type: ColumnType; blank: boolean }> = {
  exception: { column: 'exception_at', type: 'timestamptz', blank: true },
  at_risk: { column: 'at_risk_at', type: 'timestamptz', blank: true },
  due_date: { column: 'due_date', type: 'date', blank: true },
  priority: { column: 'priority', type: 'int4', blank: false },
  registered: { column: 'registered_at', type: 'timestamptz', blank: false },
  eta: { column: 'eta', type: 'date', blank: true },
  estimated: { column: 'estimated_day', type: 'date', blank: true },
  job_code: { column: 'code_key', type: 'text', blank: false },
};

/** What stands for a blank value, so that it comes last. */
export const blankFor = (direction: OrderKey['direction']): string => (direction === 'asc' ? 'infinity' : '-infinity');

/** The order of a page: the reader's leading key, if there is one, then the others. */
export function leadBy(order: readonly OrderKey[], lead: OrderKey | null): OrderKey[] {
  return lead === null ? [...order] : [lead, ...order.filter((one) => one.key !== lead.key)];
}

/** The name of an order in cursors: a cursor of another order is refused. */
export function orderName(order: readonly OrderKey[]): string {
  return order.map(({ key, direction }) => `${direction === 'desc' ? '-' : ''}${key}`).join(',');
}

function keyOf(line: PlaceFacts, { key, direction }: OrderKey): string | number {
  const value = line[sortColumns[key].column];
  if (value === null) return blankFor(direction);
  return value instanceof Date ? value.toISOString() : value;
}

/** The keys of a line's place: one for each key of the order, the job code, the line. */
export function placeOf(line: PlaceFacts, order: readonly OrderKey[]): Cursor['keys'] {
  return [...order.map((one) => keyOf(line, one)), line.code_key, line.id];
}

const isEnd = (text: string): boolean => text === 'infinity' || text === '-infinity';
const fits: Record<ColumnType, (text: string) => boolean> = {
  timestamptz: (text) => isEnd(text) || isInstant(text),
  date: (text) => isEnd(text) || isDay(text),
  int4: (text) => /^-?\d{1,6}$/.test(text),
  text: (text) => !text.includes('\0'),
};

/** Whether keys of a cursor can be of this order; somebody may have made it up. */
export function isPlace(keys: Cursor['keys'], order: readonly OrderKey[]): boolean {
  const types = [...order.map(({ key }) => sortColumns[key].type), 'text' as const];
  const id = String(keys.at(-1));
  return (
    keys.length === types.length + 1 &&
    types.every((type, index) => fits[type](String(keys[index]))) &&
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  );
}
