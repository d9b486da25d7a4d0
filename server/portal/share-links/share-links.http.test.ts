import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;
let contact: Client & { id: string };
let colleague: Client & { id: string };
let limited: Client & { id: string };
let stranger: Client & { id: string };
let nearJob: string;
let farJob: string;

beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Sharing', { publishAttachments: true });
  const job = async (customerBranch: string) =>
    (await t.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import', customerBranch })).body;
  const near = await job('Near');
  nearJob = near.id;
  farJob = (await job('Far')).id;
  contact = await makeContact(t, customer, 'maker@example.com');
  colleague = await makeContact(t, customer, 'colleague@example.com');
  limited = await makeContact(t, customer, 'limited@example.com', { customerBranchIds: [near.customerBranch.id] });
  stranger = await makeContact(t, await makeCustomer(t, 'Other'), 'stranger@example.com');
});
afterAll(() => t?.stop());

const at = (jobId: string) => `/api/portal/v1/jobs/${jobId}/share-links`;
const open = (url: string) => t.anonymous.post('/api/portal/v1/shared-job', { token: url.slice(url.indexOf('#') + 1) });
const make = async (by: Client, jobId: string, body: object = {}) => (await by.post(at(jobId), body)).body;
const staffContact = (id: string) => `/api/v1/customers/${customer.id}/contacts/${id}`;

describe('share links of contacts', () => {
  test('are made for a job they see, say who made them, and open', async () => {
    const made = await make(contact, farJob, { label: 'haulier', expiresInDays: 90 });
    expect(made.link).toMatchObject({ label: 'haulier', madeBy: { isYou: true }, state: 'active' });
    expect((await open(made.url)).status).toBe(200);
    const { items, abilities } = (await contact.get(at(farJob))).body;
    expect([items[0].id, items[0].opened.count, abilities]).toEqual([made.link.id, 1, { create: true }]);
    const seen = (await colleague.get(at(farJob))).body.items[0];
    expect(seen).toMatchObject({ id: made.link.id, madeBy: { name: made.link.madeBy.name, isYou: false } });
    const ofStaff = (await t.administrator.get(`/api/v1/jobs/${farJob}/share-links`)).body.items[0];
    expect(ofStaff.madeBy).toEqual({ kind: 'contact', name: made.link.madeBy.name });
  });

  test('another customer’s, another branch’s and unknown jobs get the same 404', async () => {
    const answers = [
      await contact.post(at(randomUUIDv7()), {}),
      await limited.post(at(farJob), {}),
      await stranger.post(at(farJob), {}),
      await limited.get(at(farJob)),
      await stranger.get(at(farJob)),
    ];
    expect(answers.map((one) => [one.status, one.body.code])).toEqual(answers.map(() => [404, 'not_found']));
  });

  test('a limited contact sees and ends its own only; others all of the customer’s contacts’, none of staff’s', async () => {
    const mine = (await make(limited, nearJob)).link.id;
    const theirs = (await make(contact, nearJob)).link.id;
    await t.administrator.post(`/api/v1/jobs/${nearJob}/share-links`, { label: 'of staff' });
    const ids = async (by: Client, url: string) => (await by.get(url)).body.items.map((one: { id: string }) => one.id);
    expect(await ids(limited, at(nearJob))).toEqual([mine]);
    expect(await ids(limited, '/api/portal/v1/share-links')).toEqual([mine]);
    expect(await ids(colleague, at(nearJob))).toEqual([theirs, mine]);
    expect((await ids(colleague, '/api/portal/v1/share-links')).length).toBeGreaterThan(2);
    expect((await limited.delete(`${at(nearJob)}/${theirs}`)).status).toBe(404);
    expect((await stranger.delete(`${at(nearJob)}/${theirs}`)).status).toBe(404);
    expect((await colleague.delete(`${at(nearJob)}/${theirs}`)).status).toBe(204);
    expect((await contact.get(at(nearJob))).body.items[0].state).toBe('revoked');
  });

  test('the list is paged, the latest first', async () => {
    const all = (await contact.get('/api/portal/v1/share-links')).body.items.map((one: { id: string }) => one.id);
    const first = (await contact.get('/api/portal/v1/share-links?limit=1')).body;
    const second = (await contact.get(`/api/portal/v1/share-links?limit=200&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((one: { id: string }) => one.id)).toEqual(all);
    expect((await contact.get('/api/portal/v1/share-links?cursor=x')).status).toBe(422);
  });

  test('show no more than the contact who made them may see, at the time of opening', async () => {
    const { url } = await make(limited, nearJob);
    expect((await open(url)).status).toBe(200);
    const far = (await t.administrator.get(`/api/v1/jobs/${farJob}`)).body.customerBranch.id;
    const change = async (customerBranchIds: string[]) => {
      const list = (await t.administrator.get(`/api/v1/customers/${customer.id}/contacts`)).body.items;
      const { version } = list.find((one: { id: string }) => one.id === limited.id);
      expect((await t.administrator.patch(staffContact(limited.id), { customerBranchIds }, version)).status).toBe(200);
    };
    const near = (await t.administrator.get(`/api/v1/jobs/${nearJob}`)).body.customerBranch.id;
    await change([far]);
    expect((await open(url)).status).toBe(404);
    await change([near]);
    expect((await open(url)).status).toBe(200);
  });

  test('files must be published to the contact; Publish Attachments off hides them in open links too', async () => {
    const url = `/api/v1/jobs/${farJob}/attachments`;
    const file = (await upload(t, t.administrator, url, { name: 'a.txt', bytes: 'a' })).body;
    expect((await contact.post(at(farJob), { attachmentIds: [file.id] })).status).toBe(422);
    await t.administrator.patch(`${url}/${file.id}`, { published: true }, file.version);
    const made = await make(contact, farJob, { attachmentIds: [file.id] });
    expect((await open(made.url)).body.files).toHaveLength(1);
    const set = async (publishAttachments: boolean) => {
      const { version } = (await t.administrator.get(`/api/v1/customers/${customer.id}`)).body;
      await t.administrator.patch(`/api/v1/customers/${customer.id}`, { publishAttachments }, version);
    };
    await set(false);
    expect((await open(made.url)).body.files).toEqual([]);
    await set(true);
    expect((await open(made.url)).body.files).toHaveLength(1);
  });

  test('a disabled contact’s links are void until it is enabled; a deleted one’s and a replaced person’s for ever', async () => {
    const leaving = await makeContact(t, customer, 'leaving@example.com');
    const { url } = await make(leaving, farJob);
    await t.administrator.post(`${staffContact(leaving.id)}/disable`);
    expect((await open(url)).status).toBe(404);
    expect((await t.administrator.get(`/api/v1/jobs/${farJob}/share-links`)).body.items[0].state).toBe('void');
    await t.administrator.post(`${staffContact(leaving.id)}/enable`);
    expect((await open(url)).status).toBe(200);
    const { rows } = await t.db.pools.owner.query<{ person_id: string }>(
      'select person_id from contacts where id = $1',
      [contact.id],
    );
    await t.db.pools.owner.query('update contacts set person_id = $1 where id = $2', [rows[0]!.person_id, leaving.id]);
    expect((await open(url)).status).toBe(404);
    const gone = await makeContact(t, customer, 'gone@example.com');
    const other = await make(gone, farJob);
    const deleted = await t.app.inject({
      method: 'DELETE',
      url: staffContact(gone.id),
      headers: { cookie: t.administrator.cookie },
    });
    expect(deleted.statusCode).toBeLessThan(300);
    expect((await open(other.url)).status).toBe(404);
  });
});
