import type { Fault } from '../errors.ts';
import { isDateFormat } from './rules-dates.ts';
import { type FieldKind, fieldKind, type KnownFields, plainFieldNames } from './rules-fields.ts';
import { nearest } from './rules-nearest.ts';

/** Which column feeds which field and how its texts are read (ARCHITECTURE, "The outside"). Only `columns` is needed. */
export type ImportMapping = {
  columns: Record<string, string>;
  /** Stand in for every row; a field that is also mapped takes its constant where the cell is empty. */
  constants?: Record<string, string>;
  /** Words of the file and what they mean; also makes the file's words fit the closed lists. */
  values?: Record<string, Record<string, string>>;
  /** Per field; ISO 8601 where none is given. Real dates of a workbook need none. */
  dateFormats?: Record<string, string>;
  /** Words that stand for "not known": the stored value stays, even with `clearBlank`. */
  ignoreValues?: Record<string, string[]>;
  /** `stop` (also when left out) applies nothing unless all rows are right; `skip` takes the good ones. */
  onError?: 'stop' | 'skip';
  completeDelivered?: boolean;
  clearBlank?: boolean;
};

const sections = ['columns', 'constants', 'values', 'dateFormats', 'ignoreValues'] as const;
const flags = ['completeDelivered', 'clearBlank'] as const;
const keys: readonly string[] = [...sections, ...flags, 'onError'];

const fault = (field: string, code: string, message: string): Fault => ({ field, code, message });
const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const meant = (word: string, words: readonly string[]): string => {
  const found = nearest(word, words);
  return found === null ? '' : ` Did you mean "${found}"?`;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isTextRecord = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);

const entryShape: Record<(typeof sections)[number], [(value: unknown) => boolean, string]> = {
  columns: [isText, 'the name of a column, in quotes'],
  constants: [isText, 'a text, in quotes'],
  values: [isTextRecord, 'an object of texts: {"word in the file": "value"}'],
  dateFormats: [isText, 'a date format, such as "D-MMM-YY"'],
  ignoreValues: [isTexts, 'a list of texts'],
};

function shapeFaults(mapping: Record<string, unknown>): Fault[] {
  const faults = Object.keys(mapping)
    .filter((key) => !keys.includes(key))
    .map((key) =>
      fault(
        key,
        'mapping_unknown_key',
        `The mapping has no part called "${key}".${meant(key, keys)} Its parts are ${quoted(keys)}.`,
      ),
    );
  for (const section of sections) {
    const part = mapping[section];
    if (part === undefined && section !== 'columns') continue;
    if (!isRecord(part)) {
      faults.push(fault(section, 'mapping_shape', `"${section}" must be an object with a field for each key.`));
      continue;
    }
    const [fits, wanted] = entryShape[section];
    for (const [field, value] of Object.entries(part)) {
      if (!fits(value))
        faults.push(fault(`${section}.${field}`, 'mapping_shape', `"${field}" in "${section}" must be ${wanted}.`));
    }
  }
  for (const flag of flags) {
    if (mapping[flag] !== undefined && typeof mapping[flag] !== 'boolean')
      faults.push(fault(flag, 'mapping_shape', `"${flag}" must be true or false.`));
  }
  if (mapping.onError !== undefined && mapping.onError !== 'stop' && mapping.onError !== 'skip') {
    faults.push(fault('onError', 'mapping_shape', '"onError" must be "stop" or "skip".'));
  }
  return faults;
}

function unknownField(section: string, field: string, known: KnownFields): Fault {
  const prefix = field.slice(0, field.indexOf('.') + 1);
  const lists: Record<string, readonly string[] | undefined> = {
    'event.': known.eventCodes,
    'reference.': known.referenceTypes,
    'custom.': known.customFields && Object.keys(known.customFields),
  };
  const names = lists[prefix]?.map((name) => prefix + name) ?? [
    ...plainFieldNames,
    'reference.TYPE',
    'event.CODE',
    'custom.KEY',
  ];
  const list = names.length === 0 ? 'There are none yet.' : `There are ${quoted(names.slice(0, 40))}.`;
  return fault(
    `${section}.${field}`,
    'mapping_unknown_field',
    `There is no field "${field}" to import.${meant(field, names)} ${list}`,
  );
}

