import type { Fault } from '#server/errors.ts';
import type { Job, JobFields, Reference } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { changedCustomValues } from '#server/features/jobs/custom-values.ts';
import { asStored, defined, fault, givenFaults, operatorOf, portOf } from '#server/features/jobs/field-faults.ts';
import type { ImportJob } from '#server/features/jobs/import-types.ts';
import type { Lookups } from '#server/features/jobs/lookups.ts';
import { importedReferences, type ReferenceInput } from '#server/features/jobs/references.ts';
import { deliveredContradiction } from '#server/features/milestones/rules-events.ts';
import { foldKey } from '#shared/fold.ts';

type Named = { id: string; code: string; name: string; active: boolean };

/** A branch or department of the company by code, else by name. */
function named(
  list: ReadonlyMap<string, Named>,
  what: string,
  text: string | null | undefined,
  faults: Fault[],
): string | null | undefined {
  if (text === undefined || text === null) return text;
  const key = foldKey(text);
  const all = [...list.values()];
  const found = all.find((one) => foldKey(one.code) === key) ?? all.find((one) => foldKey(one.name) === key);
  if (found !== undefined) return found.id;
  faults.push(fault(what, `${what}_unknown`, `"${text}" is not a ${what} of the company. Give its code or name.`));
  return undefined;
}

const text = (value: string | null | undefined): string | undefined => (value === null ? '' : value);

/** What of the stored value stays when the file says the same in other letters (codes are compared folded; texts are not). */
function plainFields({ values }: ImportJob) {
  return {
    orderNumber: text(values.orderNumber),
    note: text(values.note),
    direction: values.direction,
    jobType: values.jobType,
    mode: values.mode === null ? ('unknown' as const) : values.mode,
    containerClass: values.containerClass,
    carrier: text(values.carrier),
    vessel: text(values.vessel),
    voyage: text(values.voyage),
    flight: text(values.flight),
    shipper: text(values.shipper),
    consignee: text(values.consignee),
    etd: values.etd,
    eta: values.eta,
    actualDeparture: values.actualDeparture,
    actualArrival: values.actualArrival,
    ownDueDate: values.dueDate,
    quantityOrdered: asStored(values.quantityOrdered),
    quantityDelivered: asStored(values.quantityDelivered),
    unit: text(values.unit),
    priority: values.priority,
  };
}

function eventFaults(ctx: JobContext, row: ImportJob): Fault[] {
  const faults: Fault[] = [];
  for (const [code, day] of Object.entries(row.eventDates)) {
    const type = ctx.setup.eventTypes.get(code);
    const field = `event.${code}`;
    if (type === undefined || !type.active)
      faults.push(
        fault(field, 'event_type_unknown', `There is no event type "${code}". Choose one of the set-up's event types.`),
      );
    else if (type.system)
      faults.push(
        fault(field, 'event_type_system', `"${type.name}" (${code}) arises by itself and cannot be imported.`),
      );
    else if (day > ctx.today)
      faults.push(
        fault(field, 'in_future', `${day} is in the future. Give the day on which it happened, or leave it empty.`),
      );
  }
  const delivery = row.eventDates.DOD;
  const contradiction = deliveredContradiction(
    row.values.deliveredDate ?? null,
    delivery === undefined ? null : { precision: 'day', day: delivery },
    ctx.setup.zone,
  );
  return contradiction === null ? faults : [...faults, contradiction];
}

function promiseFaults(row: ImportJob, stored: Job | null): Fault[] {
  const { promisedDate } = row.values;
  if (stored === null || promisedDate === undefined || stored.promisedDate === null) return [];
  if (stored.promisedDate === promisedDate) return [];
  const message = `The promised date ${promisedDate} differs from the stored one, ${stored.promisedDate}. An import sets it at creation only; change it at the job, with a reason.`;
  return [fault('promisedDate', 'promised_date_fixed', message)];
}

export type ImportedFields = {
  fields: Partial<JobFields>;
  references: readonly ReferenceInput[] | undefined;
  faults: Fault[];
};

/** The fields that a row of an import gives a job (`stored`: as it is), and everything that is wrong with them. */
export function importedFields(
  ctx: JobContext,
  lookups: Lookups,
  row: ImportJob,
  customerId: string,
  stored: { job: Job; references: readonly Reference[] } | null,
): ImportedFields {
  const { values } = row;
  const faults: Fault[] = [];
  const job = stored?.job ?? null;
  const custom = changedCustomValues(
    ctx.setup,
    job ?? { customPortal: {}, customInternal: {} },
    Object.entries(row.custom).map(([key, value]) => ({ key, value })),
    (key) => `custom.${key}`,
  );
  const branch = values.customerBranch;
  const fields = defined<Partial<JobFields>>({
    ...plainFields(row),
    branchId: named(ctx.setup.branches, 'branch', values.branch, faults),
    departmentId: named(ctx.setup.departments, 'department', values.department, faults),
    customerBranchId: branch === undefined || branch === null ? branch : lookups.customerBranch(customerId, branch),
    originPort: portOf(lookups, 'originPort', values.originPort, faults),
    destinationPort: portOf(lookups, 'destinationPort', values.destinationPort, faults),
    serviceOperatorId: operatorOf(lookups, 'serviceOperator', values.serviceOperator, faults),
    // The same day leaves the stored one, which an event may know more exactly.
    ownDeliveredDate: values.deliveredDate === job?.deliveredDate ? undefined : values.deliveredDate,
    ...(Object.keys(row.custom).length === 0 ? {} : custom.values),
  });
  const references =
    Object.keys(row.references).length === 0 ? undefined : importedReferences(stored?.references ?? [], row.references);
  const checked = givenFaults(ctx, { ...fields, jobCode: row.jobCode }, job, references).map((one) =>
    namedReference(one, references),
  );
  return {
    fields,
    references,
    faults: [...checked, ...faults, ...custom.faults, ...eventFaults(ctx, row), ...promiseFaults(row, job)],
  };
}

/** A fault of a reference under the name that the mapping gives it. */
function namedReference(one: Fault, references: readonly ReferenceInput[] | undefined): Fault {
  const index = /^references\.(\d+)/.exec(one.field ?? '')?.[1];
  const type = index === undefined ? undefined : references?.[Number(index)]?.type;
  return type === undefined ? one : { ...one, field: `reference.${type}` };
}
