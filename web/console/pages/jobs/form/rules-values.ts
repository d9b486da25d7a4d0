import type { Direction } from '#shared/vocabulary.ts';
import type { Job, JobChange, JobInput } from '../api/types.ts';
import { type ComponentValues, componentInput, isBlank, readQuantity } from '../rules-component.ts';

/** A reference as it stands in its row. `key` tells rows apart on the screen. */
export type ReferenceValues = { key: string; type: string; value: string };

/** A job as it stands in the fields of the form: all text, so that nothing typed is lost on the way. */
export type JobValues = {
  jobCode: string;
  /** The chosen customer; an empty id with a name is one that does not exist yet. */
  customerId: string;
  customer: string;
  createCustomer: boolean;
  customerBranch: string;
  orderNumber: string;
  note: string;
  branchId: string;
  departmentId: string;
  direction: string;
  jobType: string;
  mode: string;
  containerClass: string;
  carrier: string;
  vessel: string;
  voyage: string;
  flight: string;
  shipper: string;
  consignee: string;
  originPort: string;
  destinationPort: string;
  etd: string;
  eta: string;
  actualDeparture: string;
  actualArrival: string;
  promisedDate: string;
  dueDate: string;
  deliveredDate: string;
  priority: string;
  quantityOrdered: string;
  quantityDelivered: string;
  unit: string;
  serviceOperatorId: string;
  reason: string;
  references: readonly ReferenceValues[];
  components: readonly (ComponentValues & { key: string })[];
  custom: Readonly<Record<string, string>>;
};

/** The fields that hold one text each. */
export type TextField = {
  [Name in keyof JobValues]: JobValues[Name] extends string ? Name : never;
}[keyof JobValues];

export const blankValues: JobValues = {
  jobCode: '',
  customerId: '',
  customer: '',
  createCustomer: false,
  customerBranch: '',
  orderNumber: '',
  note: '',
  branchId: '',
  departmentId: '',
  direction: '',
  jobType: '',
  mode: 'unknown',
  containerClass: '',
  carrier: '',
  vessel: '',
  voyage: '',
  flight: '',
  shipper: '',
  consignee: '',
  originPort: '',
  destinationPort: '',
  etd: '',
  eta: '',
  actualDeparture: '',
  actualArrival: '',
  promisedDate: '',
  dueDate: '',
  deliveredDate: '',
  priority: '0',
  quantityOrdered: '',
  quantityDelivered: '',
  unit: '',
  serviceOperatorId: '',
  reason: '',
  references: [],
  components: [],
  custom: {},
};

