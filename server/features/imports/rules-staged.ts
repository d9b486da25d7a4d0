import type { FieldValue, MappedRow } from '#server/tabular/rules-mapper.ts';
import type { Cell } from '#server/tabular/table.ts';
import { foldKey } from '#shared/fold.ts';

/** A row as staged: keys by which rows are compared, and the values to import. */
export type StagedFields = { codeKey: string; customerKey: string; values: Record<string, FieldValue> };

/** A cell as kept for the file of rows in error: text cells, nearly all of them, as plain text. */
export type PackedCell = string | Exclude<Cell, { kind: 'text' }>;

/** What the database cannot hold (NUL, halves of characters) becomes U+FFFD. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole;
}

/** The cells of a row as JSON text. */
export function packCells(cells: readonly Cell[]): string {
  return JSON.stringify(
    cells.map((cell): PackedCell => {
      if (cell === null) return null;
      return cell.kind === 'text' ? storable(cell.text) : { ...cell, text: storable(cell.text) };
    }),
  );
}

export function unpackCells(cells: readonly PackedCell[]): Cell[] {
  return cells.map((cell) => (typeof cell === 'string' ? { kind: 'text', text: cell } : cell));
}

/**
 * What of a mapped row is staged. Without `clearBlank` an empty cell says nothing, so it is left out (ARCHITECTURE: an empty cell
 * leaves the stored value).
 */
export function stagedFields(mapped: MappedRow, clearBlank: boolean): StagedFields {
  const values: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(mapped.values)) {
    if (value !== null || clearBlank) values[field] = value;
  }
  const { jobCode, customer } = mapped.values;
  return {
    codeKey: typeof jobCode === 'string' ? foldKey(jobCode) : '',
    customerKey: typeof customer === 'string' ? foldKey(customer) : '',
    values,
  };
}

/** "rows 3 and 17", "rows 3, 4, 5 and 12 more" */
export function rowsInWords(rows: readonly number[]): string {
  const shown = rows.length > 4 ? rows.slice(0, 3) : rows.slice(0, -1);
  const rest = rows.length > 4 ? `${rows.length - 3} more` : String(rows.at(-1));
  return `rows ${shown.join(', ')} and ${rest}`;
}
