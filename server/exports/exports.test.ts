import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer, json, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readTable, tableFile, textsOf } from '#tests/support/table-files.ts';
import type { ExportColumn, ExportRow } from './columns.ts';
import { csvStream } from './csv-stream.ts';
import { jsonStream } from './json-stream.ts';
import { xlsxStream } from './xlsx-stream.ts';

const naughty: string[] = JSON.parse(readFileSync('tests/fixtures/blns.json', 'utf8'));
const columns: ExportColumn[] = [
  { key: 'jobCode', label: 'Job Code', type: 'text' },
  { key: 'due', label: 'Due Date', type: 'date' },
  { key: 'updated', label: 'Updated', type: 'datetime' },
  { key: 'quantity', label: 'Quantity', type: 'number' },
  { key: 'count', label: 'Components', type: 'integer' },
  { key: 'progress', label: 'Progress', type: 'percent' },
];
const rows: ExportRow[] = [
  {
    jobCode: '=HYPERLINK("x")',
    due: '2026-03-01',
    updated: new Date('2026-06-30T22:30:00Z'),
    quantity: -12.5,
    count: 1200,
    progress: 45,
    secret: 'no',
  },
  { jobCode: '00042', due: null, updated: undefined, quantity: '1.25', count: 0, progress: 100 },
];
const zone = 'Europe/Amsterdam';
const hasPython = spawnSync('python3', ['--version']).status === 0;
const one: ExportColumn[] = [{ key: 'text', label: 'Text', type: 'text' }];

async function* endless(onEnd: () => void): AsyncGenerator<ExportRow[]> {
  try {
    for (let n = 0; ; n++) yield [{ ...rows[0], jobCode: `J-${n}` }];
  } finally {
    onEnd();
  }
}

