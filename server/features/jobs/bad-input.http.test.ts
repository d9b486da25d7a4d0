import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let jobs: ReturnType<typeof jobsClient>;
beforeAll(async () => {
  app = await startTestApp();
  jobs = jobsClient(app.administrator, (await insertCustomer(app.db)).id);
});
afterAll(() => app.stop());

const count = async (): Promise<number> =>
  app.db.withActor({ kind: 'system', id: null, name: 'test' }, async (tx) => {
    const row = await tx
      .selectFrom('jobs')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  });

describe('a job that is not valid names each field and leaves nothing behind', () => {
  test.each<[string, object, string, string]>([
    ['an unknown key', { colour: 'red' }, 'colour', 'additionalProperties'],
    ['null where text belongs', { note: null }, 'note', 'type'],
    ['a number where text belongs', { orderNumber: 5 }, 'orderNumber', 'type'],
    ['a direction that does not exist', { direction: 'sideways' }, 'direction', 'enum'],
    ['a job type of another direction', { jobType: 'make' }, 'jobType', 'job_type_direction'],
    ['a day that does not exist', { dueDate: '2026-02-30' }, 'dueDate', 'format'],
    ['a delivered date in the future', { deliveredDate: '2026-03-11' }, 'deliveredDate', 'in_future'],
    ['an actual arrival in the future', { actualArrival: '2026-03-11' }, 'actualArrival', 'in_future'],
    ['an ETA before the ETD', { etd: '2026-03-20', eta: '2026-03-10' }, 'eta', 'date_order'],
    ['a negative quantity', { quantityOrdered: -1 }, 'quantityOrdered', 'minimum'],
    ['a port nobody knows', { originPort: 'XXXXX' }, 'originPort', 'port_unknown'],
    ['a blank code of spaces', { jobCode: '\u3000\u00a0x\u0007' }, 'jobCode', 'code_characters'],
    ['an unknown branch', { branchId: '01900000-0000-7000-8000-000000000000' }, 'branchId', 'branch_unknown'],
    [
      'an unknown department',
      { departmentId: '01900000-0000-7000-8000-000000000000' },
      'departmentId',
      'department_unknown',
    ],
    [
      'an unknown operator',
      { serviceOperatorId: '01900000-0000-7000-8000-000000000000' },
      'serviceOperatorId',
      'service_operator_unknown',
    ],
    [
      'an unknown reference type',
      { references: [{ type: 'nope', value: 'x' }] },
      'references.0.type',
      'reference_type_unknown',
    ],
    [
      'a reference twice',
      {
        references: [
          { type: 'container', value: 'X 1' },
          { type: 'container', value: 'x  1' },
        ],
      },
      'references.1',
      'reference_twice',
    ],
    [
      'an unknown custom field',
      { customFields: [{ key: 'nope', value: 'x' }] },
      'customFields.0',
      'custom_field_unknown',
    ],
    [
      'a component code twice',
      { components: [{ code: 'A' }, { code: 'a ' }] },
      'components.1.code',
      'component_code_taken',
    ],
    ['a blank customer branch', { customerBranch: '  ' }, 'customerBranch', 'customer_branch_blank'],
    ['a NUL', { note: 'a\u0000b' }, 'note', 'wellFormed'],
    ['half a surrogate pair', { shipper: 'a\ud800' }, 'shipper', 'wellFormed'],
  ])('%s', async (_name, body, field, code) => {
    const before = await count();
    const answer = await jobs.tryAdd(body);
    expect(answer.status).toBe(422);
    expect(answer.body.faults).toContainEqual(expect.objectContaining({ field, code }));
    expect(answer.body.detail).toMatch(/^.{10,}\.$/s);
    expect(await count()).toBe(before);
  });
});

test('a code that differs only in case, width or spaces is taken', async () => {
  const job = await jobs.add({ jobCode: 'Case 1' });
  for (const jobCode of ['case 1', 'CASE  1', '\uff23ase 1', ' Case 1 ']) {
    const answer = await jobs.tryAdd({ jobCode });
    expect([answer.status, answer.body.code]).toEqual([409, 'job_code_taken']);
  }
  const renamed = await jobs.edit(job, { jobCode: 'CASE 1' });
  expect(renamed.jobCode).toBe('CASE 1');
  const moved = await jobs.edit(renamed, { jobCode: 'Case 2' });
  await jobs.add({ jobCode: 'case 1' });
  expect((await jobs.tryEdit(moved, { jobCode: 'CASE 1' })).body.code).toBe('job_code_taken');
});

test('two at once with one code: one is made, the other is told', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => jobs.tryAdd({ jobCode: 'Race' })));
  expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409, 409, 409]);
  expect(new Set(answers.filter((one) => one.status === 409).map((one) => one.body.code))).toEqual(
    new Set(['job_code_taken']),
  );
});

test('naughty strings: kept exactly, or refused with a sentence; never lost or changed', async () => {
  const strings: string[] = JSON.parse(
    await readFile(new URL('../../../tests/fixtures/blns.json', import.meta.url), 'utf8'),
  );
  const fields = ['note', 'orderNumber', 'carrier', 'vessel', 'shipper', 'consignee'] as const;
  let job = await jobs.add({ jobCode: 'Naughty' });
  let kept = 0;
  for (const text of strings) {
    const answer = await jobs.tryEdit(job, Object.fromEntries(fields.map((field) => [field, text])));
    if (answer.status === 200) {
      job = answer.body;
      for (const field of fields) expect(job[field]).toBe(text);
      kept += 1;
    } else {
      expect(answer.status, text).toBe(422);
      expect(answer.body.faults.length).toBeGreaterThan(0);
      // A note takes all that can be stored; what is refused there is a control character or too long.
      const note = await jobs.tryEdit(job, { note: text });
      if (note.status === 200) job = note.body;
      else expect(note.body.faults[0].field).toBe('note');
    }
  }
  expect(kept).toBeGreaterThan(strings.length * 0.8);
  expect(await jobs.read(job)).toEqual(job);
});
