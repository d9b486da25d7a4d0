import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { type JobExport, writeJobs } from './export.ts';

let app: TestApp;
let folder: string;

beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'milepost-export-'));
  for (const [jobCode, customer] of [
    ['J-1', 'One'],
    ['J-2', 'Two'],
    ['J-3', 'One'],
  ])
    await app.administrator.post('/api/v1/jobs', { jobCode, customer, createCustomer: true, direction: 'import' });
});
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true });
});

const write = (change: Partial<JobExport>, signal = new AbortController().signal) =>
  writeJobs(app.db, { format: 'json', out: join(folder, 'jobs'), customer: null, archived: false, ...change }, signal);
const codes = async (): Promise<string[]> =>
  (JSON.parse(await readFile(join(folder, 'jobs'), 'utf8')) as { jobCode: string }[]).map(({ jobCode }) => jobCode);

test('all jobs, or those of one customer, named by code or name', async () => {
  const result = await write({});
  expect(result).toEqual({
    file: join(folder, 'jobs'),
    format: 'json',
    bytes: (await readFile(join(folder, 'jobs'))).length,
  });
  expect(await codes()).toEqual(['J-1', 'J-2', 'J-3']);
  await write({ customer: 'one' });
  expect(await codes()).toEqual(['J-1', 'J-3']);
});

test('what goes wrong leaves the former file and nothing else', async () => {
  await expect(write({ customer: 'nobody' })).rejects.toMatchObject({ code: 'customer_unknown' });
  await expect(write({ out: join(folder, 'nowhere/jobs') })).rejects.toMatchObject({ code: 'export_not_writable' });
  await expect(write({}, AbortSignal.abort(new Error('ended')))).rejects.toThrow('ended');
  expect(await readdir(folder)).toEqual(['jobs']);
  expect(await codes()).toEqual(['J-1', 'J-3']);
});
