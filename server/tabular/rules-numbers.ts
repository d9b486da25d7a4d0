export type DecimalMark = '.' | ',';
export type Quantity =
  | { ok: true; value: string }
  | { ok: false; code: 'number_ambiguous' | 'number_invalid' | 'number_negative' | 'number_too_long'; message: string };

const refuse = (
  code: 'number_ambiguous' | 'number_invalid' | 'number_negative' | 'number_too_long',
  message: string,
): Quantity => ({ ok: false, code, message });

/** Digits before and after the decimal mark that a quantity may have. */
const wholeDigits = 14;
const fractionDigits = 4;

/** 0012.50 -> 12.5 */
function canonical(whole: string, fraction: string): string {
  const rest = fraction.replace(/0+$/, '');
  const lead = whole.replace(/^0+(?=\d)/, '');
  return rest === '' ? lead : `${lead}.${rest}`;
}

/** The decimal mark that a text shows beyond doubt, `either` where one mark stands before exactly three digits, null without any. */
function shownMark(text: string): DecimalMark | 'either' | null {
  const marks = [...text].filter((char) => char === '.' || char === ',');
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined) return null;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return last === '.' ? ',' : '.';
  const grouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return grouped ? 'either' : last;
}

function split(text: string, mark: DecimalMark): { whole: string; fraction: string } | null {
  const group = mark === '.' ? ',' : '.';
  const [whole = '', fraction = '', ...more] = text.split(mark);
  const plain = /^\d+$/.test(whole);
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`).test(whole);
  if (more.length > 0 || !(plain || grouped) || !/^\d*$/.test(fraction) || text.endsWith(mark)) return null;
  return { whole: whole.replaceAll(group, ''), fraction };
}

/**
 * Reads a quantity: `1234.5`, `1,234.5`, `1.234,5`, `1 234,5`, `1'234.5`. `mark` is the column's decimal mark where it is known;
 * without it `1,234` could be two numbers and is refused. Result: digits with a point, no superfluous zeros.
 */
export function parseQuantity(text: string, mark?: DecimalMark | null): Quantity {
  const compact = text
    .trim()
    .replace(/(?<=\d)[ {2}' ’](?=\d{3}(?!\d))/g, '')
    .replace(/^\+/, '');
  if (/^[-−(]/.test(compact)) return refuse('number_negative', `"${text}" is below zero. A quantity is zero or more.`);
  const shown = shownMark(compact);
  if (shown === 'either' && !mark) {
    const [whole, rest] = compact.split(/[.,]/);
    return refuse(
      'number_ambiguous',
      `"${text}" can mean ${whole}${rest} or ${whole}.${rest}. Write it without separators, or with the decimals in full (${whole}${rest} or ${whole}.${rest}0).`,
    );
  }
  const parts = split(compact, shown === 'either' ? (mark ?? '.') : (shown ?? '.'));
  if (!parts) return refuse('number_invalid', `"${text}" is not a number. Write digits only, such as 1234.5.`);
  const value = canonical(parts.whole, parts.fraction);
  const [whole = '', fraction = ''] = value.split('.');
  if (whole.length <= wholeDigits && fraction.length <= fractionDigits) return { ok: true, value };
  return refuse(
    'number_too_long',
    `"${text}" is too long a number: at most ${wholeDigits} digits and ${fractionDigits} decimals can be kept.`,
  );
}

/** A number cell's value as a quantity: what the spreadsheet computed, to four decimals. */
export function quantityOfNumber(value: number): Quantity {
  if (value < 0) return refuse('number_negative', `${value} is below zero. A quantity is zero or more.`);
  if (!(value < 10 ** wholeDigits)) return refuse('number_too_long', `${value} is too large a number.`);
  const [whole = '0', fraction = ''] = value.toFixed(fractionDigits).split('.');
  return { ok: true, value: canonical(whole, fraction) };
}

/** The decimal mark that a column's samples agree on; null when they show none beyond doubt or contradict each other. */
export function guessDecimalMark(samples: readonly string[]): DecimalMark | null {
  const shown = new Set(samples.map((text) => shownMark(text.trim())));
  if (shown.has('.') === shown.has(',')) return null;
  return shown.has('.') ? '.' : ',';
}
