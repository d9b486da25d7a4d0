import { describe, expect, test } from 'vitest';
import { readTable } from '#tests/support/table-files.ts';
import { type MapperOptions, rowMapper } from './rules-mapper.ts';
import { type ImportMapping, validateMapping } from './rules-mapping.ts';
import { type Cell, errorCell, textCell } from './table.ts';

const header = ['job', 'a', 'b'];

function map(cells: (Cell | string)[], mapping: Partial<ImportMapping>, options: MapperOptions = {}) {
  const whole = { ...mapping, columns: { jobCode: 'job', ...mapping.columns } };
  const row = { row: 7, cells: cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)), faults: [] };
  return rowMapper(whole, header, options)(row);
}

const codes = (...parts: Parameters<typeof map>) => map(...parts).faults.map(({ code }) => code);

describe('values', () => {
  test('texts are trimmed, line breaks become spaces except in notes, one column feeds several fields', () => {
    const { values, faults } = map([' J-1 ', ' one\n two '], { columns: { shipper: 'a', note: 'a' } });
    expect(faults).toEqual([]);
    expect(values).toEqual({ jobCode: 'J-1', shipper: 'one two', note: 'one\n two' });
  });

  test('numbers in text fields are as shown, dates in text fields too', () => {
    const number: Cell = { kind: 'number', text: '00042', value: 42 };
    const date: Cell = { kind: 'date', text: '2026-03-01', date: { day: '2026-03-01' } };
    expect(map([number, date], { columns: { note: 'a' } }).values).toEqual({ jobCode: '00042', note: '2026-03-01' });
  });

  test('dates: native, by format, ISO, with the time of an event', () => {
    const native: Cell = { kind: 'date', text: '2026-03-01', date: { day: '2026-03-01' } };
    expect(
      map(['J', native], { columns: { dueDate: 'a' }, dateFormats: { dueDate: 'D-MMM-YY' } }).values.dueDate,
    ).toEqual({ day: '2026-03-01' });
    expect(
      map(['J', '1-Mar-26'], { columns: { dueDate: 'a' }, dateFormats: { dueDate: 'D-MMM-YY' } }).values.dueDate,
    ).toEqual({ day: '2026-03-01' });
    expect(map(['J', '2026-03-01 10:30'], { columns: { 'event.CLRD': 'a' } }).values['event.CLRD']).toEqual({
      day: '2026-03-01',
      time: '10:30:00',
    });
  });

  test('quantities: number cells, texts with the mark of the column', () => {
    const cell: Cell = { kind: 'number', text: '1.234', value: 1.234 };
    const columns = { quantityOrdered: 'a', quantityDelivered: 'b' };
    expect(map(['J', cell, '1,234'], { columns }, { decimalMarks: { quantityDelivered: '.' } }).values).toMatchObject({
      quantityOrdered: 1.234,
      quantityDelivered: 1234,
    });
  });

  test('words of the file, closed lists in any writing, constants where the cell is empty', () => {
    const mapping = {
      columns: { mode: 'a', direction: 'b' },
      values: { mode: { 'Air Charter': 'air' } },
      constants: { direction: 'import', unit: 'pcs' },
    };
    expect(map(['J', 'air charter', ''], mapping).values).toEqual({
      jobCode: 'J',
      mode: 'air',
      direction: 'import',
      unit: 'pcs',
    });
    expect(map(['J', 'SEA', 'Export'], mapping).values).toMatchObject({ mode: 'sea', direction: 'export' });
  });

  test('an empty cell is null, a word for "not known" leaves the field out', () => {
    const mapping = {
      columns: { dueDate: 'a', etd: 'b' },
      ignoreValues: { dueDate: ['Date Not Captured'], etd: ['#N/A'] },
    };
    expect(map(['J', ' date not captured', null], mapping).values).toEqual({ jobCode: 'J', etd: null });
    expect(map(['J', null, errorCell('#N/A', 'cell_error', 'x')], mapping)).toMatchObject({
      values: { jobCode: 'J', dueDate: null },
      faults: [],
    });
  });

  test('custom fields by their type', () => {
    const known = { customFields: { lot: 'text', sample: 'boolean', tested: 'date' } as const };
    expect(
      map(['J', 'Yes', '2026-03-01'], { columns: { 'custom.sample': 'a', 'custom.tested': 'b' } }, { known }).values,
    ).toMatchObject({ 'custom.sample': true, 'custom.tested': { day: '2026-03-01' } });
  });
});

