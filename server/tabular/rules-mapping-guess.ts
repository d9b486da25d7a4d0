import { type DateGuess, guessDateFormats } from './rules-date-guess.ts';
import { fieldKind, type KnownFields } from './rules-fields.ts';
import { chooseValue } from './rules-mapping.ts';
import { type DecimalMark, guessDecimalMark, parseQuantity } from './rules-numbers.ts';
import { headerSynonyms, valueSynonyms } from './rules-synonyms.ts';
import type { Cell, TableRow } from './table.ts';

export type ColumnGuess = { field: string; header: string; confidence: number };

export type MappingGuess = {
  /** At most one column for a field and one field for a column, the surest first; confidence from 0 to 1. */
  columns: ColumnGuess[];
  dateFormats: Record<string, string>;
  /** What was found out about the dates of each date field, with sentences where a person must decide. */
  dates: Record<string, DateGuess>;
  values: Record<string, Record<string, string>>;
  ignoreValues: Record<string, string[]>;
  decimalMarks: Record<string, DecimalMark | null>;
};

/** "PO / SO #" -> "po so number" */
export function simpleHeader(header: string): string {
  const spaced = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/#|№/g, ' number ')
    .toLowerCase();
  const words = spaced.replace(/\b(?:no|nr|num|nbr)\b\.?/g, 'number').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.trim();
}

/** How sure a header alone makes us: the field's own name 1, an exact term 0.95 and less down the list, a term among other words less. */
function headerConfidence(field: string, header: string): number {
  const simple = simpleHeader(header);
  if (simple === simpleHeader(field.replace('.', ' ')) || header === field) return 1;
  const terms = headerSynonyms[field] ?? [];
  const exact = terms.indexOf(simple);
  if (exact >= 0) return 0.95 - exact * 0.02;
  const words = new Set(simple.split(' '));
  const within = terms.some((term) => term.includes(' ') && term.split(' ').every((word) => words.has(word)));
  return within ? 0.5 : 0;
}

/** The texts below a header, native dates and numbers left out: they say their kind themselves. */
function samplesOf(rows: readonly TableRow[], column: number): { texts: string[]; cells: Cell[] } {
  const cells = rows.map((row) => row.cells[column] ?? null).filter((cell) => cell !== null && cell.text.trim() !== '');
  return { texts: cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])), cells };
}

/** How well the samples fit a field of this kind: 1 all, 0 none; 1 where there are none. */
function sampleFit(field: string, samples: { texts: string[]; cells: Cell[] }, known: KnownFields): number {
  const kind = fieldKind(field, known)?.kind;
  const { texts, cells } = samples;
  if (cells.length === 0 || (kind !== 'date' && kind !== 'quantity')) return 1;
  const native = cells.filter((cell) => cell?.kind === (kind === 'date' ? 'date' : 'number')).length;
  const readable =
    kind === 'date'
      ? (guessDateFormats(texts).candidates[0]?.matched ?? 0)
      : texts.filter((text) => parseQuantity(text, '.').ok || parseQuantity(text, ',').ok).length;
  const distinct = kind === 'date' ? new Set(texts).size : texts.length;
  return (native + readable) / Math.max(native + distinct, 1);
}

function guessColumns(header: readonly string[], rows: readonly TableRow[], known: KnownFields): ColumnGuess[] {
  const all = Object.keys(headerSynonyms)
    .filter((field) => fieldKind(field, known) !== null)
    .flatMap((field) =>
      header.flatMap((name, column) => {
        const byHeader = headerConfidence(field, name);
        if (byHeader === 0) return [];
        const confidence = byHeader * sampleFit(field, samplesOf(rows, column), known);
        return confidence < 0.3 ? [] : { field, header: name, confidence: Math.round(confidence * 100) / 100 };
      }),
    );
  const chosen: ColumnGuess[] = [];
  for (const guess of all.sort((a, b) => b.confidence - a.confidence)) {
    if (!chosen.some((other) => other.field === guess.field || other.header === guess.header)) chosen.push(guess);
  }
  return chosen;
}

function guessValues(field: string, texts: readonly string[], values: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const text of new Set(texts)) {
    const simple = simpleHeader(text);
    const meant = Object.entries(valueSynonyms[field] ?? {}).find(([, words]) => words.includes(simple))?.[0];
    if (meant !== undefined && chooseValue(text, values) === null) found[text] = meant;
  }
  return found;
}

/**
 * Proposes which column feeds which field, from the header and some rows below it, with date formats, words to leave out and what
 * words mean. A proposal for a person to look at: nothing is sure.
 */
export function guessMapping(
  header: readonly string[],
  rows: readonly TableRow[],
  known: KnownFields = {},
): MappingGuess {
  const guess: MappingGuess = {
    columns: guessColumns(header, rows, known),
    dateFormats: {},
    dates: {},
    values: {},
    ignoreValues: {},
    decimalMarks: {},
  };
  for (const { field, header: name } of guess.columns) {
    const kind = fieldKind(field, known);
    const { texts } = samplesOf(rows, header.indexOf(name));
    if (kind?.kind === 'quantity') guess.decimalMarks[field] = guessDecimalMark(texts);
    if (kind?.kind === 'choice') {
      const values = guessValues(field, texts, kind.values);
      if (Object.keys(values).length > 0) guess.values[field] = values;
    }
    if (kind?.kind !== 'date' || texts.length === 0) continue;
    const dates = guessDateFormats(texts);
    guess.dates[field] = dates;
    const best = dates.candidates[0];
    if (best && !dates.warnings.includes('ambiguous')) guess.dateFormats[field] = best.format;
    if (dates.words.length > 0) guess.ignoreValues[field] = dates.words;
  }
  return guess;
}
