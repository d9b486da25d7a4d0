import { isStorable, lengthOf } from '#shared/texts.ts';
import type { Fault } from '../errors.ts';
import { readDate } from './rules-dates.ts';
import { type FieldKind, fieldKind, type KnownFields } from './rules-fields.ts';
import { chooseValue, type ImportMapping } from './rules-mapping.ts';
import { type DecimalMark, parseQuantity, quantityOfNumber } from './rules-numbers.ts';
import type { Cell, CellDate, TableRow } from './table.ts';

export type FieldValue = string | number | boolean | CellDate | null;

/** null: the cell is empty. A field that is not there has no column, or a word that stands for "not known". */
export type MappedRow = { row: number; values: Record<string, FieldValue>; faults: Fault[] };

export type MapperOptions = {
  known?: KnownFields;
  /** Decimal mark of quantities written as text, per field, where the caller found it (see `guessDecimalMark`). */
  decimalMarks?: Readonly<Record<string, DecimalMark | null>>;
};

type Problem = { code: string; message: string };
type Read = { value: FieldValue } | { problem: Problem };
type Rule = {
  field: string;
  column: number;
  header: string;
  kind: FieldKind;
  format: string | undefined;
  mark: DecimalMark | null;
  values: Map<string, string>;
  ignored: Set<string>;
  constant: string | undefined;
};

const problem = (code: string, message: string): Read => ({ problem: { code, message } });
const wordKey = (text: string): string => text.trim().toLowerCase();
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text);

function readText(text: string, kind: Extract<FieldKind, { kind: 'text' }>): Read {
  const kept = kind.lines ? text.trim() : text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim();
  if (!isStorable(kept)) {
    return problem(
      'text_characters',
      `"${shortened(kept)}" contains a control character or half of a character. Remove it, or check the file's encoding.`,
    );
  }
  const length = lengthOf(kept);
  return length > kind.limit
    ? problem('text_long', `The text has ${length} characters. Give at most ${kind.limit}.`)
    : { value: kept };
}

function readDateCell(cell: Cell, text: string, format: string | undefined): Read {
  if (cell?.kind === 'date' && text === cell.text) return { value: cell.date };
  const date = readDate(text, format);
  if (date) return { value: date };
  const hint = cell?.kind === 'number' ? ' If it is a date, give the cells a date format.' : '';
  return problem('date_invalid', `"${shortened(text)}" is not a date written as ${format ?? 'YYYY-MM-DD'}.${hint}`);
}

function readQuantity(cell: Cell, text: string, mark: DecimalMark | null): Read {
  const asNumber = cell?.kind === 'number' && text === cell.text;
  const quantity = asNumber ? quantityOfNumber(cell.value) : parseQuantity(text, mark);
  return quantity.ok ? { value: Number(quantity.value) } : problem(quantity.code, quantity.message);
}

function readBoolean(text: string): Read {
  const word = wordKey(text);
  if (['yes', 'y', 'true', '1', 'x'].includes(word)) return { value: true };
  if (['no', 'n', 'false', '0'].includes(word)) return { value: false };
  return problem('boolean_invalid', `"${shortened(text)}" is neither yes nor no.`);
}

function readChoice(text: string, values: readonly string[]): Read {
  const value = chooseValue(text, values);
  if (value !== null) return { value };
  return problem(
    'value_unknown',
    `"${shortened(text)}" is not a possible value. Possible are ${values.join(', ')}; say in the mapping's "values" what the file's words mean.`,
  );
}

function readValue(rule: Rule, cell: Cell, text: string, format: string | undefined): Read {
  if (rule.kind.kind === 'text') return readText(text, rule.kind);
  if (rule.kind.kind === 'date') return readDateCell(cell, text, format);
  if (rule.kind.kind === 'quantity') return readQuantity(cell, text, rule.mark);
  return rule.kind.kind === 'boolean' ? readBoolean(text) : readChoice(text, rule.kind.values);
}

/** The cell's value for one field; undefined where its word stands for "not known" and no constant takes its place. */
function readField(rule: Rule, cell: Cell): Read | undefined {
  const raw = cell?.text ?? '';
  const ignored = rule.ignored.has(wordKey(raw));
  const translated = rule.values.get(wordKey(raw));
  if (cell?.kind === 'error' && !ignored && translated === undefined) return { problem: cell };
  const text = ignored ? '' : (translated ?? raw);
  if (text.trim() !== '') return readValue(rule, cell, text, rule.format);
  if (rule.constant !== undefined) return readValue(rule, null, rule.constant, undefined);
  return ignored ? undefined : { value: null };
}

function rulesOf(mapping: ImportMapping, header: readonly string[], options: MapperOptions): Rule[] {
  const fields = new Set([...Object.keys(mapping.columns), ...Object.keys(mapping.constants ?? {})]);
  return [...fields].flatMap((field) => {
    const kind = fieldKind(field, options.known);
    if (kind === null) return [];
    const name = mapping.columns[field]?.trim() ?? '';
    const values = Object.entries(mapping.values?.[field] ?? {});
    return {
      field,
      kind,
      header: name,
      column: header.indexOf(name),
      format: mapping.dateFormats?.[field],
      mark: options.decimalMarks?.[field] ?? null,
      values: new Map(values.map(([from, to]) => [wordKey(from), to])),
      ignored: new Set((mapping.ignoreValues?.[field] ?? []).map(wordKey)),
      constant: mapping.constants?.[field],
    };
  });
}

/** DOMAIN 3: a delivered date and a DOD event in one row must not contradict each other. */
function contradiction(values: Record<string, FieldValue>): Problem | null {
  const [delivered, event] = [values.deliveredDate, values['event.DOD']];
  if (typeof delivered !== 'object' || typeof event !== 'object' || !delivered || !event || delivered.day === event.day)
    return null;
  return {
    code: 'delivered_contradiction',
    message: `The delivered date is ${delivered.day}, but the delivery event (DOD) is on ${event.day}. Make them the same, or give one.`,
  };
}

/**
 * Makes the function that reads rows by a mapping that `validateMapping` accepted. Cells that cannot be read become faults with
 * row, column and field; all faults of a row are found.
 */
export function rowMapper(
  mapping: ImportMapping,
  header: readonly string[],
  options: MapperOptions = {},
): (row: TableRow) => MappedRow {
  const rules = rulesOf(mapping, header, options);
  return ({ row, cells, faults: found }) => {
    const values: Record<string, FieldValue> = {};
    // Cells of a row with too few or too many may stand under the wrong header.
    if (found.length > 0) return { row, values, faults: found };
    const faults: Fault[] = [];
    for (const rule of rules) {
      const read = readField(rule, cells[rule.column] ?? null);
      if (read === undefined) continue;
      if ('value' in read) values[rule.field] = read.value;
      else
        faults.push({
          row,
          column: rule.header,
          field: rule.field,
          code: read.problem.code,
          message: read.problem.message,
        });
    }
    if (values.jobCode === null) {
      faults.push({
        row,
        column: mapping.columns.jobCode ?? '',
        field: 'jobCode',
        code: 'job_code_missing',
        message: 'The row has no job code. Give one, or delete the row.',
      });
    }
    const contrary = contradiction(values);
    if (contrary)
      faults.push({ row, column: mapping.columns.deliveredDate ?? '', field: 'deliveredDate', ...contrary });
    return { row, values, faults };
  };
}
