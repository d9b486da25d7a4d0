import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable, textsOf } from '#tests/support/table-files.ts';

describe('layouts', () => {
  test.each([
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['LF', 'a,b\n1,2\n3,4'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['semicolons', 'a;b\n1;2\n3;4'],
    ['tabs', 'a\tb\n1\t2\n3\t4'],
    ['bars', 'a|b\n1|2\n3|4'],
    ['a hint of the delimiter', 'sep=;\r\na;b\r\n1;2\r\n3;4'],
  ])('%s', async (_, text) => {
    const { table, rows } = await readTable(text);
    expect(table.header).toEqual(['a', 'b']);
    expect(textsOf(rows)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('a CRLF cut in two by the end of a chunk is one line end', async () => {
    const line = `${'x'.repeat(1022)},\r\n`;
    const { rows } = await readTable(`a,b\r\n${line.repeat(600)}`);
    expect(rows).toHaveLength(600);
    expect(rows.at(-1)?.row).toBe(601);
  });

  test('one column needs no delimiter, commas inside quotes are no columns', async () => {
    const { table, rows } = await readTable('name\n"Smith, Ltd"\n');
    expect(table.header).toEqual(['name']);
    expect(textsOf(rows)).toEqual([['Smith, Ltd']]);
  });
});

describe('quotes', () => {
  test('line ends, delimiters and doubled quotes inside a quoted cell; rows are numbered as a spreadsheet does', async () => {
    const { rows } = await readTable('a,b\n"1\n2, ""x""",y\nz,w\n');
    expect(textsOf(rows)).toEqual([
      ['1\n2, "x"', 'y'],
      ['z', 'w'],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('an inch mark in an unquoted cell is text', async () => {
    const { rows } = await readTable('part,qty\n1/2" bolt,4\n');
    expect(textsOf(rows)).toEqual([['1/2" bolt', '4']]);
  });

  test('a quote that is never closed is named by its row', async () => {
    await expect(readTable('a,b\n1,2\n3,"open\n5,6\n')).rejects.toMatchObject({
      code: 'quote_not_closed',
      faults: [{ row: 3 }],
    });
  });

  test('a quote that is closed only by the next quoted cell does not swallow rows in silence', async () => {
    await expect(readTable('a,b,c\n1,"open,2\n3,"x",4\n')).rejects.toMatchObject({
      code: 'quote_not_closed',
      faults: [{ row: 2 }],
    });
  });

  test('an open quote does not collect the rest of a large file', async () => {
    const text = `a,b\n1,"open\n${'1,2\n'.repeat(800_000)}`;
    await expect(readTable(text)).rejects.toMatchObject({ code: 'quote_not_closed' });
  });

  test('the apostrophe of our own exports is taken off, others stay', async () => {
    const { rows } = await readTable("a,b\n'=1+1,'plain\n");
    expect(textsOf(rows)).toEqual([['=1+1', "'plain"]]);
  });
});

describe('rows', () => {
  test('too few and too many cells are faults of the row, empty cells at the end are not', async () => {
    const { rows } = await readTable('a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n\n1,2,3\n');
    expect(rows.map(({ row, faults }) => [row, faults.map(({ message }) => message)])).toEqual([
      [2, ['Row 2 has 2 cells, the header has 3. Put the missing separators in.']],
      [3, ['Row 3 has 4 cells, the header has 3. Put cells that contain the separator in quotes.']],
      [4, []],
      [6, []],
    ]);
  });

  test('a cell over the length of a spreadsheet cell is an error of that cell alone', async () => {
    const { rows } = await readTable(`a,b\n${'x'.repeat(32_768)},y\n`);
    expect(rows[0]?.cells).toMatchObject([{ kind: 'error', code: 'cell_too_long' }, { text: 'y' }]);
  });

  test('the history file: bare CR, byte order mark, accents', async () => {
    const bytes = readFileSync('tests/fixtures/scms-excerpt.csv');
    const { table, rows } = await readTable(bytes);
    expect(table).toMatchObject({ kind: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 1, notes: [] });
    expect(table.header).toHaveLength(33);
    expect(table.header[0]).toBe('ID');
    expect(rows).toHaveLength(30);
    expect(rows.every(({ cells, faults }) => cells.length === 33 && faults.length === 0)).toBe(true);
    expect(rows[0]?.cells[5]).toEqual({ kind: 'text', text: "Côte d'Ivoire" });
  });
});
