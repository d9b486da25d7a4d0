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

  test('a second time changes nothing', async () => {
    const result = await importFile({ db: app.db, clock: app.clock }, file, await mapping());
    expect(result).toMatchObject({ rows: 10_324, created: 0, updated: 0, unchanged: 10_324, failed: 0 });
  }, 120_000);
});
