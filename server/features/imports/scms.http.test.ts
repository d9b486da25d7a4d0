import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { importFile } from './import-file.ts';

/** The whole published file (db/demo/README.md), as a new company would import it. */
describe('the SCMS delivery history', () => {
  let app: TestApp;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    app = await startTestApp();
    folder = await mkdtemp(join(tmpdir(), 'milepost-scms-'));
    file = join(folder, 'scms.csv');
    await pipeline(createReadStream('db/demo/scms.csv.gz'), createGunzip(), createWriteStream(file));
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true });
  });

  const mapping = async (): Promise<unknown> => JSON.parse(await readFile('db/demo/scms-mapping-plain.json', 'utf8'));

  test('comes in whole: bare CR line ends, mixed dates, accents; and DIFOT counts agree with the file', async () => {
    const result = await importFile({ db: app.db, clock: app.clock }, file, await mapping());
    expect(result).toEqual({
      rows: 10_324,
      created: 10_324,
      updated: 0,
      unchanged: 0,
      failed: 0,
      applied: true,
      errors: [],
    });
    const { rows } = await app.db.pools.staff.query(
      `select sum(jobs)::int as jobs, sum(on_time)::int as on_time from day_counts`,
    );
    expect(rows[0]).toEqual({ jobs: 10_324, on_time: 9_138 });
    const cote = await app.db.pools.staff.query(`select count(*)::int as n from customers where name = $1`, [
      "Côte d'Ivoire",
    ]);
    expect(cote.rows[0]).toEqual({ n: 1 });
  }, 120_000);

  test('DIFOT of every customer and month agrees with plain arithmetic over the file', async () => {
    const expected = countedByHand(await readFile(file, 'utf8'));
    const { items } = (await app.administrator.get('/api/v1/customers?limit=200')).body;
    const found: Record<string, Count> = {};
    for (const { id, name } of items as { id: string; name: string }[]) {
      const { body } = await app.administrator.get(`/api/v1/customers/${id}/difot?from=2005-01&to=2016-12`);
      for (const { month, ...counts } of body.months as (Count & { month: string })[])
        if (counts.counted > 0) found[`${name} ${month}`] = counts;
    }
    expect(Object.keys(found).length).toBeGreaterThan(500);
    expect(found).toEqual(expected);
  }, 120_000);

  test('a number of DIFOT opens as many jobs as it says', async () => {
    const { items } = (await app.administrator.get('/api/v1/customers?limit=200')).body;
    const { id } = items.find((one: { name: string }) => one.name === "Côte d'Ivoire");
    const { body } = await app.administrator.get(`/api/v1/customers/${id}/difot?from=2005-01&to=2016-12`);
    const months = (body.months as (Count & { month: string })[]).filter((one) => one.counted > one.onTime);
    expect(months.length).toBeGreaterThan(5);
    for (const { month, counted, onTime } of months.slice(0, 8)) {
      const of = async (result: string) =>
        (
          await app.administrator.get(
            `/api/v1/jobs?customerId=${id}&difotMonth=${month}&difotResult=${result}&limit=200`,
          )
        ).body.items.length;
      expect([await of('on_time'), await of('late')]).toEqual([onTime, counted - onTime]);
    }
  }, 60_000);

  test('a second time changes nothing', async () => {
    const result = await importFile({ db: app.db, clock: app.clock }, file, await mapping());
    expect(result).toMatchObject({ rows: 10_324, created: 0, updated: 0, unchanged: 10_324, failed: 0 });
  }, 120_000);
});

type Count = { counted: number; onTime: number; inFull: number; difot: number; assumed: number };

/** Cells of a file with quotes, however its lines end. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|\r|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 10);
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2-Jun-06 as 20060602. */
function dayNumber(text: string): number {
  const [day, month, year] = text.split('-');
  return (2000 + Number(year)) * 10_000 + (names.indexOf(month!) + 1) * 100 + Number(day);
}

/** By country and month of the scheduled day. The file has no delivered quantities: all are in full, assumed. */
function countedByHand(text: string): Record<string, Count> {
  const [head, ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  const [country, scheduled, delivered] = ['Country', 'Scheduled Delivery Date', 'Delivered to Client Date'].map(
    (name) => head!.indexOf(name),
  ) as [number, number, number];
  const counts: Record<string, Count> = {};
  for (const row of rows) {
    const due = dayNumber(row[scheduled]!);
    const month = String(Math.floor(due / 100));
    const key = `${row[country]} ${month.slice(0, 4)}-${month.slice(4)}`;
    counts[key] ??= { counted: 0, onTime: 0, inFull: 0, difot: 0, assumed: 0 };
    const onTime = dayNumber(row[delivered]!) <= due ? 1 : 0;
    counts[key].counted += 1;
    counts[key].onTime += onTime;
    counts[key].inFull += 1;
    counts[key].difot += onTime;
    counts[key].assumed += 1;
  }
  return counts;
}
