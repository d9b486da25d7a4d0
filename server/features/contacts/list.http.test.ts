import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { workbook } from '#tests/support/table-files.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

const listUrl = (customer: TestCustomer) => `/api/v1/customers/${customer.id}/contacts/list`;
const check = (customer: TestCustomer, bytes: Buffer | string, name = 'contacts.csv') =>
  upload(t, t.administrator, `${listUrl(customer)}/check`, { name, bytes });
const save = (
  customer: TestCustomer,
  bytes: string,
  query: string,
  headers: Record<string, string> = {},
  who = t.administrator,
) => upload(t, who, `${listUrl(customer)}?${query}`, { name: 'contacts.csv', bytes }, headers);
const contactsOf = async (customer: TestCustomer, query = 'limit=200') =>
  (await t.administrator.get(`/api/v1/customers/${customer.id}/contacts?${query}`)).body.items;
const mailCount = async (customer: TestCustomer) =>
  t.db.withActor(systemActor('test'), async (tx) => {
    const rows = await tx.selectFrom('mails').select('to_address').where('customer_id', '=', customer.id).execute();
    return new Set(rows.map((row) => row.to_address)).size;
  });

const pasted = [
  'Email\tFirst Name\tLast Name\tCustomer Branch',
  'one@list.example\tOne\tA\tEast',
  'two@list.example\tTwo\tB\t',
  'not an address\tThree\tC\t',
  'ONE@list.example\tFour\tD\t',
  'five@list.example\tFive\tE\tEest',
].join('\n');

