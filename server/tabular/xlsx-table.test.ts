import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import {
  readTable,
  textRow,
  textsOf,
  type Workbook,
  workbook,
  workbookParts,
  zip,
} from '#tests/support/table-files.ts';
import type { Cell } from './table.ts';

const read = (content: Workbook, options = {}) => readTable(workbook(content), options, 'table.xlsx');

/** The cells of one row below a header as wide. */
async function cellsOf(cells: string, content: Omit<Workbook, 'sheets'> = {}): Promise<Cell[]> {
  const { rows } = await read({
    ...content,
    sheets: { One: `${textRow(1, 'a', 'b', 'c', 'd')}<row r="2">${cells}</row>` },
  });
  return rows[0]?.cells ?? [];
}

describe('cells', () => {
  test('texts: shared, inline, rich, with entities and escapes', async () => {
    const cells = await cellsOf(
      '<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>b&amp;</t></r><rPh><t>no</t></rPh><r><t xml:space="preserve"> c</t></r></is></c><c t="str"><v>_x0041_&#x20AC;</v></c><c t="b"><v>1</v></c>',
      { strings: ["Côte d'Ivoire"] },
    );
    expect(cells.map((cell) => cell?.text)).toEqual(["Côte d'Ivoire", 'b& c', 'A€', 'TRUE']);
  });

  test('numbers as a spreadsheet shows them, with leading zeros by format', async () => {
    const cells = await cellsOf(
      '<c><v>0.30000000000000004</v></c><c s="1"><v>42</v></c><c><v>1E3</v></c><c><v>123456789012</v></c>',
      { formats: ['00000'] },
    );
    expect(cells.map((cell) => cell?.text)).toEqual(['0.3', '00042', '1000', '123456789012']);
    expect(cells[0]).toMatchObject({ kind: 'number', value: 0.30000000000000004 });
  });

  test('dates by their format, times to the second, lengths of time as numbers', async () => {
    const formats = ['d-mmm-yy', 'dd.mm.yyyy hh:mm', '[h]:mm', 'General'];
    const cells = await cellsOf(
      '<c s="1"><v>38870</v></c><c s="2"><v>38870.520833333336</v></c><c s="3"><v>1.5</v></c><c s="4"><v>38870</v></c>',
      { formats },
    );
    expect(cells).toEqual([
      { kind: 'date', text: '2006-06-02', date: { day: '2006-06-02' } },
      { kind: 'date', text: '2006-06-02 12:30:00', date: { day: '2006-06-02', time: '12:30:00' } },
      { kind: 'number', text: '1.5', value: 1.5 },
      { kind: 'number', text: '38870', value: 38870 },
    ]);
  });

  test('the 1904 date system, a time alone, an ISO date, no day at all', async () => {
    const formats = ['yyyy-mm-dd', 'h:mm'];
    const [old] = await cellsOf('<c s="1"><v>37408</v></c>', { formats, date1904: true });
    expect(old?.text).toBe('2006-06-02');
    const cells = await cellsOf(
      '<c s="2"><v>0.75</v></c><c t="d"><v>2006-06-02T08:00:00</v></c><c s="1"><v>-3</v></c>',
      { formats },
    );
    expect(cells).toMatchObject([
      { kind: 'text', text: '18:00:00' },
      { date: { day: '2006-06-02', time: '08:00:00' } },
      { kind: 'error', code: 'date_out_of_range' },
    ]);
  });

  test('formulas give their value; without one, and errors, are errors of the cell', async () => {
    const cells = await cellsOf(
      '<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c t="e"><f>NA()</f><v>#N/A</v></c><c t="str"><f>""</f><v></v></c>',
    );
    expect(cells).toMatchObject([
      { value: 2 },
      { kind: 'error', code: 'formula_without_value' },
      { kind: 'error', code: 'cell_error', text: '#N/A' },
    ]);
  });

  test('gaps, prefixes, and cells beyond the header', async () => {
    const sheet = `${textRow(1, 'a', 'b', 'c')}<x:row r="5"><x:c r="C5"><x:v>3</x:v></x:c><x:c r="XFD5"><x:v>9</x:v></x:c></x:row>`;
    const { rows } = await read({ sheets: { One: sheet } });
    expect(rows).toMatchObject([{ row: 5, faults: [] }]);
    expect(textsOf(rows)).toEqual([[null, null, '3']]);
  });

  test('a text over the length of a cell', async () => {
    const [cell] = await cellsOf(`<c t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c>`);
    expect(cell).toMatchObject({ kind: 'error', code: 'cell_too_long' });
  });
});

