import type { Fault } from '../errors.ts';
import type { Cell } from './table.ts';

/** 0 -> A, 25 -> Z, 26 -> AA, as spreadsheets name columns. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const cleaned = (cell: Cell | undefined): string => (cell ? cell.text.replace(/\s+/g, ' ').trim() : '');

/**
 * Makes a name for each column of the header row: blank ones get "Column C", repeated ones "Status (2)", and a note says so.
 * Blank cells at the end are no columns.
 */
export function headerNames(cells: readonly Cell[], row: number): { header: string[]; notes: Fault[] } {
  const texts = cells.map(cleaned);
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
  const notes: Fault[] = [];
  const taken = new Set(texts.filter((text) => text !== ''));
  const seen = new Set<string>();
  const header = texts.map((text, index) => {
    const letters = columnLetters(index);
    const free = (stem: string): string => {
      let name = stem;
      for (let n = 2; taken.has(name) || seen.has(name); n++) name = `${stem} (${n})`;
      return name;
    };
    if (text !== '' && !seen.has(text)) {
      seen.add(text);
      return text;
    }
    const blank = text === '';
    const name = free(blank ? `Column ${letters}` : text);
    const message = blank
      ? `Column ${letters} has no name in the header; it is called "${name}" here.`
      : `The header has "${text}" more than once; the one in column ${letters} is called "${name}" here.`;
    notes.push({ row, column: name, code: blank ? 'header_blank' : 'header_repeated', message });
    seen.add(name);
    return name;
  });
  return { header, notes };
}

export const isBlankRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || cell.text.trim() === '');