describe('faults', () => {
  test('name row, column and field, and all are found', () => {
    const { faults } = map(['J', '31-Feb-26', 'many'], {
      columns: { dueDate: 'a', quantityOrdered: 'b' },
      dateFormats: { dueDate: 'D-MMM-YY' },
    });
    expect(faults).toMatchObject([
      {
        row: 7,
        column: 'a',
        field: 'dueDate',
        code: 'date_invalid',
        message: '"31-Feb-26" is not a date written as D-MMM-YY.',
      },
      { row: 7, column: 'b', field: 'quantityOrdered', code: 'number_invalid' },
    ]);
  });

  test.each([
    ['text_long', ['x'.repeat(41)], {}],
    ['text_characters', ['J', 'a\u0000b'], { columns: { note: 'a' } }],
    ['text_characters', ['J', 'half \ud800'], { columns: { shipper: 'a' } }],
    ['value_unknown', ['J', 'lorry'], { columns: { mode: 'a' } }],
    ['value_unknown', ['J', '4'], { columns: { priority: 'a' } }],
    ['job_code_missing', [' ', 'x'], { columns: { note: 'a' } }],
    [
      'delivered_contradiction',
      ['J', '2026-03-01', '2026-03-02'],
      { columns: { deliveredDate: 'a', 'event.DOD': 'b' } },
    ],
  ])('%s', (code, cells, mapping) => {
    expect(codes(cells, mapping)).toEqual([code]);
  });

  test('a number where a date belongs says how to make it one', () => {
    const { faults } = map(['J', { kind: 'number', text: '46082', value: 46082 }], { columns: { dueDate: 'a' } });
    expect(faults[0]?.message).toBe(
      '"46082" is not a date written as YYYY-MM-DD. If it is a date, give the cells a date format.',
    );
  });

  test('errors of cells count only where their column is imported', () => {
    const broken = errorCell('#REF!', 'cell_error', 'The cell holds the error #REF!.');
    expect(codes(['J', broken, 'x'], { columns: { note: 'b' } })).toEqual([]);
    expect(codes(['J', broken, 'x'], { columns: { note: 'a' } })).toEqual(['cell_error']);
  });

  test('a row with cells too many is not read: they may stand in the wrong place', async () => {
    const { table, rows } = await readTable('job,note\nA,1\nB,2,3\n');
    const mapped = rows.map(rowMapper({ columns: { jobCode: 'job', note: 'note' } }, table.header));
    expect(mapped).toMatchObject([
      { values: { jobCode: 'A' }, faults: [] },
      { values: {}, faults: [{ code: 'row_ragged', row: 3 }] },
    ]);
  });
});

test('the history file reads whole', async () => {
  const { readFileSync } = await import('node:fs');
  const { table, rows } = await readTable(readFileSync('tests/fixtures/scms-excerpt.csv'));
  const mapping: ImportMapping = {
    columns: {
      jobCode: 'ID',
      customer: 'Country',
      mode: 'Shipment Mode',
      note: 'Item Description',
      etd: 'PO Sent to Vendor Date',
      dueDate: 'Scheduled Delivery Date',
      deliveredDate: 'Delivered to Client Date',
      'event.DOD': 'Delivered to Client Date',
      quantityOrdered: 'Line Item Quantity',
    },
    constants: { direction: 'import' },
    values: { mode: { Truck: 'road', Ocean: 'sea', 'Air Charter': 'air', 'N/A': 'unknown' } },
    dateFormats: { etd: 'M/D/YY', dueDate: 'D-MMM-YY', deliveredDate: 'D-MMM-YY', 'event.DOD': 'D-MMM-YY' },
    ignoreValues: { etd: ['Date Not Captured', 'N/A - From RDC'] },
  };
  expect(validateMapping(mapping, table.header)).toEqual([]);
  const mapped = rows.map(rowMapper(mapping, table.header));
  expect(mapped.flatMap(({ faults }) => faults)).toEqual([]);
  expect(mapped[0]?.values).toMatchObject({
    jobCode: '1',
    customer: "Côte d'Ivoire",
    mode: 'air',
    direction: 'import',
    dueDate: { day: '2006-06-02' },
    quantityOrdered: 19,
  });
  expect(new Set(mapped.map(({ values }) => values.mode))).toEqual(new Set(['air', 'road', 'sea', 'unknown']));
});
