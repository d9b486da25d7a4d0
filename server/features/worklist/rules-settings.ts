import {
  type WorklistColourRule,
  type WorklistColumn,
  type WorklistOrderKey,
  type WorklistTone,
  worklistColourRules,
  worklistColumns,
  worklistOrderKeys,
  worklistTones,
} from '#shared/vocabulary.ts';

export type OrderKey = { key: WorklistOrderKey; direction: 'asc' | 'desc' };
export type Colour = { rule: WorklistColourRule; tone: WorklistTone };
export type Columns = { order: WorklistColumn[]; hidden: WorklistColumn[]; density: 'compact' | 'comfortable' };

/** How the worklist is laid out: by the company, and by a user who changed it (DOMAIN 6). */
export type WorklistSettings = { order: OrderKey[]; colours: Colour[]; columns: Columns };

export const mostOrderKeys = 5;

/** Before anybody set anything: what is in exception longest leads, then what comes into it next, then by due date. */
export const firstSettings: WorklistSettings = {
  order: [
    { key: 'exception', direction: 'asc' },
    { key: 'at_risk', direction: 'asc' },
    { key: 'due_date', direction: 'asc' },
    { key: 'priority', direction: 'desc' },
    { key: 'registered', direction: 'asc' },
  ],
  colours: [
    { rule: 'exception', tone: 'late' },
    { rule: 'at_risk', tone: 'risk' },
    { rule: 'overdue', tone: 'late' },
    { rule: 'priority', tone: 'info' },
  ],
  columns: {
    order: [...worklistColumns],
    hidden: ['estimated', 'orderNumber', 'status', 'condition', 'workGroup', 'cso', 'registered'],
    density: 'compact',
  },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wordOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

/** Reads a list; what cannot be used, or stands there a second time, is left out. Undefined when it is no list. */
function listOf<T>(value: unknown, read: (one: unknown) => T | undefined, keyOf: (one: T) => string): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.flatMap((one) => read(one) ?? []);
  return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

function orderKey(value: unknown): OrderKey | undefined {
  const key = isRecord(value) ? wordOf(worklistOrderKeys, value.key) : undefined;
  const direction = isRecord(value) ? wordOf(['asc', 'desc'] as const, value.direction) : undefined;
  return key === undefined || direction === undefined ? undefined : { key, direction };
}

function colour(value: unknown): Colour | undefined {
  const rule = isRecord(value) ? wordOf(worklistColourRules, value.rule) : undefined;
  const tone = isRecord(value) ? wordOf(worklistTones, value.tone) : undefined;
  return rule === undefined || tone === undefined ? undefined : { rule, tone };
}

/** All columns once, also those that came with a later release; the job's code cannot be hidden. */
function columnsOf(value: unknown): Columns | undefined {
  if (!isRecord(value)) return undefined;
  const read = (list: unknown) =>
    listOf(
      list,
      (one) => wordOf(worklistColumns, one),
      (one) => one,
    );
  const order = read(value.order);
  const hidden = read(value.hidden);
  const density = wordOf(['compact', 'comfortable'] as const, value.density);
  if (order === undefined || hidden === undefined || density === undefined) return undefined;
  const missing = worklistColumns.filter((one) => !order.includes(one));
  const late = missing.filter((one) => firstSettings.columns.hidden.includes(one));
  return {
    order: [...order, ...missing],
    hidden: [...new Set([...hidden, ...late])].filter((one) => one !== 'job'),
    density,
  };
}

/** Settings as stored, part by part: what is missing or cannot be used falls back. */
export function readSettings(stored: unknown, fallback: WorklistSettings): WorklistSettings {
  const { order, colours, columns } = isRecord(stored) ? stored : {};
  const keys = listOf(order, orderKey, (one) => one.key)?.slice(0, mostOrderKeys) ?? [];
  return {
    order: keys.length === 0 ? fallback.order : keys,
    colours: listOf(colours, colour, (one) => one.rule) ?? fallback.colours,
    columns: columnsOf(columns) ?? fallback.columns,
  };
}

/** Reads the JSON text that a user's preference holds; null when there is none that can be read. */
export function parseStored(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What somebody named twice in settings that are to be saved: the field and the word. Null: nothing. */
export function namedTwice(settings: WorklistSettings): { field: string; word: string } | null {
  const lists: [string, readonly string[]][] = [
    ['order', settings.order.map((one) => one.key)],
    ['colours', settings.colours.map((one) => one.rule)],
    ['columns.order', settings.columns.order],
    ['columns.hidden', settings.columns.hidden],
  ];
  for (const [field, words] of lists) {
    const word = words.find((one, index) => words.indexOf(one) !== index);
    if (word !== undefined) return { field, word };
  }
  return null;
}
