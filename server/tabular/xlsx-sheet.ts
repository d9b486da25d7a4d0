import { tooManyColumns } from './file-errors.ts';
import type { Cell, TableRow } from './table.ts';
import { type CellContext, type RawCell, readCell } from './xlsx-cells.ts';
import { type XmlHandler, xmlAttributes } from './xml-scanner.ts';
import { brokenWorkbook } from './zip-archive.ts';

/** Rows a spreadsheet can have. */
const lastRow = 1_048_576;

/** AB12 -> 27. -1 when it is no reference. */
function columnIndex(reference: string): number {
  let index = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return at === 0 || at > 3 ? -1 : index - 1;
}

/** Collects the rows of a worksheet; `take` empties it, so that nothing piles up while the reader waits. */
export class SheetRows implements XmlHandler {
  #rows: TableRow[] = [];
  #row = 0;
  #cells: Cell[] = [];
  #column = -1;
  #cell: RawCell | null = null;
  #inside: 'value' | 'inline' | 'phonetic' | null = null;
  #inData = false;
  readonly #context: CellContext;
  readonly #width: number | null;

  constructor(context: CellContext, width: number | null) {
    this.#context = context;
    this.#width = width;
  }

  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'sheetData') this.#inData = true;
    else if (!this.#inData) return;
    else if (name === 'row') this.#openRow(xmlAttributes(attributes));
    else if (name === 'c') this.#openCell(xmlAttributes(attributes));
    else if (this.#cell === null) return;
    else if (name === 'f') this.#cell.formula = true;
    else if (name === 'v') this.#openValue(this.#cell);
    else if (name === 'rPh') this.#inside = 'phonetic';
    else if (name === 't' && this.#inside !== 'phonetic') this.#inside = 'inline';
  }

  close(name: string): void {
    if (name === 'v' || name === 'rPh' || (name === 't' && this.#inside === 'inline')) this.#inside = null;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#inData) this.#rows.push({ row: this.#row, cells: this.#cells, faults: [] });
    else if (name === 'sheetData') this.#inData = false;
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell === null || this.#inside === null) return;
    const limit = this.#context.limits.cellCharacters;
    if (this.#inside === 'value' && (cell.value?.length ?? 0) <= limit) cell.value = (cell.value ?? '') + text;
    if (this.#inside === 'inline' && cell.inline.length <= limit) cell.inline += text;
  }

  #openRow({ r }: Record<string, string>): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > lastRow) throw brokenWorkbook();
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s = '0' }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : columnIndex(r);
    if (this.#column < 0) throw brokenWorkbook();
    if (this.#column >= this.#context.limits.columns) throw tooManyColumns(this.#row, this.#context.limits.columns);
    this.#cell = { type: t, style: Number(s), formula: false, value: null, inline: '' };
  }

  #openValue(cell: RawCell): void {
    this.#inside = 'value';
    cell.value = '';
  }

  #closeCell(): void {
    const raw = this.#cell;
    this.#cell = null;
    if (raw === null || (this.#width !== null && this.#column >= this.#width)) return;
    const cell = readCell(raw, this.#context);
    if (cell === null) return;
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }
}
