import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readTable, textsOf } from '#tests/support/table-files.ts';
import { errorRowsCsv } from './error-rows.ts';
import { rowMapper } from './rules-mapper.ts';
import type { Cell, TableRow } from './table.ts';

const mapping = { columns: { jobCode: 'job', dueDate: 'due', note: 'note' }, dateFormats: { dueDate: 'D-MMM-YY' } };

async function failed(text: string | Buffer) {
  const { table, rows } = await readTable(text);
  const read = rowMapper(mapping, table.header);
  const bad = rows
    .map((row: TableRow) => ({ cells: row.cells, faults: read(row).faults }))
    .filter(({ faults }) => faults.length > 0);
  return { header: table.header, bad };
}

test('holds the rows as they were and what is wrong; mended, it can be imported', async () => {
  const { header, bad } = await failed('job,due,note\nA,1-Mar-26,fine\nB,soon,"=1+1, ""x"""\n,2-Mar-26,-5\n');
  const file = await buffer(errorRowsCsv(header, bad));
  const { table, rows } = await readTable(file);
  expect(table.header).toEqual(['job', 'due', 'note', 'Error']);
  expect(textsOf(rows)).toEqual([
    ['B', 'soon', '=1+1, "x"', 'due: "soon" is not a date written as D-MMM-YY.'],
    [null, '2-Mar-26', '-5', 'job: The row has no job code. Give one, or delete the row.'],
  ]);
  const mended = rows.map(({ cells }) => ({
    row: 2,
    faults: [],
    cells: [
      cells[0] ?? ({ kind: 'text', text: 'C' } as const),
      { kind: 'text', text: '3-Mar-26' } as const,
      ...cells.slice(2),
    ],
  }));
  expect(mended.map(rowMapper(mapping, table.header)).flatMap(({ faults }) => faults)).toEqual([]);
});

test('a second attempt replaces what the first said', async () => {
  const { header, bad } = await failed('job,due,note,Error\nB,soon,x,old\n');
  const { table, rows } = await readTable(await buffer(errorRowsCsv(header, bad)));
  expect(table.header).toEqual(['job', 'due', 'note', 'Error']);
  expect(textsOf(rows)[0]?.[3]).toContain('"soon"');
});

test('cells of a workbook: dates and numbers can be read again beyond doubt, cells too many are kept', async () => {
  const cells: Cell[] = [
    { kind: 'text', text: 'A' },
    { kind: 'date', text: '2026-03-01', date: { day: '2026-03-01' } },
    { kind: 'number', text: '1.25', value: 1.25 },
  ];
  const more: Cell[] = [
    ...cells.slice(0, 2),
    { kind: 'number', text: '1.234', value: 1.234 },
    { kind: 'text', text: 'extra' },
  ];
  const faults = [{ code: 'x', message: 'Wrong.' }];
  const { rows } = await readTable(
    await buffer(
      errorRowsCsv(
        ['job', 'due', 'note'],
        [
          { cells, faults },
          { cells: more, faults },
        ],
      ),
    ),
  );
  expect(textsOf(rows)).toEqual([
    ['A', '2026-03-01', '1.25', 'Wrong.'],
    ['A', '2026-03-01', '1.2340 | extra', 'Wrong.'],
  ]);
});
