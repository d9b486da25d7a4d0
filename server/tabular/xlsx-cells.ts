import { serialToDate } from 'hucre';
import { type Cell, errorCell, type TableLimits, textCell, tooLongCell } from './table.ts';
import { decodeEscapes, type NumberLook } from './xlsx-parts.ts';

/** A `<c>` element as it stands. `value` is null without a `<v>`. */
export type RawCell = { type: string; style: number; formula: boolean; value: string | null; inline: string };

export type CellContext = { strings: string[]; looks: NumberLook[]; date1904: boolean; limits: TableLimits };

/** Excel's last day, 9999-12-31. */
const lastSerial = 2_958_465;

function limited(text: string, context: CellContext): Cell {
  const limit = context.limits.cellCharacters;
  return text.length > limit ? tooLongCell(text, limit) : textCell(text);
}

const days = new Map<number, string>();

/** The day of a whole serial number; the few days that a file has are remembered. */
function dayOfSerial(serial: number, date1904: boolean): string {
  const key = date1904 ? -serial - 1 : serial;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = serialToDate(serial, date1904).toISOString().slice(0, 10);
  if (days.size < 20_000) days.set(key, day);
  return day;
}

const padded = (value: number): string => String(Math.floor(value)).padStart(2, '0');

function dateCell(serial: number, shown: string, context: CellContext): Cell {
  if (serial < 0 || serial > lastSerial) {
    return errorCell(
      shown,
      'date_out_of_range',
      `The cell is formatted as a date but holds ${shown}, which is no day. Correct the cell.`,
    );
  }
  // Rounded to whole seconds: fractions of a day are never exact.
  const seconds = Math.round(serial * 86_400);
  const rest = seconds % 86_400;
  const time = `${padded(rest / 3600)}:${padded((rest % 3600) / 60)}:${padded(rest % 60)}`;
  if (serial < 1 && !context.date1904) return textCell(time);
  const day = dayOfSerial(Math.floor(seconds / 86_400), context.date1904);
  return rest === 0
    ? { kind: 'date', text: day, date: { day } }
    : { kind: 'date', text: `${day} ${time}`, date: { day, time } };
}

/** 15 digits are what a spreadsheet keeps and shows: 0.1 + 0.2 is 0.3. */
function shownNumber(value: number, look: NumberLook | undefined): string {
  const text = String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
  return look && look.digits > 0 && /^\d+$/.test(text) ? text.padStart(look.digits, '0') : text;
}

function numberCell(raw: string, style: number, context: CellContext): Cell {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return limited(raw, context);
  const look = context.looks[style];
  const text = shownNumber(value, look);
  return look?.date ? dateCell(value, text, context) : { kind: 'number', text, value };
}

function isoDateCell(raw: string): Cell {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(raw) ?? [];
  if (day === undefined) return textCell(raw);
  const date = time === undefined || time === '00:00:00' ? { day } : { day, time };
  return { kind: 'date', text: date.time ? `${day} ${date.time}` : day, date };
}

/** What the cell holds; a formula stands for the value the spreadsheet last computed. */
export function readCell(raw: RawCell, context: CellContext): Cell {
  const value = raw.value ?? '';
  if (raw.formula && value === '' && raw.type !== 'str') {
    return errorCell(
      '',
      'formula_without_value',
      'The cell holds a formula whose result is not in the file. Open the file in a spreadsheet, save it, and import it again, or type the value.',
    );
  }
  if (raw.type === 'e')
    return errorCell(value, 'cell_error', `The cell holds the error ${value}. Correct the formula or type the value.`);
  if (raw.type === 'inlineStr') return limited(decodeEscapes(raw.inline), context);
  if (raw.type === 'str') return limited(decodeEscapes(value), context);
  if (raw.type === 'd') return isoDateCell(value);
  if (value === '') return null;
  if (raw.type === 'b')
    return value === '1' || value === 'true'
      ? { kind: 'boolean', text: 'TRUE', value: true }
      : { kind: 'boolean', text: 'FALSE', value: false };
  if (raw.type !== 's') return numberCell(value, raw.style, context);
  const shared = context.strings[Number(value)];
  return shared === undefined
    ? errorCell(
        '',
        'cell_unreadable',
        'The cell refers to a text that the file does not hold. Save the file again from a spreadsheet.',
      )
    : limited(shared, context);
}