/** A word as one of a closed list's values, however its case and spaces are written; null when it is none. */
export function chooseValue(word: string, values: readonly string[]): string | null {
  const key = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return values.find((value) => value.toLowerCase() === key) ?? null;
}

const notInList = (at: string, word: string, values: readonly string[]): Fault =>
  fault(
    at,
    'mapping_value',
    `"${word}" is not a possible value.${meant(word, values)} Possible are ${quoted(values)}.`,
  );

function valueFaults(mapping: ImportMapping, kindOf: (field: string) => FieldKind | null): Fault[] {
  const faults: Fault[] = [];
  for (const [field, word] of Object.entries(mapping.constants ?? {})) {
    const kind = kindOf(field);
    if (kind?.kind === 'choice' && !chooseValue(word, kind.values))
      faults.push(notInList(`constants.${field}`, word, kind.values));
  }
  for (const [field, words] of Object.entries(mapping.values ?? {})) {
    const kind = kindOf(field);
    if (kind?.kind !== 'choice') continue;
    for (const [from, to] of Object.entries(words)) {
      if (to !== '' && !chooseValue(to, kind.values))
        faults.push(notInList(`values.${field}.${from}`, to, kind.values));
    }
  }
  for (const [field, format] of Object.entries(mapping.dateFormats ?? {})) {
    const at = `dateFormats.${field}`;
    const kind = kindOf(field)?.kind;
    if (kind && kind !== 'date')
      faults.push(fault(at, 'mapping_not_a_date', `"${field}" is not a date, so it has no date format.`));
    else if (!isDateFormat(format)) {
      faults.push(
        fault(
          at,
          'mapping_date_format',
          `"${format}" is not a date format. Use YYYY or YY, MMMM, MMM, MM or M, DD or D, and for a time HH or H, mm, ss, as in "D-MMM-YY" or "DD.MM.YYYY HH:mm".`,
        ),
      );
    }
  }
  return faults;
}

/** What is wrong with a mapping's form alone, whatever the file: for one that is kept for later files. */
export function mappingShapeFaults(mapping: unknown): Fault[] {
  return isRecord(mapping)
    ? shapeFaults(mapping)
    : [fault('', 'mapping_shape', 'The mapping must be a JSON object with at least "columns".')];
}

/**
 * Everything that is wrong with a mapping for a file with this header; none when it can be used (it is an `ImportMapping` then).
 * `field` of a fault is the place in the mapping, as `columns.dueDate`.
 */
export function validateMapping(mapping: unknown, header: readonly string[], known: KnownFields = {}): Fault[] {
  const shape = mappingShapeFaults(mapping);
  if (shape.length > 0) return shape;
  const valid = mapping as ImportMapping;
  const kindOf = (field: string): FieldKind | null => fieldKind(field, known);
  const faults = sections.flatMap((section) =>
    Object.keys(valid[section] ?? {})
      .filter((field) => kindOf(field) === null)
      .map((field) => unknownField(section, field, known)),
  );
  for (const [field, column] of Object.entries(valid.columns)) {
    if (header.includes(column.trim())) continue;
    const list = header
      .slice(0, 40)
      .map((name) => `"${name}"`)
      .join(', ');
    faults.push(
      fault(
        `columns.${field}`,
        'mapping_unknown_column',
        `The file has no column "${column}".${meant(column, header)} It has ${list}.`,
      ),
    );
  }
  for (const section of ['values', 'dateFormats', 'ignoreValues'] as const) {
    for (const field of Object.keys(valid[section] ?? {})) {
      if (kindOf(field) === null || Object.hasOwn(valid.columns, field)) continue;
      faults.push(
        fault(
          `${section}.${field}`,
          'mapping_not_mapped',
          `"${field}" stands in "${section}" but no column is mapped to it. Map one, or take it out.`,
        ),
      );
    }
  }
  if (!Object.hasOwn(valid.columns, 'jobCode')) {
    faults.push(
      fault(
        'columns.jobCode',
        'mapping_job_code',
        'No column is mapped to "jobCode". Each row needs the code of its job.',
      ),
    );
  }
  return [...faults, ...valueFaults(valid, kindOf)];
}