describe('CSV', () => {
  test('mark, CRLF, typed values, no formulas', async () => {
    expect(await text(csvStream(columns, [rows], { zone }))).toBe(
      [
        'Job Code,Due Date,Updated,Quantity,Components,Progress',
        `"'=HYPERLINK(""x"")",2026-03-01,2026-07-01 00:30:00,-12.5,1200,45`,
        '00042,,,1.25,0,100',
        '',
      ].join('\r\n'),
    );
    const bytes = await buffer(csvStream(columns, []));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('every naughty string comes back as it was through our own reader', async () => {
    const written = naughty.map((value, at) => ({ at, text: value }));
    const bytes = await buffer(csvStream([{ key: 'at', label: 'At', type: 'integer' }, ...one], [written]));
    const read = (await readTable(bytes)).rows;
    expect(textsOf(read)).toEqual(
      naughty.map((value, at) => (value === '' ? [String(at), null] : [String(at), value])),
    );
  });
});

describe('JSON', () => {
  test('objects with the columns only, null for what is missing', async () => {
    expect(await json(jsonStream(columns, [rows]))).toEqual([
      {
        jobCode: '=HYPERLINK("x")',
        due: '2026-03-01',
        updated: '2026-06-30T22:30:00.000Z',
        quantity: -12.5,
        count: 1200,
        progress: 45,
      },
      { jobCode: '00042', due: null, updated: null, quantity: 1.25, count: 0, progress: 100 },
    ]);
    expect(await json(jsonStream(columns, []))).toEqual([]);
  });

  test('naughty strings unharmed', async () => {
    expect(await json(jsonStream(one, [naughty.map((value) => ({ text: value }))]))).toEqual(
      naughty.map((value) => ({ text: value })),
    );
  });
});

describe('XLSX', () => {
  test('dates and numbers are real, texts are texts', async () => {
    const book = await readXlsx(await buffer(xlsxStream(columns, [rows], { zone, sheetName: 'Jobs' })));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Jobs']);
    expect(book.sheets[0]?.rows.slice(1)).toEqual([
      ['=HYPERLINK("x")', new Date('2026-03-01T00:00:00Z'), new Date('2026-07-01T00:30:00Z'), -12.5, 1200, 0.45],
      ['00042', null, null, 1.25, 0, 1],
    ]);
  });

  test.skipIf(!hasPython)(
    'a second program finds sound XML, a bold header that stays in view, and no formulas',
    async () => {
      const file = tableFile(await buffer(xlsxStream(columns, [rows], { zone })), 'export.xlsx');
      const script = `
import sys, json, zipfile, xml.etree.ElementTree as E
ns = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
book = zipfile.ZipFile(sys.argv[1]); assert book.testzip() is None
parts = {name: E.fromstring(book.read(name)) for name in book.namelist()}
sheet, styles = parts['xl/worksheets/sheet1.xml'], parts['xl/styles.xml']
xfs, fonts = styles.findall('m:cellXfs/m:xf', ns), styles.findall('m:fonts/m:font', ns)
formats = {f.get('numFmtId'): f.get('formatCode') for f in styles.findall('m:numFmts/m:numFmt', ns)}
cells = [row.findall('m:c', ns) for row in sheet.findall('m:sheetData/m:row', ns)]
bold = lambda c: fonts[int(xfs[int(c.get('s', 0))].get('fontId'))].find('m:b', ns) is not None
look = lambda c: xfs[int(c.get('s', 0))].get('numFmtId')
print(json.dumps({'bold': [[bold(c) for c in row] for row in cells[:2]], 'types': [c.get('t') for c in cells[1]],
 'formats': [formats.get(look(c), look(c)) for c in cells[1]], 'formulas': len(sheet.findall('.//m:f', ns)),
 'pane': sheet.find('.//m:pane', ns).attrib, 'widths': [float(c.get('width')) for c in sheet.findall('m:cols/m:col', ns)]}))`;
      const found = JSON.parse(execFileSync('python3', ['-c', script, file.path], { encoding: 'utf8' }));
      expect(found.bold[0]).toEqual(columns.map(() => true));
      expect(found.bold[1]).not.toContain(true);
      expect(found.types).toEqual(['inlineStr', null, null, null, null, null]);
      expect(found.formats).toEqual(['@', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm', '0', '#,##0', '0%']);
      expect(found.formulas).toBe(0);
      expect(found.pane).toMatchObject({ ySplit: '1', state: 'frozen' });
      expect(found.widths.every((width: number) => width >= 10 && width <= 60)).toBe(true);
    },
  );

  test('naughty strings: all but what XML cannot hold, through our own reader', async () => {
    const written = [...naughty, '_x0041_', ' spaces ', 'x'.repeat(40_000)].map((value, at) => ({ at, text: value }));
    const bytes = await buffer(xlsxStream([{ key: 'at', label: 'At', type: 'integer' }, ...one], [written]));
    const { rows: read } = await readTable(bytes, {}, 'a.xlsx');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    const kept = written.map(({ text: value }) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/g, ''));
    expect(
      textsOf(read)
        .map(([, cell]) => cell ?? '')
        .slice(0, -1),
    ).toEqual(kept.slice(0, -1));
    expect(read.at(-1)?.cells[1]?.text).toMatch(/x \[cut off\]$/);
  });

  test('an export without rows has its header', async () => {
    const book = await readXlsx(await buffer(xlsxStream(columns, [])));
    expect(book.sheets[0]?.rows).toEqual([columns.map(({ label }) => label)]);
  });
});

describe.each([
  ['csv', csvStream],
  ['json', jsonStream],
  ['xlsx', xlsxStream],
])('%s as a stream', (_, stream) => {
  test('takes rows only as they are read, and lets go of them when the reader leaves', async () => {
    let ended = false;
    const source = stream(
      columns,
      endless(() => {
        ended = true;
      }),
    );
    for await (const chunk of source) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => ended, { timeout: 3000 }).toBe(true);
  });

  test('an error of the rows ends the stream with it', async () => {
    async function* failing(): AsyncGenerator<ExportRow[]> {
      yield rows.slice(0, 1);
      throw new Error('database gone');
    }
    const sink = new PassThrough().resume();
    await expect(pipeline(stream(columns, failing()), sink)).rejects.toThrow('database gone');
  });
});
