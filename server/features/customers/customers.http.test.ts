import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { foldKey } from '#shared/fold.ts';
import { isStorable } from '#shared/texts.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { findCustomersByKeys, findOrCreateCustomer } from './service.ts';

const url = '/api/v1/customers';
let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

async function make(body: object) {
  const answer = await t.administrator.post(url, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

describe('making customers', () => {
  test('the code is made from the name when it is blank, and stays unique', async () => {
    const first = await make({ name: 'Acme Freight GmbH', code: '' });
    const second = await make({ name: 'ACME FREIGHT GROUP' });
    expect([first.code, second.code]).toEqual(['ACMEFREIGHTG', 'ACMEFREIGHT2']);
    expect(first).toMatchObject({
      state: 'active',
      portalUrl: null,
      publishAttachments: false,
      showDifot: false,
      tracking: { import: false, export: false, domestic: false, production: false },
      difot: { pastMonths: 1, toleranceDays: 0, tolerancePercent: 0, countingDate: null },
      version: 1,
      abilities: { edit: true, delete: true, createPortal: true, editContacts: true },
    });
  });

  test('a code that differs only in case is taken', async () => {
    await make({ name: 'Case', code: 'Case-1' });
    const again = await t.administrator.post(url, { name: 'Other', code: 'CASE-1' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'customer_code_taken', faults: [{ field: 'code' }] });
  });

  test('the same idempotency key makes one customer', async () => {
    const headers = { 'idempotency-key': 'k-1' };
    const first = await t.administrator.post(url, { name: 'Once Only' }, headers);
    const again = await t.administrator.post(url, { name: 'Once Only' }, headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    const other = await t.administrator.post(url, { name: 'Other' }, headers);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  test('many at once get codes of their own', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => make({ name: 'Crowd' })));
    expect(new Set(made.map((each) => each.code)).size).toBe(12);
  });

  test.each([
    [{ name: '   ' }, 'name'],
    [{ name: 'Two\nlines' }, 'name'],
    [{ name: 'A', code: 'THIRTEENCHARS' }, 'code'],
    [{ name: 'A', aliases: ['x', ' X '] }, 'aliases.1'],
    [{ name: 'A', branches: [{ name: '\u200b\u0001', active: true }] }, 'branches.0.name'],
    [{ name: 'A', serviceOperatorId: randomUUIDv7() }, 'serviceOperatorId'],
    [{ name: 'A', difot: { pastMonths: 25 } }, 'difot.pastMonths'],
    [{ name: null }, 'name'],
    [{ name: 'A', colour: 'red' }, 'colour'],
  ])('%j is refused at its field', async (body, field) => {
    const before = (await t.administrator.get(`${url}?limit=200`)).body.items.length;
    const answer = await t.administrator.post(url, body);
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((fault: { field: string }) => fault.field)).toContain(field);
    expect((await t.administrator.get(`${url}?limit=200`)).body.items).toHaveLength(before);
  });

  test('naughty texts come back unharmed, or are refused with a sentence at their field', async () => {
    const naughty = JSON.parse(
      readFileSync(new URL('../../../tests/fixtures/blns.json', import.meta.url), 'utf8'),
    ) as string[];
    let kept = 0;
    for (const value of naughty) {
      const answer = await t.administrator.post(url, { name: `N ${value}`.slice(0, 200), address: value });
      if (answer.status === 422) {
        expect(isStorable(value) && !/[\t\r\n\u2028\u2029]/.test(value)).toBe(false);
        expect(answer.body.faults[0].message).toMatch(/\w+.*\./);
        continue;
      }
      expect(answer.status, value).toBe(201);
      // The answer is read back from the database.
      expect(answer.body.address).toBe(value);
      expect(answer.body.name).toBe(`N ${value}`.slice(0, 200));
      kept += 1;
    }
    expect(kept).toBeGreaterThan(naughty.length - 10);
  });
});

describe('finding customers', () => {
  test('search takes the beginning of code, name and alias, folded; pages follow each other', async () => {
    for (let i = 0; i < 5; i += 1) await make({ name: `Zebra ${i}`, code: `ZB${i}` });
    await make({ name: 'Striped Horse', aliases: ['Zebra  Trading'] });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await t.administrator.get(`${url}?search=%20ZEBRA&limit=2${cursor}`)).body;
      seen.push(...page.items.map((item: { name: string }) => item.name));
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(['Striped Horse', 'Zebra 0', 'Zebra 1', 'Zebra 2', 'Zebra 3', 'Zebra 4']);
    expect((await t.administrator.get(`${url}?search=zb3`)).body.items).toHaveLength(1);
    expect((await t.administrator.get(`${url}?search=%25`)).body.items).toHaveLength(0);
    expect((await t.administrator.get(`${url}?cursor=nonsense`)).body.code).toBe('cursor_unknown');
  });

  test('near matches come nearest first and name what matched', async () => {
    await make({ name: 'Northwind Traders Ltd', code: 'NWT', aliases: ['NW Trading'] });
    const { items } = (await t.administrator.get(`${url}/near?name=Northwind%20Tarders`)).body;
    expect(items[0]).toMatchObject({ code: 'NWT', matched: 'Northwind Traders Ltd', exact: false });
    expect((await t.administrator.get(`${url}/near?name=northwind%20TRADERS%20ltd`)).body.items[0].exact).toBe(true);
    expect((await t.administrator.get(`${url}/near?name=Quite%20Different`)).body.items).toEqual([]);
  });

  test('other features find by code, name and alias, and make what is unknown once', async () => {
    const made = await make({ name: 'Keyed Customer', code: 'KEYED', aliases: ['Known As'] });
    const actor = systemActor('test');
    const found = await t.db.withActor(actor, (tx) =>
      findCustomersByKeys(tx, ['keyed', 'keyed customer', 'known as', 'unknown']),
    );
    expect([...found].map(([key, matches]) => [key, matches.map((match) => match.id)])).toEqual(
      expect.arrayContaining([
        ['keyed', [made.id]],
        ['keyed customer', [made.id]],
        ['known as', [made.id]],
      ]),
    );
    expect(found.size).toBe(3);
    const made2 = await Promise.all(
      [1, 2, 3].map(() => t.db.withActor(actor, (tx) => findOrCreateCustomer(tx, 'Brand New', t.clock.now()))),
    );
    expect(new Set(made2.map((each) => each?.id)).size).toBe(1);
    await make({ name: 'brand new' });
    const several = await t.db.withActor(actor, (tx) => findCustomersByKeys(tx, [foldKey('BRAND NEW')]));
    expect(several.get('brand new')).toHaveLength(2);
    expect(await t.db.withActor(actor, (tx) => findOrCreateCustomer(tx, 'Brand New', t.clock.now()))).toBeNull();
  });
});