describe('sheets', () => {
  const sheets = {
    '!Notes': textRow(1, 'x') + textRow(2, 'y'),
    Jobs: textRow(1, 'a') + textRow(2, '1'),
    More: textRow(1, 'b') + textRow(2, '2'),
  };

  test('the first visible one, or the one asked for', async () => {
    expect((await read({ sheets })).table).toMatchObject({
      sheets: ['Notes', 'Jobs', 'More'],
      sheet: 'Jobs',
      header: ['a'],
    });
    expect((await read({ sheets }, { sheet: 'More' })).table.header).toEqual(['b']);
  });

  test('an unknown one is refused with the names there are', async () => {
    await expect(read({ sheets }, { sheet: 'Job' })).rejects.toMatchObject({
      code: 'sheet_unknown',
      message: 'The workbook has no sheet "Job". It has "Notes", "Jobs", "More".',
    });
  });

  test('a workbook of the library that writes ours', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'One',
          rows: [
            ['job', 'due'],
            ['A-1', new Date('2026-03-01T00:00:00Z')],
          ],
        },
      ],
    });
    const { rows } = await readTable(Buffer.from(bytes), {}, 'a.xlsx');
    expect(textsOf(rows)).toEqual([['A-1', '2026-03-01']]);
  });
});

describe('damaged and hostile', () => {
  const sheet = textRow(1, 'a') + textRow(2, '1');
  const parts = workbookParts({ sheets: { One: sheet } });
  const changed = (name: string, change: object) =>
    zip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
  const first = 'xl/worksheets/sheet1.xml';

  test.each([
    ['cut off', zip(parts).subarray(0, 400), 'file_broken'],
    ['end lost', zip(parts).subarray(0, -30), 'file_broken'],
    [
      'first half of the middle lost',
      Buffer.concat([zip(parts).subarray(0, 200), zip(parts).subarray(500)]),
      'file_broken',
    ],
    ['a bit changed in a sheet', changed(first, { crc: 1 }), 'file_broken'],
    ['unknown packing', changed(first, { method: 99 }), 'file_broken'],
    ['sheet missing', zip(parts.filter(({ name }) => name !== first)), 'file_broken'],
    ['XML cut off', changed(first, { data: `<worksheet><sheetData>${sheet}` }), 'file_broken'],
    [
      'tags that do not nest',
      changed(first, { data: `<worksheet><sheetData>${sheet}<row r="3"></sheetData></worksheet>` }),
      'file_broken',
    ],
    [
      'a document type with entities',
      changed(first, { data: `<!DOCTYPE a [<!ENTITY e "x">]><worksheet/>` }),
      'file_broken',
    ],
    [
      'rows that go backwards',
      changed(first, { data: `<worksheet><sheetData>${textRow(3, 'a')}${textRow(2, 'b')}</sheetData></worksheet>` }),
      'file_broken',
    ],
    ['protected by a password', changed(first, { flags: 1 }), 'file_encrypted'],
    ['no sheets', changed('xl/workbook.xml', { data: '<workbook/>' }), 'file_not_a_table'],
  ])('%s', async (_, bytes, code) => {
    await expect(readTable(bytes, {}, 'a.xlsx')).rejects.toMatchObject({ kind: 'invalid', code });
  });

  test('a part that unpacks to far more than it says stops soon', async () => {
    const bytes = changed(first, {
      data: `<worksheet><sheetData>${sheet}${' '.repeat(60 * 1024 * 1024)}</sheetData></worksheet>`,
      says: 1000,
    });
    expect(bytes.length).toBeLessThan(100_000);
    await expect(readTable(bytes, {}, 'a.xlsx')).rejects.toMatchObject({
      kind: 'too_large',
      code: 'file_unpacks_too_large',
    });
  });

  test('so do texts and the plain size', async () => {
    const bomb = changed('xl/sharedStrings.xml', {
      data: `<sst><si><t>${'x'.repeat(40 * 1024 * 1024)}</t></si></sst>`,
    });
    await expect(readTable(bomb, {}, 'a.xlsx')).rejects.toMatchObject({ code: 'file_unpacks_too_large' });
    await expect(readTable(zip(parts), { limits: { unpackedBytes: 100 } }, 'a.xlsx')).rejects.toMatchObject({
      code: 'file_unpacks_too_large',
    });
  });

  test('a far column in every row costs no memory, one too many is refused', async () => {
    const far = Array.from(
      { length: 2000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>1</v></c><c r="XFD${at + 2}"><v>1</v></c></row>`,
    );
    const { rows } = await read({ sheets: { One: textRow(1, 'a') + far.join('') } });
    expect(rows.every(({ cells }) => cells.length === 1)).toBe(true);
    await expect(
      read({ sheets: { One: `${textRow(1, 'a')}<row r="2"><c r="XFE2"><v>1</v></c></row>` } }),
    ).rejects.toMatchObject({ code: 'too_many_columns' });
  });

  test('rows beyond the limit', async () => {
    const many = Array.from({ length: 20 }, (_, at) => textRow(at + 1, 'x')).join('');
    await expect(read({ sheets: { One: many } }, { limits: { rows: 10 } })).rejects.toMatchObject({
      code: 'too_many_rows',
    });
  });

  test('a reader that stops early leaves nothing open and nothing piled up', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => textRow(at + 1, `value ${at}`)).join('');
    const { table } = await read({ sheets: { One: many } }, { maxRows: 1 });
    for (let n = 0; n < 50; n++) for await (const { row } of table.rows()) expect(row).toBe(2);
  });
});
