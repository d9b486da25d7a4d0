import type { Fault } from '#server/errors.ts';
import { addDays, type Day, isDay } from '#shared/days.ts';
import { foldKey } from '#shared/fold.ts';
import { isPrintable, isStorable, lengthOf, textLimits } from '#shared/texts.ts';
import {
  type ContainerClass,
  type Direction,
  type JobType,
  jobTypesByDirection,
  type Mode,
} from '#shared/vocabulary.ts';

/** The header of a job as entered or imported, values already typed; what is left out is not checked. */
export type JobHeader = {
  jobCode?: string | null;
  orderNumbers?: readonly string[];
  references?: readonly { type: string; value: string }[];
  note?: string | null;
  direction?: Direction;
  jobType?: JobType | null;
  mode?: Mode | null;
  containerClass?: ContainerClass | null;
  carrier?: string | null;
  vessel?: string | null;
  voyage?: string | null;
  flight?: string | null;
  shipper?: string | null;
  consignee?: string | null;
  originPort?: string | null;
  destinationPort?: string | null;
  etd?: Day | null;
  eta?: Day | null;
  actualDeparture?: Day | null;
  actualArrival?: Day | null;
  promisedDate?: Day | null;
  dueDate?: Day | null;
  deliveredDate?: Day | null;
  priority?: number;
  quantityOrdered?: number | null;
  quantityDelivered?: number | null;
  unit?: string | null;
};

const lineFields = ['carrier', 'vessel', 'voyage', 'flight', 'shipper', 'consignee', 'unit'] as const;
const planDates = ['etd', 'eta', 'promisedDate', 'dueDate'] as const;
const factDates = ['actualDeparture', 'actualArrival', 'deliveredDate'] as const;
const earliest = '1970-01-01';
const latest = '2199-12-31';
const largestQuantity = 1e14;

const labels: Record<string, string> = {
  etd: 'ETD',
  eta: 'ETA',
  promisedDate: 'promised date',
  dueDate: 'due date',
  actualDeparture: 'actual departure',
  actualArrival: 'actual arrival',
  deliveredDate: 'delivered date',
  quantityOrdered: 'quantity ordered',
  quantityDelivered: 'quantity delivered',
};

function fault(field: string, code: string, message: string): Fault {
  return { field, code, message };
}

/** What is wrong with a job's or component's code: 1 to 40 printable characters, with something left when folded. */
export function codeFaults(field: string, code: string): Fault[] {
  if (foldKey(code) === '') return [fault(field, 'code_blank', 'The code is blank. Give 1 to 40 characters.')];
  if (!isPrintable(code))
    return [
      fault(
        field,
        'code_characters',
        'The code contains a character that does not print (a line break, tab or the like). Remove it.',
      ),
    ];
  const length = lengthOf(code.trim());
  return length > textLimits.code
    ? [fault(field, 'code_long', `The code has ${length} characters. Give at most ${textLimits.code}.`)]
    : [];
}

function lineFaults(field: string, text: string, limit: number): Fault[] {
  if (!isPrintable(text))
    return [fault(field, 'text_characters', 'The text contains a character that does not print. Remove it.')];
  const length = lengthOf(text);
  return length > limit ? [fault(field, 'text_long', `The text has ${length} characters. Give at most ${limit}.`)] : [];
}

function textFaults(header: JobHeader): Fault[] {
  const faults = lineFields.flatMap((field) =>
    lineFaults(field, header[field] ?? '', field === 'unit' ? textLimits.unit : textLimits.line),
  );
  const note = header.note ?? '';
  if (!isStorable(note))
    faults.push(fault('note', 'text_characters', 'The note contains a control character. Remove it.'));
  if (lengthOf(note) > textLimits.note) {
    faults.push(
      fault('note', 'text_long', `The note has ${lengthOf(note)} characters. Give at most ${textLimits.note}.`),
    );
  }
  return faults;
}

function numberFaults(field: string, value: string, twice: boolean): Fault[] {
  if (foldKey(value) === '')
    return [fault(field, 'reference_blank', 'The number is blank. Give it or remove the line.')];
  return twice
    ? [fault(field, 'reference_twice', `"${value}" is given twice. Remove one.`)]
    : lineFaults(field, value, textLimits.reference);
}

