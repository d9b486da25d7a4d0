import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { insertContact, insertCustomer, insertJob } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { findOrCreateCustomer } from './service.ts';

const url = '/api/v1/customers';
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.stop());

type Item = { id: string; name: string; code: string };
const names = (answer: { body: { items: Item[] } }) => answer.body.items.map((one) => one.name);

async function make(body: object) {
  const answer = await t.administrator.post(url, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

/** All pages of the list, two customers at a time. */
async function paged(query: string): Promise<string[]> {
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = (await t.administrator.get(`${url}?${query}&limit=2${cursor}`)).body;
    seen.push(...page.items.map((one: Item) => one.name));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  return seen;
}

describe('the listing of the set-up', () => {
  test('only customers with a portal; the others are offered by Add Customer once a job names them', async () => {
    const plain = await make({ name: 'Listing Plain' });
    const named = await make({ name: 'Listing Named' });
    await insertJob(t.db, named.id, { job_code: 'LIST-1' });
    const set = await make({ name: 'Listing Set' });
    await insertJob(t.db, set.id, { job_code: 'LIST-2' });
    expect((await t.administrator.post(`${url}/${set.id}/portal`)).status).toBe(200);

    const ask = (query: string) => t.administrator.get(`${url}?search=listing&${query}`);
    expect(names(await ask('portal=true'))).toEqual(['Listing Set']);
    expect(names(await ask('portal=false'))).toEqual(['Listing Named', 'Listing Plain']);
    expect(names(await ask('portal=false&named=true'))).toEqual(['Listing Named']);
    expect(names(await ask('named=false'))).toEqual(['Listing Plain']);
    expect(names(await ask(''))).toEqual(['Listing Named', 'Listing Plain', 'Listing Set']);

    await t.administrator.post(`${url}/${named.id}/portal`);
    expect(names(await ask('portal=true&sort=-name'))).toEqual(['Listing Set', 'Listing Named']);
    expect(names(await ask('portal=false&named=true'))).toEqual([]);
    expect(plain.portalUrl).toBeNull();
  });

  test('a customer that an import or a new job typed is offered at once', async () => {
    const typed = await t.db.withActor(systemActor('test'), (tx) =>
      findOrCreateCustomer(tx, 'Typed Into A Job', t.clock.now()),
    );
    await insertJob(t.db, typed!.id, { job_code: 'TYPED-1' });
    expect(names(await t.administrator.get(`${url}?search=typed&portal=false&named=true`))).toEqual([
      'Typed Into A Job',
    ]);
  });

  test('every sort holds over pages, up and down', async () => {
    const rows = [
      ['Order B', 'ORD-1', true, false],
      ['Order A', 'ORD-4', false, true],
      ['Order D', 'ORD-2', true, true],
      ['Order C', 'ORD-3', false, false],
    ] as const;
    for (const [name, code, publishAttachments, showDifot] of rows)
      await make({ name, code, publishAttachments, showDifot });
    const by = (sort: string) =>
      paged(`search=order&sort=${sort}`).then((list) => list.map((one) => one.at(-1)).join(''));
    expect(await by('name')).toBe('ABCD');
    expect(await by('-name')).toBe('DCBA');
    expect(await by('code')).toBe('BDCA');
    expect(await by('-code')).toBe('ACDB');
    expect(await by('publishAttachments')).toBe('ACBD');
    expect(await by('-publishAttachments')).toBe('DBCA');
    expect(await by('showDifot')).toBe('BCAD');
    expect(await by('-showDifot')).toBe('DACB');
  });

  test.each([
    ['name', ['a', 'b']],
    ['showDifot', ['maybe', 'a', randomUUIDv7()]],
    ['code', ['a', 'b', "'; drop table customers; --"]],
    ['code', ['a', 'b']],
  ])('a made-up cursor for %s is refused with a sentence', async (sort, keys) => {
    const cursor = Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url');
    const answer = await t.administrator.get(`${url}?sort=${sort}&cursor=${cursor}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'cursor_unknown']);
  });
});

describe('switching many customers at once', () => {
  const announced = async (customerId: string) =>
    t.db.withActor(systemActor('test'), (tx) =>
      tx
        .selectFrom('outbox')
        .select(['kind', 'visible'])
        .where('customer_id', '=', customerId)
        .where('kind', '=', 'customer.changed')
        .execute(),
    );

  test('names what it changed, so that it can be undone; tells open screens and portals', async () => {
    const on = await make({ name: 'Switch On', publishAttachments: true });
    const off = await make({ name: 'Switch Off' });
    const gone = randomUUIDv7();
    const body = { customerIds: [on.id, off.id, gone], publishAttachments: true };
    const first = await t.administrator.post(`${url}/switch`, body);
    expect([first.status, first.body]).toEqual([200, { changed: [off.id], unchanged: 1, unknown: [gone] }]);
    expect((await t.administrator.get(`${url}/${off.id}`)).body).toMatchObject({
      publishAttachments: true,
      showDifot: false,
      version: off.version + 1,
    });
    expect((await t.administrator.get(`${url}/${on.id}`)).body.version).toBe(on.version);
    expect(await announced(off.id)).toContainEqual({ kind: 'customer.changed', visible: true });
    expect(await announced(on.id)).toHaveLength(1);

    const again = await t.administrator.post(`${url}/switch`, body);
    expect(again.body).toEqual({ changed: [], unchanged: 2, unknown: [gone] });
    const undone = await t.administrator.post(`${url}/switch`, {
      ...body,
      customerIds: [off.id],
      publishAttachments: false,
    });
    expect(undone.body.changed).toEqual([off.id]);
    expect((await t.administrator.get(`${url}/${on.id}`)).body.publishAttachments).toBe(true);
  });

  test('both switches in one step; two who switch the same customers crosswise both succeed', async () => {
    const made = await Promise.all([1, 2, 3, 4].map((n) => make({ name: `Cross ${n}`, code: `CR${n}` })));
    const ids = made.map((one) => one.id);
    const answers = await Promise.all([
      t.administrator.post(`${url}/switch`, { customerIds: ids, publishAttachments: true }),
      t.administrator.post(`${url}/switch`, { customerIds: ids.toReversed(), showDifot: true }),
      t.administrator.post(`${url}/switch`, { customerIds: ids, publishAttachments: true, showDifot: true }),
    ]);
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    const items = (await t.administrator.get(`${url}?search=cross`)).body.items;
    expect(
      items.every(
        (one: { publishAttachments: boolean; showDifot: boolean }) => one.publishAttachments && one.showDifot,
      ),
    ).toBe(true);
  });

  test('a page that is open elsewhere with the former version is told so', async () => {
    const one = await make({ name: 'Switch Stale' });
    await t.administrator.post(`${url}/switch`, { customerIds: [one.id], showDifot: true });
    const stale = await t.administrator.patch(`${url}/${one.id}`, { address: 'x' }, one.version);
    expect([stale.status, stale.body.code]).toEqual([412, 'version_stale']);
  });

  test.each([
    ['nothing to switch', (ids: string[]) => ({ customerIds: ids }), 'publishAttachments'],
    ['no customers', () => ({ customerIds: [], showDifot: true }), 'customerIds'],
    ['the same twice', ([id]: string[]) => ({ customerIds: [id, id], showDifot: true }), 'customerIds'],
    ['no id', () => ({ customerIds: ['x'], showDifot: true }), 'customerIds.0'],
    ['more than that', (ids: string[]) => ({ customerIds: ids, showDifot: true, state: 'inactive' }), 'state'],
  ])('refused: %s', async (_, body, field) => {
    const { id } = await insertCustomer(t.db);
    const answer = await t.administrator.post(`${url}/switch`, body([id]));
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((fault: { field: string }) => fault.field)).toContain(field);
  });

  test('needs customers:write; contacts have none', async () => {
    const customer = await insertCustomer(t.db);
    const body = { customerIds: [customer.id], showDifot: true };
    const operations = await t.userWithRole('operations');
    expect((await operations.post(`${url}/switch`, body)).status).toBe(403);
    expect((await t.anonymous.post(`${url}/switch`, body)).status).toBe(401);
    const contact = await t.signIn('/api/portal/v1/session', (await insertContact(t.db, customer)).signIn);
    expect((await contact.post(`${url}/switch`, body)).status).toBe(401);
    expect((await t.administrator.get(`${url}/${customer.id}`)).body.showDifot).toBe(false);
  });
});

describe('portal settings', () => {
  test('start with all columns and the order number; are kept in their order', async () => {
    const made = await make({ name: 'Portal Settings' });
    expect(made.portal).toEqual({ portalColumns: null, leadingReference: null, unassignedTooDefault: false });
    const portal = { portalColumns: ['status', 'dueDate'], leadingReference: 'container', unassignedTooDefault: true };
    const saved = await t.administrator.patch(`${url}/${made.id}`, { portal }, made.version);
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const kept = { ...portal, portalColumns: ['jobCode', 'dueDate', 'status', 'action'] };
    expect(saved.body.portal).toEqual(kept);
    // What a change does not name stays.
    const other = await t.administrator.patch(`${url}/${made.id}`, { address: 'Quay 1' }, saved.body.version);
    expect(other.body.portal).toEqual(kept);
    const back = await t.administrator.patch(
      `${url}/${made.id}`,
      { portal: { portalColumns: null, leadingReference: null } },
      other.body.version,
    );
    expect(back.body.portal).toEqual({ portalColumns: null, leadingReference: null, unassignedTooDefault: true });
  });

  test('a leading reference exists and is one that contacts see; while it leads it is not deleted', async () => {
    const made = await make({ name: 'Leading Reference' });
    const put = (leadingReference: string, version = made.version) =>
      t.administrator.patch(`${url}/${made.id}`, { portal: { leadingReference } }, version);
    expect((await put('nothing_such')).body).toMatchObject({
      code: 'reference_type_unknown',
      faults: [{ field: 'portal.leadingReference' }],
    });
    const types = '/api/v1/reference-types';
    await t.administrator.post(types, { code: 'inner_no', name: 'Inner number', portal: false });
    expect((await put('inner_no')).body.code).toBe('reference_type_internal');
    await t.administrator.post(types, { code: 'batch_no', name: 'Batch number' });
    const saved = await put('batch_no');
    expect(saved.body.portal.leadingReference).toBe('batch_no');
    expect((await t.administrator.delete(`${types}/batch_no`)).body.code).toBe('in_use');
    expect((await t.administrator.get(`${url}/${made.id}`)).body.portal.leadingReference).toBe('batch_no');
  });

  test('new contacts begin as the customer is set, unless said otherwise', async () => {
    const made = await make({ name: 'New Contacts', portal: { unassignedTooDefault: true } });
    const contact = (email: string, more: object = {}) => ({ email, firstName: 'First', lastName: 'Last', ...more });
    const contacts = [contact('a@example.com'), contact('b@example.com', { unassignedToo: false })];
    const answer = await t.administrator.post(`${url}/${made.id}/contacts`, { contacts });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const seen = answer.body.items.map((one: { email: string; unassignedToo: boolean }) => [
      one.email,
      one.unassignedToo,
    ]);
    expect(new Map(seen)).toEqual(
      new Map([
        ['a@example.com', true],
        ['b@example.com', false],
      ]),
    );
  });

  test.each([
    [{ portalColumns: ['colour'] }, 'portal.portalColumns.0'],
    [{ portalColumns: [] }, 'portal.portalColumns'],
    [{ leadingReference: '' }, 'portal.leadingReference'],
    [{ unassignedTooDefault: null }, 'portal.unassignedTooDefault'],
    [{ colour: 1 }, 'portal.colour'],
  ])('%j is refused at its field', async (portal, field) => {
    const answer = await t.administrator.post(url, { name: 'Refused', portal });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((fault: { field: string }) => fault.field)).toContain(field);
  });
});
