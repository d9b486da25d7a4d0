import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import type { WorklistLine } from '#server/features/worklist/contract.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { worklistClient, worklistSetup } from '#tests/support/factories/worklist-setup.ts';
import { makeApiKey } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

/** Taking and giving back lines, with and without cherry pick, by several people at the same moment. */

let t: TestApp;
let jobs: ReturnType<typeof jobsClient>;
let made: JobDetail[] = [];
const people: Record<string, Client & { id: string }> = {};
const at = (name: string) => worklistClient(people[name]!);

beforeAll(async () => {
  t = await startTestApp();
  const set = worklistSetup(t);
  await insertEventTypes(t, [{ code: 'CLR' }]);
  const customs = await set.category('Customs');
  await insertTemplate(t, [{ event_type: 'CLR', category_id: customs }]);
  const role = await set.role('Customs', [customs]);
  const group = await set.workGroup({ name: 'All customs', viewLevel: 'all' });
  for (const name of ['first', 'second', 'given', 'other', 'outside'])
    people[name] = await t.userWithRole('operations', `${name}@example.com`);
  people.manager = await t.userWithRole('manager', 'manager@example.com');
  for (const name of ['first', 'second']) await set.join(group, people[name]!.id, role, true);
  for (const name of ['given', 'other']) await set.join(group, people[name]!.id, role, false);
  jobs = jobsClient(t.administrator, await set.customer('Customer'));
});
afterAll(() => t.stop());

beforeEach(async () => {
  for (const job of made) await jobs.tryAction(await jobs.read(job), 'cancel', { reason: 'test' });
  made = [];
  for (const [index, due] of ['2026-03-14', '2026-03-12', '2026-03-13'].entries())
    made.push(await jobs.add({ jobCode: `T-${Date.now()}-${index}`, dueDate: due }));
});

const codes = (lines: readonly WorklistLine[]) => lines.map((line) => line.job.jobCode.slice(-1)).join('');