function referenceFaults(header: JobHeader): Fault[] {
  const seen = new Set<string>();
  const check = (field: string, type: string, value: string) => {
    const key = `${type} ${foldKey(value)}`;
    const twice = seen.has(key);
    seen.add(key);
    return numberFaults(field, value, twice);
  };
  return [
    ...(header.orderNumbers ?? []).flatMap((value, index) => check(`orderNumbers.${index}`, 'order', value)),
    ...(header.references ?? []).flatMap(({ type, value }, index) =>
      check(`references.${index}`, `reference ${type}`, value),
    ),
  ];
}

function kindFaults(header: JobHeader): Fault[] {
  const { direction, jobType } = header;
  if (direction === undefined || jobType === undefined || jobType === null) return [];
  const types: readonly string[] = jobTypesByDirection[direction];
  if (types.includes(jobType)) return [];
  const words = (text: string) => text.replaceAll('_', ' ');
  const message = `A job of direction ${direction} cannot be of type "${words(jobType)}". Choose one of: ${types.map(words).join(', ')}.`;
  return [fault('jobType', 'job_type_direction', message)];
}

function portFaults(header: JobHeader): Fault[] {
  return (['originPort', 'destinationPort'] as const).flatMap((field) => {
    const port = header[field] ?? null;
    if (port === null || /^([A-Z]{2}[A-Z0-9]{3}|[A-Z]{3})$/.test(port)) return [];
    return [
      fault(
        field,
        'port_form',
        `"${port}" is not a port. Give its UN/LOCODE (NLRTM) or, for an airport, its IATA code (AMS).`,
      ),
    ];
  });
}

/** What is wrong with one date: it must exist, lie between 1970 and 2199 and, as a fact, not after today in the company's zone. */
export function dateFaults(field: string, day: Day | null | undefined, label: string, today: Day | null): Fault[] {
  if (day === null || day === undefined) return [];
  if (!isDay(day)) return [fault(field, 'not_a_day', `The ${label} "${day}" is not a day. Write it as YYYY-MM-DD.`)];
  if (day < earliest || day > latest)
    return [fault(field, 'date_range', `The ${label} ${day} is not between ${earliest} and ${latest}.`)];
  return today !== null && day > today
    ? [fault(field, 'in_future', `The ${label} ${day} is in the future. Give the day on which it happened.`)]
    : [];
}

/** Arrival may lie one calendar day before departure, across the date line; not more. */
function orderFaults(header: JobHeader): Fault[] {
  const pairs = [
    ['etd', 'eta'],
    ['actualDeparture', 'actualArrival'],
  ] as const;
  return pairs.flatMap(([from, to]) => {
    const [first, second] = [header[from] ?? null, header[to] ?? null];
    if (first === null || second === null || !isDay(first) || !isDay(second) || second >= addDays(first, -1)) return [];
    return [
      fault(
        to,
        'date_order',
        `The ${labels[to]} ${second} lies before the ${labels[from]} ${first}. Correct one of them.`,
      ),
    ];
  });
}

/** What is wrong with a quantity: it must be a number from 0 to below 10^14. */
export function quantityFaults(field: string, quantity: number | null | undefined, label: string): Fault[] {
  if (quantity === null || quantity === undefined) return [];
  if (Number.isFinite(quantity) && quantity >= 0 && quantity < largestQuantity) return [];
  return [fault(field, 'quantity', `The ${label} must be a number from 0 up.`)];
}

/**
 * Everything that is wrong with a job's header, each with its field; none when it can be saved. `today` is the day in the
 * company's zone. What needs the database (does the customer exist, is the code taken) is not checked here.
 */
export function headerFaults(header: JobHeader, today: Day): Fault[] {
  const { jobCode, priority } = header;
  return [
    ...(jobCode === undefined || jobCode === null ? [] : codeFaults('jobCode', jobCode)),
    ...referenceFaults(header),
    ...textFaults(header),
    ...kindFaults(header),
    ...portFaults(header),
    ...planDates.flatMap((field) => dateFaults(field, header[field], labels[field] ?? field, null)),
    ...factDates.flatMap((field) => dateFaults(field, header[field], labels[field] ?? field, today)),
    ...orderFaults(header),
    ...quantityFaults('quantityOrdered', header.quantityOrdered, 'quantity ordered'),
    ...quantityFaults('quantityDelivered', header.quantityDelivered, 'quantity delivered'),
    ...(priority === undefined || [0, 1, 2, 3].includes(priority)
      ? []
      : [fault('priority', 'priority', 'The priority must be 0, 1, 2 or 3.')]),
  ];
}