describe('changing customers', () => {
  test('an edit needs the version it was made on; a stale one overwrites nothing', async () => {
    const made = await make({ name: 'Versioned' });
    const path = `${url}/${made.id}`;
    const changed = await t.administrator.patch(path, { name: 'Renamed', state: 'inactive' }, 1);
    expect(changed.body).toMatchObject({ name: 'Renamed', state: 'inactive', version: 2 });
    expect(changed.headers.etag).toBe('"2"');
    const stale = await t.administrator.patch(path, { name: 'Lost' }, 1);
    expect(stale.status).toBe(412);
    const none = await t.administrator.post(path, {});
    expect(none.status).toBe(404);
    expect((await t.administrator.get(path)).body.name).toBe('Renamed');
  });

  test('details, tracking, DIFOT, aliases and branches are saved together', async () => {
    const made = await make({ name: 'Full', branches: [{ name: 'North', active: true }] });
    const [north] = made.branches;
    const changed = await t.administrator.patch(
      `${url}/${made.id}`,
      {
        contactName: 'Front desk',
        address: 'Line 1\nLine 2',
        aliases: ['Full & Co'],
        tracking: { import: true, production: true },
        publishAttachments: true,
        showDifot: true,
        difot: { pastMonths: 24, toleranceDays: 2, tolerancePercent: 2.5, countingDate: 'due_date' },
        branches: [
          { id: north.id, name: 'South', active: false },
          { name: 'North', active: true },
        ],
      },
      1,
    );
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      contactName: 'Front desk',
      address: 'Line 1\nLine 2',
      aliases: ['Full & Co'],
      tracking: { import: true, export: false, domestic: false, production: true },
      publishAttachments: true,
      showDifot: true,
      difot: { pastMonths: 24, toleranceDays: 2, tolerancePercent: 2.5, countingDate: 'due_date' },
    });
    expect(changed.body.branches).toMatchObject([{ name: 'North' }, { id: north.id, name: 'South', active: false }]);
    const announced = await t.db.withActor(systemActor('test'), (tx) =>
      tx.selectFrom('outbox').select('payload').where('customer_id', '=', made.id).orderBy('seq').execute(),
    );
    expect(announced.at(-1)?.payload).toEqual({ customerId: made.id, countsChanged: true });
  });

  test('branches may swap names; two of one name and one of another customer are refused', async () => {
    const made = await make({ name: 'Swapped', branches: ['A', 'B'].map((name) => ({ name, active: true })) });
    const [a, b] = made.branches;
    const path = `${url}/${made.id}`;
    const swapped = await t.administrator.patch(
      path,
      {
        branches: [
          { ...a, name: 'B' },
          { ...b, name: 'A' },
        ],
      },
      1,
    );
    expect(swapped.body.branches).toEqual([
      { ...b, name: 'A' },
      { ...a, name: 'B' },
    ]);
    const twice = await t.administrator.patch(path, { branches: [{ name: 'a', active: true }] }, 2);
    expect(twice.body.code).toBe('customer_branch_taken');
    const foreign = await make({ name: 'Foreign', branches: [{ name: 'F', active: true }] });
    const wrong = await t.administrator.patch(path, { branches: foreign.branches }, 2);
    expect(wrong.body.faults[0].field).toBe('branches');
  });

  test('an alias leads to one customer', async () => {
    await make({ name: 'Owner of the alias', aliases: ['Shared name'] });
    const refused = await t.administrator.post(url, { name: 'Second', aliases: ['fine', 'SHARED NAME'] });
    expect(refused.status).toBe(409);
    expect(refused.body.faults[0]).toMatchObject({ field: 'aliases.1', code: 'alias_taken' });
    expect((await t.administrator.get(`${url}?search=Second`)).body.items).toHaveLength(0);
  });

  test('the portal is created once, under an address that cannot be guessed', async () => {
    const made = await make({ name: 'With portal' });
    const first = await t.administrator.post(`${url}/${made.id}/portal`);
    expect(first.body.portalUrl).toMatch(/^http:\/\/127\.0\.0\.1:3000\/p\/[\w-]{16,}$/);
    expect(first.body).toMatchObject({ version: 2, portalCreatedAt: '2026-03-10T09:00:00.000Z' });
    expect(first.body.abilities.createPortal).toBe(false);
    const again = await t.administrator.post(`${url}/${made.id}/portal`);
    expect(again.body.portalUrl).toBe(first.body.portalUrl);
    const slug = first.body.portalUrl.split('/').at(-1);
    expect((await t.anonymous.get(`/api/portal/v1/portals/${slug}`)).body).toEqual({
      companyName: 'Test Company',
      accent: null,
      logoUrl: null,
      locale: 'en',
    });
  });

  test('an unused customer can be deleted, one with contacts stays', async () => {
    const made = await make({ name: 'Short lived', aliases: ['Ephemeral'], branches: [{ name: 'X', active: true }] });
    const contact = { email: 'c@example.com', firstName: 'Contact', lastName: '' };
    const { body } = await t.administrator.post(`${url}/${made.id}/contacts`, { contacts: [contact] });
    const refused = await t.administrator.delete(`${url}/${made.id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('has contacts');
    await t.administrator.delete(`${url}/${made.id}/contacts/${body.items[0].id}`);
    expect((await t.administrator.delete(`${url}/${made.id}`)).status).toBe(204);
    expect((await t.administrator.get(`${url}/${made.id}`)).status).toBe(404);
  });
});

test('who may only read gets the record without abilities and no change', async () => {
  const made = await make({ name: 'Read only' });
  const operations = await t.userWithRole('operations');
  const read = await operations.get(`${url}/${made.id}`);
  expect(read.body.abilities).toEqual({ edit: false, delete: false, createPortal: false, editContacts: false });
  expect((await operations.post(url, { name: 'No' })).status).toBe(403);
  expect((await operations.patch(`${url}/${made.id}`, { name: 'No' }, 1)).status).toBe(403);
  expect((await operations.post(`${url}/${made.id}/portal`)).status).toBe(403);
  expect((await operations.delete(`${url}/${made.id}`)).status).toBe(403);
  expect((await t.anonymous.get(url)).status).toBe(401);
});