describe('with cherry pick', () => {
  test('all lines are there; one of two who take the same one wins, the other hears who', async () => {
    const lines = await at('first').lines();
    expect(codes(lines)).toBe('120');
    const line = lines[1]!;
    const answers = await Promise.all([at('first').take(line.id), at('second').take(line.id)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    const lost = answers.find((one) => one.status === 409)!;
    expect(lost.body).toMatchObject({
      code: 'line_taken',
      detail: `“Name of CLR” of ${line.job.jobCode} is taken by operations User. Choose another line, or take it over.`,
    });
    const winner = answers[0]!.status === 200 ? 'first' : 'second';
    const loser = winner === 'first' ? 'second' : 'first';
    const seen = (await at(loser).lines()).find((one) => one.id === line.id)!;
    expect(seen).toMatchObject({
      takenBy: { id: people[winner]!.id },
      takenAt: '2026-03-10T09:00:00.000Z',
      abilities: { take: false, takeOver: true, release: false, complete: false },
    });
    expect(codes(await at(winner).lines('?taken=me'))).toBe('2');
    expect(codes(await at(loser).lines('?taken=nobody'))).toBe('10');
    expect((await at(winner).take(line.id)).status).toBe(200);
    expect(await at(winner).counts()).toMatchObject({ lines: 3, taken: 1 });
  });

  test('over and back: only by naming who has it, or with the right to set the workflow', async () => {
    const [line] = await at('first').lines();
    await at('first').take(line!.id);
    expect((await at('second').release(line!.id)).body).toMatchObject({ code: 'line_taken' });
    expect((await at('second').take(line!.id, people.manager!.id)).status).toBe(409);
    const over = await at('second').take(line!.id, people.first!.id);
    expect(over.body).toMatchObject({ takenBy: { id: people.second!.id } });
    // Who named a holder of a moment ago changes nothing.
    expect((await at('first').release(line!.id, people.first!.id)).status).toBe(409);
    expect((await at('first').release(line!.id, people.second!.id)).body).toMatchObject({
      takenBy: null,
      takenAt: null,
    });
    await at('second').take(line!.id);
    expect((await at('manager').release(line!.id)).body).toMatchObject({ takenBy: null });
    expect((await at('second').release(line!.id)).status).toBe(200);
  });

  test('a line of no work group of one cannot be taken; a line that is done is gone', async () => {
    const [line] = await at('first').lines();
    expect((await at('outside').take(line!.id)).body).toMatchObject({ code: 'line_elsewhere' });
    expect((await at('outside').next()).body).toMatchObject({ code: 'no_work_group' });
    await jobs.act(made[1]!, 'CLR', 'complete');
    const gone = await at('first').take(line!.id);
    expect([gone.status, gone.body.code]).toEqual([404, 'line_gone']);
  });

  test('what somebody took stays theirs while the job changes, and everybody is told within a second', async () => {
    await t.app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}/api/v1/stream`;
    const stream = await openStream(url, people.second!.cookie);
    await stream.until((event) => event.type === 'live.started');
    const [line] = await at('first').lines();
    await at('first').take(line!.id);
    const told = await stream.until((event) => event.type === 'worklist.changed', 1000);
    expect(told).toMatchObject({ jobId: line!.job.id, takenFrom: null, takenBy: people.first!.id });
    stream.close();
    await jobs.edit(await jobs.read(line!.job), { dueDate: '2026-04-01', priority: 3 });
    const after = (await at('first').lines()).find((one) => one.id === line!.id)!;
    expect(after).toMatchObject({ dueDate: '2026-04-01', priority: 3, takenBy: { id: people.first!.id } });
  });
});

describe('without cherry pick', () => {
  test("only the first line nobody took, in the company's order, and one's own", async () => {
    expect(codes(await at('given').lines())).toBe('1');
    expect(await at('given').counts()).toMatchObject({ lines: 1 });
    const [, second] = await at('first').lines();
    expect((await at('given').take(second!.id)).body).toMatchObject({ code: 'line_not_given' });
    // The own order of the list moves nothing in what is given.
    expect(codes(await at('given').lines('?sort=-due_date'))).toBe('1');
    const taken = await at('given').next();
    expect(codes([taken.body.line])).toBe('1');
    expect(codes(await at('given').lines())).toBe('12');
    expect(codes(await at('given').lines('?taken=me'))).toBe('1');
    // The other one does not see what is taken.
    expect(codes(await at('other').lines())).toBe('2');
    const offered = (await at('other').lines())[0]!;
    expect(offered.abilities).toMatchObject({ take: true, takeOver: false });
    expect((await at('other').take(offered.id)).status).toBe(200);
    expect(codes(await at('given').lines())).toBe('10');
  });

  test('two who ask for the next at the same moment get two lines, and nobody a third time the same', async () => {
    const answers = await Promise.all([at('given').next(), at('other').next(), at('first').next(), at('given').next()]);
    const lines = answers.map((one) => one.body.line).filter((line) => line !== null);
    expect(answers.every((one) => one.status === 200)).toBe(true);
    expect(codes(lines).split('').sort().join('')).toBe('012');
    expect((await at('other').next()).body).toEqual({ line: null });
  });

  test('held jobs are not given', async () => {
    await jobs.action(await jobs.read(made[1]!), 'hold', { reason: 'papers' });
    expect(codes(await at('given').lines())).toBe('2');
    expect(codes([(await at('given').next()).body.line])).toBe('2');
    await jobs.action(await jobs.read(made[1]!), 'resume', {});
  });
});

describe('who may', () => {
  test('a wall screen reads and takes nothing; a machine has no worklist', async () => {
    const display = await t.userWithRole('display', 'display@example.com');
    const [line] = await at('first').lines();
    expect((await display.get('/api/v1/worklist')).body.items).toEqual([]);
    for (const url of [`/api/v1/worklist/lines/${line!.id}/take`, '/api/v1/worklist/next', '/api/v1/worklist/actions'])
      expect((await display.post(url, {})).status, url).toBe(403);
    const key = await makeApiKey(t, 'administrator');
    expect((await key.get('/api/v1/worklist?taken=me')).body).toMatchObject({ items: [] });
    expect((await key.get('/api/v1/worklist')).body).toEqual({
      items: [],
      nextCursor: null,
      total: { count: 0, more: false },
    });
    expect((await key.post(`/api/v1/worklist/lines/${line!.id}/take`, {})).body).toMatchObject({ code: 'staff_only' });
    expect((await key.get('/api/v1/worklist/counts')).body).toMatchObject({ member: false, lines: 0 });
  });
});
