/** The longest text a spreadsheet's cell can hold. */
const cellLimit = 32_767;
const cutMark = ' [cut off]';

/** Begins a formula in a spreadsheet, also in the full-width forms that some accept, and with what marks it as text already. */
const formulaStart = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;
const plainNumber = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/;

/** Text that a spreadsheet opening the CSV cannot take for a formula: an apostrophe is put before it. A plain number stays. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Takes off the apostrophe that `withoutFormula` put there, so that what was exported comes back as it was. */
export function withoutTextMark(text: string): string {
  return text.startsWith("'") && withoutFormula(text.slice(1)) === text ? text.slice(1) : text;
}

/** Shortens a text to what a cell can hold and says so at its end; never through the middle of a character. */
export function fitCell(text: string): string {
  if (text.length <= cellLimit) return text;
  const cut = text.slice(0, cellLimit - cutMark.length);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}${cutMark}`;
}

/** Without what XML 1.0 cannot hold: control characters, halves of characters, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
}

/** XLSX reads `_x0041_` in a text as the character of that number: the underscore is written as one to keep it. */
export const withoutEscapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
