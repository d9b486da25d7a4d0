/** How a text file is laid out, told from its beginning. */
export type CsvDialect = { delimiter: string; firstLineIsHint: boolean };

const candidates = [',', ';', '\t', '|'] as const;
const sampleRecords = 50;

/** Number of cells of each complete record of the sample; quotes are honoured, a quote inside an unquoted cell is plain text. */
function recordWidths(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  let width = 1;
  let quoted = false;
  let cellStart = true;
  for (let at = 0; at < sample.length && widths.length < sampleRecords; at++) {
    const char = sample[at];
    if (char === '"' && (quoted || cellStart)) quoted = !quoted;
    if (quoted) continue;
    const lineEnd = char === '\n' || char === '\r';
    if (char === delimiter) width++;
    if (lineEnd && !cellStart) widths.push(width);
    if (lineEnd) width = 1;
    cellStart = char === delimiter || lineEnd;
  }
  if (width > 1) widths.push(width);
  return widths;
}

/** Rewards many columns in the header, and rows as wide as the header: a comma inside texts comes irregularly. */
function score(widths: readonly number[]): number {
  const header = Math.max(...widths.slice(0, 5), 1);
  if (header < 2) return 0;
  const alike = widths.filter((width) => width === header).length / widths.length;
  return alike * 1000 + header;
}

/**
 * The delimiter of a CSV text: the one that splits the records most evenly, a comma when nothing does. Spreadsheets write
 * `sep=;` as a first line of its own; it is believed and is no data.
 */
export function csvDialect(sample: string): CsvDialect {
  const hint = /^sep=([,;\t|:^~ ])[\r\n]/i.exec(sample)?.[1];
  if (hint !== undefined) return { delimiter: hint, firstLineIsHint: true };
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const value = score(recordWidths(sample, delimiter));
    if (value > best.score) best = { delimiter, score: value };
  }
  return { delimiter: best.delimiter, firstLineIsHint: false };
}
