import type { Fault } from '#server/errors.ts';
import type { Job, JobFields } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import type { Lookups } from '#server/features/jobs/lookups.ts';
import type { ReferenceInput } from '#server/features/jobs/references.ts';
import { headerFaults, type JobHeader } from '#server/features/jobs/rules-header.ts';

/** A fault on a field. */
export function fault(field: string, code: string, message: string): Fault {
  return { field, code, message };
}

/** Fields whose check needs another one, which may be the stored one. */
const paired = ['direction', 'jobType', 'etd', 'eta', 'actualDeparture', 'actualArrival'] as const;

/**
 * What is wrong with the fields given (DOMAIN 2), stored ones beside them; `references` are all the job will have. Under the names of
 * the API and of imports.
 */
export function givenFaults(
  ctx: JobContext,
  given: Partial<JobFields>,
  stored: Job | null,
  references: readonly ReferenceInput[] | undefined,
): Fault[] {
  const header: JobHeader = { ...given, dueDate: given.ownDueDate, deliveredDate: given.ownDeliveredDate };
  if (stored !== null) {
    for (const key of paired) Object.assign(header, { [key]: given[key] === undefined ? stored[key] : given[key] });
  }
  if (given.orderNumber !== undefined && given.orderNumber !== '') header.orderNumbers = [given.orderNumber];
  if (references !== undefined) header.references = references;
  const faults = headerFaults(header, ctx.today).map((one) =>
    one.field === 'orderNumbers.0' ? { ...one, field: 'orderNumber' } : one,
  );
  for (const [index, { type }] of (references ?? []).entries()) {
    if (ctx.setup.referenceTypes.has(type)) continue;
    const message = `There is no reference type "${type}". Choose one of the set-up's reference types.`;
    faults.push(fault(`references.${index}.type`, 'reference_type_unknown', message));
  }
  return faults;
}

/** The port's UN/LOCODE for what was given; a fault when no such port is known. */
export function portOf(
  lookups: Lookups,
  field: string,
  code: string | null | undefined,
  faults: Fault[],
): string | null | undefined {
  if (code === undefined || code === null || code.trim() === '') return code === undefined ? undefined : null;
  const port = lookups.port(code);
  if (port === undefined) {
    const message = `"${code}" is not a known port. Give its UN/LOCODE (NLRTM) or, for an airport, its IATA code (AMS).`;
    faults.push(fault(field, 'port_unknown', message));
  }
  return port;
}

/** The staff user for what was given (id, e-mail or name); a fault when there is none, or a disabled one. */
export function operatorOf(
  lookups: Lookups,
  field: string,
  text: string | null | undefined,
  faults: Fault[],
): string | null | undefined {
  if (text === undefined || text === null || text === '') return text === undefined ? undefined : null;
  const operator = lookups.operator(text);
  if (operator?.active === true) return operator.id;
  const message = `"${text}" is not an active staff user. Give the e-mail address or full name of one.`;
  faults.push(fault(field, 'service_operator_unknown', message));
  return undefined;
}

/** Leaves out what is undefined, so that it stays as stored. */
export function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** A quantity as the database keeps it, with four decimals: so that the same value again is no change. */
export function asStored<T extends number | null | undefined>(quantity: T): T {
  return (typeof quantity === 'number' && Number.isFinite(quantity) ? Number(quantity.toFixed(4)) : quantity) as T;
}