describe('the dry run', () => {
  test('names each bad row with its field and a sentence, and writes nothing', async () => {
    const customer = await makeCustomer(t, 'Pasted', { branches: [{ name: 'East', active: true }] });
    const { status, body } = await check(customer, pasted, 'pasted.txt');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ total: 5, good: 2, bad: 3, hasHeader: true, ignored: [] });
    expect(
      body.faults.map((one: { row: number; field: string; code: string }) => [one.row, one.field, one.code]),
    ).toEqual([
      [4, 'email', 'email_form'],
      [5, 'email', 'twice'],
      [6, 'customerBranch', 'branch_unknown'],
    ]);
    expect(body.faults[2].message).toContain('Did you mean “East”?');
    expect(body.sample).toEqual([
      { email: 'one@list.example', firstName: 'One', lastName: 'A' },
      { email: 'two@list.example', firstName: 'Two', lastName: 'B' },
    ]);
    expect(await contactsOf(customer)).toEqual([]);
  });

  test.each([
    ['semicolons', 'vorname;nachname;e-mail\nAnn;Lee;ann@list.example\nBea;May;bea@list.example\n'],
    ['commas and quotes', 'Name,Email\n"Ann Lee",ann@list.example\n"Bea May",bea@list.example\n'],
    ['tabs without a header', 'ann@list.example\tAnn\tLee\nbea@list.example\tBea\tMay'],
    ['one row without a header', 'ann@list.example,Ann,Lee'],
  ])('%s', async (name, text) => {
    const customer = await makeCustomer(t, `Layout ${name}`);
    const { body } = await check(customer, text);
    expect(body, JSON.stringify(body)).toMatchObject({ bad: 0, faults: [] });
    expect(body.sample[0]).toEqual({ email: 'ann@list.example', firstName: 'Ann', lastName: 'Lee' });
  });

  test('a workbook', async () => {
    const customer = await makeCustomer(t, 'Workbook');
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`;
    const sheet = row('Email', 'First Name') + row('ann@book.example', 'Ann') + row('there', 'Bea');
    const { body } = await check(customer, workbook({ sheets: { Contacts: sheet } }), 'contacts.xlsx');
    expect(body, JSON.stringify(body)).toMatchObject({ total: 2, good: 1, bad: 1 });
    expect(body.faults).toMatchObject([{ row: 3, field: 'email' }]);
  });

  test.each([
    ['nothing', '', 'file_empty'],
    ['only a header', 'Email,First Name\n', 'no_rows'],
    ['no addresses', 'First Name,Last Name\nAnn,Lee\n', 'email_column_missing'],
    ['a PDF', '%PDF-1.7 rows', 'file_not_a_table'],
    ['too many rows', `Email\n${'a@x.example\n'.repeat(10_001)}`, 'too_many_rows'],
  ])('refused as a whole: %s', async (_, text, code) => {
    const customer = await makeCustomer(t, `Refused ${code}`);
    const { status, body } = await check(customer, text);
    expect([status >= 400 && status < 500, body.code]).toEqual([true, code]);
    expect(body.detail).toMatch(/\.$/);
  });
});

describe('saving', () => {
  test('all or none: one bad row and nothing is there', async () => {
    const customer = await makeCustomer(t, 'All or none');
    const { status, body } = await save(customer, pasted, 'rows=all&invite=true');
    expect([status, body.code]).toEqual([422, 'list_not_valid']);
    expect(body.faults[0]).toMatchObject({ row: 2, field: 'customerBranch' });
    expect(body.detail).toContain('nothing was saved');
    expect(await contactsOf(customer)).toEqual([]);
    expect(await mailCount(customer)).toBe(0);
  });

  test('the good rows only, with their branches; who is a contact already is left out the next time', async () => {
    const customer = await makeCustomer(t, 'Good rows', { branches: [{ name: 'East', active: true }] });
    const saved = await save(customer, pasted, 'rows=good');
    expect(saved.body).toEqual({ made: 2, left: 3, invited: 0, taskId: null });
    expect(await contactsOf(customer)).toMatchObject([
      { email: 'one@list.example', state: 'draft', customerBranches: [{ name: 'East' }] },
      { email: 'two@list.example', state: 'draft', customerBranches: [] },
    ]);
    const again = await save(customer, pasted, 'rows=good');
    expect([again.status, again.body.code]).toEqual([422, 'list_not_valid']);
    expect((await check(customer, pasted)).body.faults.map((one: { code: string }) => one.code)).toContain(
      'contact_taken',
    );
  });

  test('invited too: at once when they are few, once for an idempotency key', async () => {
    const customer = await makeCustomer(t, 'Invited few');
    const text = 'Email,First Name\na@few.example,Ann\nb@few.example,Bea\n';
    const headers = { 'idempotency-key': 'few-1' };
    const first = await save(customer, text, 'rows=all&invite=true', headers);
    expect(first.body).toEqual({ made: 2, left: 0, invited: 2, taskId: null });
    expect((await save(customer, text, 'rows=all&invite=true', headers)).body).toEqual(first.body);
    expect(await contactsOf(customer)).toMatchObject([
      { state: 'invited', invitedAt: '2026-03-10T09:00:00.000Z', invitationExpiresAt: '2026-03-17T09:00:00.000Z' },
      { state: 'invited' },
    ]);
    expect(await mailCount(customer)).toBe(2);
  });

  test('without a portal nobody can be invited, and nothing is saved', async () => {
    const { id } = (await t.administrator.post('/api/v1/customers', { name: 'List without portal' })).body;
    const customer = { id, code: '', name: '', slug: '' };
    const refused = await save(customer, 'a@none.example,Ann', 'rows=all&invite=true');
    expect([refused.status, refused.body.code]).toEqual([409, 'portal_missing']);
    expect(await contactsOf(customer)).toEqual([]);
  });

  test('who may not', async () => {
    const customer = await makeCustomer(t, 'Forbidden list');
    const operations = await t.userWithRole('operations');
    expect((await save(customer, 'a@x.example,Ann', 'rows=all', {}, operations)).status).toBe(403);
  });
});

test('10,000 rows, each hundredth bad; the invitations go out as a task that goes on after a kill', async () => {
  const customer = await makeCustomer(t, 'Ten thousand');
  const lines = Array.from({ length: 10_000 }, (_, n) =>
    n % 100 === 99 ? `broken ${n},Name,` : `p${n}@many.example,Name ${n},Last`,
  );
  const text = ['Email,First Name,Last Name', ...lines].join('\n');
  const began = performance.now();
  const checked = await check(customer, text);
  expect(checked.body).toMatchObject({ total: 10_000, good: 9_900, bad: 100 });
  expect(checked.body.faults).toHaveLength(100);
  const saved = await save(customer, text, 'rows=good&invite=true');
  const took = performance.now() - began;
  expect(saved.body).toEqual({ made: 9_900, left: 100, invited: 9_900, taskId: expect.any(String) });
  expect(took).toBeLessThan(60_000);

  const task = async () => (await t.administrator.get(`/api/v1/background-tasks/${saved.body.taskId}`)).body;
  expect(await task()).toMatchObject({ kind: 'invite_contacts', total: 9_900, done: 0, state: 'waiting' });
  // One that is disabled and one that is invited by hand meanwhile are not invited by the task.
  const [first, second] = await contactsOf(customer, 'limit=2');
  await t.administrator.post(`/api/v1/customers/${customer.id}/contacts/${first.id}/disable`);
  await t.administrator.post(`/api/v1/customers/${customer.id}/contacts/${second.id}/invite`);
  const killed = new AbortController();
  setTimeout(() => killed.abort(), 300);
  await t.app.services.tasks.runTask(saved.body.taskId, killed.signal);
  const half = await task();
  expect(half.done).toBeLessThan(9_898);
  await t.app.services.tasks.runTask(saved.body.taskId, new AbortController().signal);
  expect(await task()).toMatchObject({ state: 'done', done: 9_898, changed: 9_898, failed: 0 });
  expect(await mailCount(customer)).toBe(9_899);
  const mails = await t.db.withActor(systemActor('test'), (tx) =>
    tx
      .selectFrom('mails')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('customer_id', '=', customer.id)
      .executeTakeFirstOrThrow(),
  );
  expect(mails.count).toBe(9_899);
}, 120_000);

describe('many at once', () => {
  test('each gets an answer of its own', async () => {
    const customer = await makeCustomer(t, 'Bulk');
    await save(customer, 'a@bulk.example,Ann\nb@bulk.example,Bea\nc@bulk.example,Cleo', 'rows=all');
    const [a, b, c] = await contactsOf(customer);
    const unknown = '01a2026b-b1c1-73e2-8b99-2a5f5f431345';
    const bulk = async (action: string, ids: string[]) =>
      (await t.administrator.post(`/api/v1/customers/${customer.id}/contacts/bulk`, { action, contactIds: ids })).body
        .items;
    expect(await bulk('disable', [a.id, unknown])).toEqual([
      { contactId: a.id, email: 'a@bulk.example', outcome: 'done', state: 'disabled', message: null },
      {
        contactId: unknown,
        email: null,
        outcome: 'refused',
        state: null,
        message: expect.stringContaining('not exist'),
      },
    ]);
    expect(await bulk('invite', [a.id, b.id, c.id])).toMatchObject([
      { outcome: 'refused', message: 'a@bulk.example is disabled. Enable the contact first, then invite it.' },
      { outcome: 'done', state: 'invited' },
      { outcome: 'done', state: 'invited' },
    ]);
    expect(await bulk('enable', [a.id, b.id])).toMatchObject([
      { outcome: 'done', state: 'draft' },
      { outcome: 'refused' },
    ]);
    expect(await bulk('delete', [a.id, b.id])).toMatchObject([{ state: 'deleted' }, { state: 'deleted' }]);
    expect((await contactsOf(customer)).map((one: { email: string }) => one.email)).toEqual(['c@bulk.example']);
    const operations = await t.userWithRole('operations', 'bulk-operations@example.com');
    const refused = await operations.post(`/api/v1/customers/${customer.id}/contacts/bulk`, {
      action: 'delete',
      contactIds: [c.id],
    });
    expect(refused.status).toBe(403);
  });

  test('a part of the address or the name finds a contact', async () => {
    const customer = await makeCustomer(t, 'Searched');
    await save(customer, 'ann@find.example,Ann,Lee\nbea_1@find.example,Bea,100%', 'rows=all');
    const found = async (text: string) =>
      (await contactsOf(customer, `search=${encodeURIComponent(text)}`)).map((one: { email: string }) => one.email);
    expect(await found('LEE')).toEqual(['ann@find.example']);
    expect(await found('_1@')).toEqual(['bea_1@find.example']);
    expect(await found('%')).toEqual(['bea_1@find.example']);
    expect(await found('nobody')).toEqual([]);
  });
});