const text = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/** The values of a job that is there, for editing. Components have their own dialogs and stay out. */
export function valuesOf(job: Job): JobValues {
  const same = Object.fromEntries(
    Object.keys(blankValues).flatMap((name) => {
      const value: unknown = job[name as keyof Job];
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
  return {
    ...blankValues,
    ...same,
    customerId: job.customer.id,
    customer: job.customer.name,
    customerBranch: text(job.customerBranch?.name),
    branchId: text(job.branch?.id),
    departmentId: text(job.department?.id),
    originPort: text(job.origin?.code),
    destinationPort: text(job.destination?.code),
    dueDate: text(job.ownDueDate),
    serviceOperatorId: text(job.serviceOperator?.id),
    references: job.references.map((one, index) => ({ key: `${one.type} ${index}`, ...one })),
    components: [],
    custom: Object.fromEntries(job.customFields.map((field) => [field.key, field.value])),
  };
}

/** The fields that creating and changing have in common, as the API takes them; what is empty is emptied. */
function wire(values: JobValues) {
  const trimmed = (name: TextField) => values[name].trim();
  const orNull = (name: TextField) => trimmed(name) || null;
  return {
    customerBranch: orNull('customerBranch'),
    orderNumber: trimmed('orderNumber'),
    note: trimmed('note'),
    branchId: orNull('branchId'),
    departmentId: orNull('departmentId'),
    jobType: orNull('jobType') as JobInput['jobType'],
    mode: values.mode as JobInput['mode'],
    containerClass: orNull('containerClass') as JobInput['containerClass'],
    carrier: trimmed('carrier'),
    vessel: trimmed('vessel'),
    voyage: trimmed('voyage'),
    flight: trimmed('flight'),
    shipper: trimmed('shipper'),
    consignee: trimmed('consignee'),
    originPort: orNull('originPort'),
    destinationPort: orNull('destinationPort'),
    etd: orNull('etd'),
    eta: orNull('eta'),
    actualDeparture: orNull('actualDeparture'),
    actualArrival: orNull('actualArrival'),
    dueDate: orNull('dueDate'),
    deliveredDate: orNull('deliveredDate'),
    priority: Number(values.priority),
    quantityOrdered: readQuantity(values.quantityOrdered),
    quantityDelivered: readQuantity(values.quantityDelivered),
    unit: trimmed('unit'),
    serviceOperatorId: orNull('serviceOperatorId'),
    references: values.references
      .filter((one) => one.value.trim() !== '' || one.type !== '')
      .map(({ type, value }) => ({ type, value: value.trim() })),
  };
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The new job as the API takes it: what is empty is left out. */
export function toInput(values: JobValues): JobInput {
  const given = Object.entries(wire(values)).filter(([name, value]) => name === 'mode' || !isEmpty(value));
  const customer: Partial<JobInput> = values.customerId
    ? { customerId: values.customerId }
    : { customer: values.customer.trim(), createCustomer: values.createCustomer };
  const components = values.components.filter(({ key, ...component }) => key !== '' && !isBlank(component));
  const custom = Object.entries(values.custom).filter(([, value]) => value !== '');
  return {
    ...(Object.fromEntries(given) as Partial<JobInput>),
    ...customer,
    direction: values.direction as Direction,
    ...(values.jobCode.trim() ? { jobCode: values.jobCode.trim() } : {}),
    ...(values.promisedDate ? { promisedDate: values.promisedDate } : {}),
    ...(components.length > 0 ? { components: components.map((component) => componentInput(component)) } : {}),
    ...(custom.length > 0 ? { customFields: custom.map(([key, value]) => ({ key, value })) } : {}),
  };
}

/** What differs from what was read, as the API takes it; an empty object when nothing does. */
export function toChange(base: JobValues, values: JobValues): JobChange {
  const before = wire(base);
  const changed = Object.entries(wire(values)).filter(
    ([name, value]) => !same(value, before[name as keyof typeof before]),
  );
  const keys = [...new Set([...Object.keys(base.custom), ...Object.keys(values.custom)])];
  const custom = keys.filter((key) => (base.custom[key] ?? '') !== (values.custom[key] ?? ''));
  const change: JobChange = {
    ...(Object.fromEntries(changed) as JobChange),
    ...(values.jobCode.trim() !== base.jobCode ? { jobCode: values.jobCode.trim() } : {}),
    ...(values.direction !== base.direction ? { direction: values.direction as Direction } : {}),
    ...(custom.length > 0 ? { customFields: custom.map((key) => ({ key, value: values.custom[key] || null })) } : {}),
  };
  return Object.keys(change).length > 0 && values.reason.trim() ? { ...change, reason: values.reason.trim() } : change;
}

/** Puts what was typed onto what the server has now. `clashes`: fields that both sides changed, to different values. */
export function rebase(
  base: JobValues,
  mine: JobValues,
  theirs: JobValues,
): { values: JobValues; clashes: (keyof JobValues)[] } {
  const names = Object.keys(blankValues) as (keyof JobValues)[];
  const touched = names.filter((name) => !same(bare(mine[name]), bare(base[name])));
  const clashes = touched.filter(
    (name) => !same(bare(theirs[name]), bare(base[name])) && !same(bare(theirs[name]), bare(mine[name])),
  );
  const kept = Object.fromEntries(touched.map((name) => [name, mine[name]])) as Partial<JobValues>;
  const custom = { ...theirs.custom };
  for (const [key, value] of Object.entries(mine.custom)) if (value !== (base.custom[key] ?? '')) custom[key] = value;
  return { values: { ...theirs, ...kept, custom }, clashes };
}

/** A value without the keys that only tell rows apart. */
function bare(value: JobValues[keyof JobValues]): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((row: object) => ({ ...row, key: '' }));
}
