import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Day } from '#shared/days.ts';

/** A line of the published file by its own column names, as text. */
export type ScmsLine = Record<string, string>;

const scmsFile = join(import.meta.dirname, '../../db/demo/scms.csv.gz');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The 10,324 lines in the order of the file, one after the other (byte order mark and bare CR line ends, as published). */
export async function* readScms(file: string = scmsFile): AsyncGenerator<ScmsLine> {
  const rows = parse({ columns: true, bom: true, record_delimiter: '\r' });
  // A failure of an earlier stream destroys the parser with the same error, so the loop below throws it.
  pipeline(createReadStream(file), createGunzip(), rows, () => undefined);
  yield* rows as AsyncIterable<ScmsLine>;
}

function dayOf(year: string, month: number, day: string): Day {
  return `20${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day in a cell, `2-Jun-06` or `11/13/06` (month first); null for words such as "Pre-PQ Process". */
export function scmsDay(text: string | undefined): Day | null {
  const named = /^(\d{1,2})-([A-Z][a-z]{2})-(\d{2})$/.exec(text ?? '');
  if (named !== null) return dayOf(named[3]!, months.indexOf(named[2]!) + 1, named[1]!);
  const numbers = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text ?? '');
  return numbers === null ? null : dayOf(numbers[3]!, Number(numbers[1]), numbers[2]!);
}
