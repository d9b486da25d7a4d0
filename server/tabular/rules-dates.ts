import type { CellDate } from './table.ts';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
type Token = { part: Part; pattern: string };

/** Tokens of a date format. One letter takes one or two digits, two letters take exactly two. */
const tokens: Record<string, Token> = {
  YYYY: { part: 'year', pattern: '(\\d{4})' },
  YY: { part: 'year', pattern: '(\\d{2})' },
  MMMM: { part: 'month', pattern: '([a-z]{3,9})' },
  MMM: { part: 'month', pattern: '([a-z]{3,4})' },
  MM: { part: 'month', pattern: '(\\d{2})' },
  M: { part: 'month', pattern: '(\\d{1,2})' },
  DD: { part: 'day', pattern: '(\\d{2})' },
  D: { part: 'day', pattern: '(\\d{1,2})' },
  HH: { part: 'hour', pattern: '(\\d{2})' },
  H: { part: 'hour', pattern: '(\\d{1,2})' },
  mm: { part: 'minute', pattern: '(\\d{2})' },
  ss: { part: 'second', pattern: '(\\d{2})' },
};

type Compiled = { pattern: RegExp; parts: Part[] };
const compiled = new Map<string, Compiled | null>();

function compile(format: string): Compiled | null {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const parts: Part[] = [];
  const source = format.replace(/YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|mm|ss|T|[A-Za-z]+|[^A-Za-z]/g, (piece) => {
    const token = tokens[piece];
    if (token) parts.push(token.part);
    if (!token && piece !== 'T' && /[A-Za-z]/.test(piece)) parts.push('year', 'year');
    return token?.pattern ?? piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  const has = (part: Part): boolean => parts.includes(part);
  const whole = has('year') && has('month') && has('day') && new Set(parts).size === parts.length;
  const timed = has('hour') === has('minute') && (!has('second') || has('minute'));
  const result = whole && timed ? { pattern: new RegExp(`^${source}$`, 'i'), parts } : null;
  if (compiled.size < 500) compiled.set(format, result);
  return result;
}

/** True when the format names year, month and day once each and, if any time, hour and minute. */
export const isDateFormat = (format: string): boolean => compile(format) !== null;

/** Two-digit years: 00-69 are 2000-2069, 70-99 are 1970-1999. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text);

function monthNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const name = text.toLowerCase();
  return (
    monthNames.findIndex(
      (full) => full === name || full.slice(0, 3) === name || (name === 'sept' && full === 'september'),
    ) + 1
  );
}

const padded = (value: number): string => String(value).padStart(2, '0');

/** The day as YYYY-MM-DD, or null where the calendar has none. Years outside 1900-2199 are slips of the pen. */
function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > lastDay ? null : `${year}-${padded(month)}-${padded(day)}`;
}

function clockTime(hour: string, minute: string, second: string): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${padded(Number(hour))}:${minute}:${second}`;
}

/**
 * Reads a date strictly by a format of YYYY YY MMMM MMM MM M DD D HH H mm ss and separators (English month names, any case).
 * @returns the day (and time, when the format has one), or null when the text is not such a date
 */
export function parseDate(text: string, format: string): CellDate | null {
  const rule = compile(format);
  const match = rule?.pattern.exec(text.trim());
  if (!rule || !match) return null;
  const found: Partial<Record<Part, string>> = {};
  for (const [index, part] of rule.parts.entries()) found[part] = match[index + 1] ?? '';
  const day = calendarDay(fullYear(found.year ?? ''), monthNumber(found.month ?? ''), Number(found.day));
  if (day === null) return null;
  if (found.hour === undefined) return { day };
  const time = clockTime(found.hour, found.minute ?? '', found.second ?? '00');
  return time === null ? null : { day, time };
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Reads an ISO 8601 day, wall-clock time, or instant with its zone; null when the text is none. */
export function parseIsoDate(text: string): CellDate | null {
  const match = iso.exec(text.trim());
  if (!match) return null;
  const [, year, month, date, hour, minute = '', second = '00', offset] = match;
  const day = calendarDay(Number(year), Number(month), Number(date));
  if (day === null || hour === undefined) return day === null ? null : { day };
  const time = clockTime(hour, minute, second);
  if (time === null) return null;
  return offset === undefined ? { day, time } : { day, time, offset };
}

/** Reads a cell's text by the column's format or, where it has none or the text says the year first, as ISO 8601. */
export function readDate(text: string, format: string | undefined): CellDate | null {
  if (format === undefined) return parseIsoDate(text);
  return parseDate(text, format) ?? (format.startsWith('YYYY') ? null : parseIsoDate(text));
}
