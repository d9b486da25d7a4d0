import { Readable } from 'node:stream';
import type { ExportColumn, ExportRows, ExportValue } from './columns.ts';
import { instantOf, numberOf } from './values.ts';

const charactersAtATime = 64 * 1024;

function jsonValue(value: ExportValue, type: ExportColumn['type']): string | number | null {
  if (value === null || value === undefined) return null;
  if (type === 'datetime') return instantOf(value)?.toISOString() ?? String(value);
  if (type === 'number' || type === 'integer' || type === 'percent') return numberOf(value);
  return value instanceof Date ? value.toISOString() : String(value);
}

async function* jsonChunks(columns: readonly ExportColumn[], rows: ExportRows): AsyncGenerator<string> {
  let text = '[';
  let first = true;
  for await (const batch of rows) {
    for (const row of batch) {
      const record = Object.fromEntries(columns.map(({ key, type }) => [key, jsonValue(row[key], type)]));
      text += `${first ? '\n' : ',\n'}${JSON.stringify(record)}`;
      first = false;
      if (text.length < charactersAtATime) continue;
      yield text;
      text = '';
    }
  }
  yield `${text}\n]\n`;
}

/** JSON: an array of objects with the columns' keys; days YYYY-MM-DD, instants ISO 8601 in UTC, what is missing null. */
export function jsonStream(columns: readonly ExportColumn[], rows: ExportRows): Readable {
  return Readable.from(jsonChunks(columns, rows), { objectMode: false });
}
