import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from '#tests/support/table-files.ts';
import { guessMapping, simpleHeader } from './rules-mapping-guess.ts';

const guess = async (text: string | Buffer) => {
  const { table, rows } = await readTable(text);
  return guessMapping(table.header, rows);
};
const pairs = (columns: { field: string; header: string }[]) =>
  Object.fromEntries(columns.map(({ field, header }) => [field, header]));

test('headers in simple form', () => {
  expect(['PO / SO #', 'Job No.', 'ETA', 'dueDate', 'Qty_Ordered'].map(simpleHeader)).toEqual([
    'po so number',
    'job number',
    'eta',
    'due date',
    'qty ordered',
  ]);
});

describe('guesses', () => {
  test('a forwarder file', async () => {
    const found = await guess(
      'Job No,Client,PO #,Ship Mode,POL,POD,ETD,ETA,Container No.,HBL,Remarks\nJ1,North Ltd,77,Ocean,NLRTM,USNYC,2026-03-01,2026-03-20,MSKU1,H1,x\n',
    );
    expect(pairs(found.columns)).toEqual({
      jobCode: 'Job No',
      customer: 'Client',
      orderNumber: 'PO #',
      mode: 'Ship Mode',
      originPort: 'POL',
      destinationPort: 'POD',
      etd: 'ETD',
      eta: 'ETA',
      'reference.container': 'Container No.',
      'reference.house_bill': 'HBL',
      note: 'Remarks',
    });
    expect(found.values).toEqual({ mode: { Ocean: 'sea' } });
    expect(found.columns.every(({ confidence }) => confidence >= 0.8 && confidence <= 1)).toBe(true);
  });

  test('the history file', async () => {
    const found = await guess(readFileSync('tests/fixtures/scms-excerpt.csv'));
    expect(pairs(found.columns)).toMatchObject({
      jobCode: 'ID',
      customer: 'Country',
      orderNumber: 'PO / SO #',
      mode: 'Shipment Mode',
      dueDate: 'Scheduled Delivery Date',
      deliveredDate: 'Delivered to Client Date',
      quantityOrdered: 'Line Item Quantity',
    });
    expect(found.dateFormats).toMatchObject({ dueDate: 'D-MMM-YY', deliveredDate: 'D-MMM-YY' });
    expect(found.values.mode).toEqual({ Truck: 'road', Ocean: 'sea', 'Air Charter': 'air', 'N/A': 'unknown' });
  });

  test('a header that says date over cells that are none is not taken', async () => {
    const found = await guess('Job,Due Date\nA,soon\nB,later than 5\n');
    expect(pairs(found.columns)).toEqual({ jobCode: 'Job' });
  });

  test('ambiguous dates are left to a person, words are proposed to be left out', async () => {
    const found = await guess('Job,Due\nA,1/2/26\nB,Not known\nC,3/4/26\n');
    expect(found.dateFormats).toEqual({});
    expect(found.dates.dueDate?.warnings).toEqual(['ambiguous']);
    expect(found.ignoreValues).toEqual({ dueDate: ['Not known'] });
  });

  test('the decimal mark', async () => {
    expect((await guess('Job;Qty\nA;1,5\nB;1.200,0\n')).decimalMarks).toEqual({ quantityOrdered: ',' });
  });
});
