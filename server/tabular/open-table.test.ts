import { describe, expect, test } from 'vitest';
import { readTable, tableFile, textRow, textsOf, workbook, zip } from '#tests/support/table-files.ts';
import { openTable } from './open-table.ts';

const oleHeader = (streamName: string): Buffer => {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write(streamName, 1024 + 128, 'utf16le');
  return bytes;
};

describe('what is no table', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'table.csv', 'file_empty'],
    ['only blank rows', '\n\n ,\n', 'table.csv', 'header_missing'],
    ['header only', 'a,b\n\n', 'table.csv', 'no_rows'],
    ['old workbook', oleHeader('Workbook'), 'a.xls', 'file_old_excel'],
    ['workbook under a password', oleHeader('EncryptedPackage'), 'a.xlsx', 'file_encrypted'],
    ['HTML called .xls', '<html><table><tr><td>1</td></tr></table>', 'a.xls', 'file_not_a_table'],
    ['text called .xlsx', 'a,b\n1,2\n', 'a.xlsx', 'file_broken'],
    ['PDF', '%PDF-1.7', 'a.pdf', 'file_not_a_table'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'a.csv.gz', 'file_not_a_table'],
    ['archive without a workbook', zip([{ name: 'a.csv', data: 'a,b' }]), 'a.zip', 'file_not_a_table'],
    [
      'OpenDocument',
      zip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<x/>' },
      ]),
      'a.ods',
      'file_not_a_table',
    ],
    ['binary workbook', zip([{ name: 'xl/workbook.bin', data: 'x' }]), 'a.xlsb', 'file_not_a_table'],
  ])('%s', async (_, bytes, fileName, code) => {
    await expect(readTable(bytes, {}, fileName)).rejects.toMatchObject({
      kind: 'invalid',
      code,
      message: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  test('a missing file and a device', async () => {
    await expect(openTable({ path: '/nowhere/a.csv' })).rejects.toMatchObject({ code: 'file_unreadable' });
    await expect(openTable({ path: '/dev/zero' })).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

describe('limits', () => {
  const text = 'a,b\n1,2\n3,4\n5,6\n';
  test.each([
    ['file_too_large', { bytes: 10 }],
    ['too_many_rows', { rows: 2 }],
    ['too_many_columns', { columns: 1 }],
  ])('%s', async (code, limits) => {
    await expect(readTable(text, { limits })).rejects.toMatchObject({ kind: 'too_large', code });
  });

  test('samples stop quietly', async () => {
    const { rows } = await readTable(text, { maxRows: 2, limits: { rows: 2 } });
    expect(rows).toHaveLength(2);
  });
});

describe('header', () => {
  test('blank and repeated names get names of their own, and a note', async () => {
    const { table } = await readTable('Status,,Status,Status (2),\nx,y,z,w\n');
    expect(table.header).toEqual(['Status', 'Column B', 'Status (3)', 'Status (2)']);
    expect(table.notes.map(({ code }) => code)).toEqual(['header_blank', 'header_repeated']);
  });

  test('the first row that is not blank, or the one that is named', async () => {
    const text = 'Report,\n,\njob,due\nA,1\n';
    expect((await readTable(`,\n${text.slice(10)}`)).table).toMatchObject({ headerRow: 2, header: ['job', 'due'] });
    const { table, rows } = await readTable(text, { headerRow: 3 });
    expect(table).toMatchObject({ headerRow: 3, header: ['job', 'due'] });
    expect(rows).toMatchObject([{ row: 4 }]);
    expect(textsOf(table.preview)[0]?.[0]).toBe('Report');
    await expect(readTable(text, { headerRow: 2 })).rejects.toMatchObject({ code: 'header_missing' });
  });

  test('CSV and XLSX alike, and rows can be read again', async () => {
    const file = tableFile(workbook({ sheets: { One: textRow(2, 'job', 'due') + textRow(4, 'A', 'B') } }), 'a.xlsx');
    const table = await openTable(file);
    expect(table).toMatchObject({ headerRow: 2, header: ['job', 'due'] });
    const first = await Array.fromAsync(table.rows());
    expect(first).toMatchObject([{ row: 4, faults: [] }]);
    expect(await Array.fromAsync(table.rows())).toEqual(first);
  });
});
