import { textLimits } from '#shared/texts.ts';
import { containerClasses, directions, jobTypes, modes } from '#shared/vocabulary.ts';

/** What a field of an import holds, and so how its cells are read. */
export type FieldKind =
  | { kind: 'text'; limit: number; lines: boolean }
  | { kind: 'date' }
  | { kind: 'quantity' }
  | { kind: 'boolean' }
  | { kind: 'choice'; values: readonly string[] };

const text = (limit: number, lines = false): FieldKind => ({ kind: 'text', limit, lines });
const choice = (values: readonly string[]): FieldKind => ({ kind: 'choice', values });
const date: FieldKind = { kind: 'date' };
const quantity: FieldKind = { kind: 'quantity' };

/** The plain fields of a mapping (ARCHITECTURE, "The outside"); `reference.`, `event.` and `custom.` fields come beside them. */
const plainFields: Record<string, FieldKind> = {
  jobCode: text(textLimits.code),
  customer: text(textLimits.line),
  customerBranch: text(textLimits.line),
  orderNumber: text(textLimits.reference),
  note: text(textLimits.note, true),
  branch: text(textLimits.line),
  department: text(textLimits.line),
  direction: choice(directions),
  jobType: choice(jobTypes),
  mode: choice(modes),
  containerClass: choice(containerClasses),
  carrier: text(textLimits.line),
  vessel: text(textLimits.line),
  voyage: text(textLimits.line),
  flight: text(textLimits.line),
  shipper: text(textLimits.line),
  consignee: text(textLimits.line),
  originPort: text(textLimits.line),
  destinationPort: text(textLimits.line),
  etd: date,
  eta: date,
  actualDeparture: date,
  actualArrival: date,
  promisedDate: date,
  dueDate: date,
  deliveredDate: date,
  quantityOrdered: quantity,
  quantityDelivered: quantity,
  unit: text(textLimits.unit),
  priority: choice(['0', '1', '2', '3']),
  serviceOperator: text(textLimits.line),
};

export const plainFieldNames: readonly string[] = Object.keys(plainFields);

/** The installation's own lists, where the caller has them: a field that names another is refused. */
export type KnownFields = {
  eventCodes?: readonly string[];
  referenceTypes?: readonly string[];
  customFields?: Readonly<Record<string, 'text' | 'number' | 'date' | 'boolean'>>;
};

const customKinds = { text: text(textLimits.line), number: quantity, date, boolean: { kind: 'boolean' } } as const;

/** What the field holds, or null when there is no such field. */
export function fieldKind(field: string, known: KnownFields = {}): FieldKind | null {
  if (Object.hasOwn(plainFields, field)) return plainFields[field] ?? null;
  const [, group, name = ''] = /^(reference|event|custom)\.(.+)$/s.exec(field) ?? [];
  if (group === 'event') return eventExists(name, known) ? date : null;
  if (!/^[a-z][a-z0-9_]{0,29}$/i.test(name)) return null;
  if (group === 'reference') return known.referenceTypes?.includes(name) === false ? null : text(textLimits.reference);
  if (group !== 'custom') return null;
  if (!known.customFields) return text(textLimits.line);
  const type = Object.hasOwn(known.customFields, name) ? known.customFields[name] : undefined;
  return type === undefined ? null : customKinds[type];
}

const eventExists = (code: string, known: KnownFields): boolean =>
  known.eventCodes ? known.eventCodes.includes(code) : /^[A-Z0-9]{3,8}$/.test(code);
