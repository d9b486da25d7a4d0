import type { Fault } from '#server/errors.ts';
import type { ImportJob, ImportValues } from '#server/features/jobs/import-types.ts';
import type { FieldValue } from '#server/tabular/rules-mapper.ts';
import type { ImportMapping } from '#server/tabular/rules-mapping.ts';
import type { CellDate } from '#server/tabular/table.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import type { StagedFields } from './rules-staged.ts';

/** Fields that a job always has: an empty cell cannot clear them, with `clearBlank` neither. */
const neverBlank = new Set(['direction', 'promisedDate']);

const isDate = (value: FieldValue): value is CellDate => typeof value === 'object' && value !== null;

/** The calendar day of a cell: as written, or in the company's zone where the cell names an offset of its own. */
export function dayOfCell(date: CellDate, zone: string): Day {
  if (date.offset === undefined || date.time === undefined) return date.day;
  return dayOf(new Date(`${date.day}T${date.time}${date.offset}`), zone);
}

function plain(value: FieldValue, zone: string): string | number | boolean | null {
  return isDate(value) ? dayOfCell(value, zone) : value;
}

/**
 * A staged row as the jobs feature takes it. `customerId` null: a customer that is not there yet (check only). `zone` is the
 * company's.
 */
export function importJob(
  fields: StagedFields,
  customerId: string | null,
  mapping: ImportMapping,
  zone: string,
): ImportJob {
  const values: Record<string, string | number | boolean | null> = {};
  const references: Record<string, string | null> = {};
  const eventDates: Record<string, Day> = {};
  const custom: Record<string, string | null> = {};
  for (const [field, value] of Object.entries(fields.values)) {
    const dot = field.indexOf('.');
    const name = field.slice(dot + 1);
    const group = dot < 0 ? '' : field.slice(0, dot);
    if (group === 'reference') references[name] = value === null ? null : String(value);
    else if (group === 'custom') custom[name] = value === null ? null : String(plain(value, zone));
    else if (group === 'event') {
      if (isDate(value)) eventDates[name] = dayOfCell(value, zone);
    } else if (field === 'priority') values.priority = value === null ? 0 : Number(value);
    else if (field !== 'jobCode' && field !== 'customer' && !(value === null && neverBlank.has(field)))
      values[field] = plain(value, zone);
  }
  return {
    jobCode: String(fields.values.jobCode ?? ''),
    customerId,
    values: values as ImportValues,
    references,
    eventDates,
    custom,
    completeDelivered: mapping.completeDelivered === true,
  };
}

/** A fault of a job as a fault of the file: with its row, and the column that feeds the field. */
export function placed(fault: Fault, row: number, mapping: ImportMapping): Fault {
  const column = fault.field === undefined ? undefined : mapping.columns[fault.field];
  return {
    row,
    ...(column === undefined ? {} : { column }),
    ...(fault.field === undefined ? {} : { field: fault.field }),
    code: fault.code,
    message: fault.message,
  };
}
