import { randomUUIDv7 } from 'node:crypto';
import sharp from 'sharp';
import { expect } from 'vitest';
import { builtInRoles } from '#server/access/permissions.ts';
import type { RouteRecord } from '#server/http/route-rules.ts';
import { makeApiKey, makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Answer, type Client, client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let mine: TestCustomer;
let other: TestCustomer;
export const actors: Record<string, Client> = {};
export const ids: Record<string, Record<string, string>> = { mine: {}, other: {} };

// Words that stand in fields of the two customers' jobs; a contact may read the words of the own customer's shared fields, and no others.
export const words = {
  mineShared: 'MINESHAREDWORD',
  mineInternal: 'MINEINTERNALWORD',
  otherShared: 'OTHERSHAREDWORD',
  otherInternal: 'OTHERINTERNALWORD',
  otherBranch: 'OTHERBRANCHWORD',
};

/** Starts the server with two customers of the same kind, and everybody who may call. */
export async function startMatrix(): Promise<TestApp> {
  t = await startTestApp();
  mine = await makeCustomer(t, `${words.mineShared} Ltd`, { publishAttachments: true });
  other = await makeCustomer(t, `${words.otherShared} Ltd`, { publishAttachments: true });
  await t.administrator.post('/api/v1/custom-fields', { key: 'inside', label: 'Inside', type: 'text', portal: false });
  await fill(mine, 'mine', words.mineShared, words.mineInternal);
  await fill(other, 'other', words.otherShared, words.otherInternal);
  const branched = await t.administrator.post('/api/v1/jobs', {
    jobCode: 'BRANCHED-1',
    customerId: mine.id,
    direction: 'import',
    customerBranch: 'Far branch',
    note: words.otherBranch,
  });
  expect(branched.status).toBe(201);
  const near = await t.administrator.post('/api/v1/jobs', {
    jobCode: 'BRANCHED-2',
    customerId: mine.id,
    direction: 'import',
    customerBranch: 'Near branch',
    note: 'near',
  });
  expect(near.status).toBe(201);
  ids.mine!.branchedJob = branched.body.id;

  actors.anonymous = t.anonymous;
  actors.administrator = t.administrator;
  for (const role of builtInRoles.filter((each) => each.key !== 'administrator'))
    actors[role.key] = await t.userWithRole(role.key);
  actors['api key (display)'] = await makeApiKey(t, 'display');
  actors.contact = await makeContact(t, mine, 'own@example.com');
  actors['contact of another customer'] = await makeContact(t, other, 'other@example.com');
  actors['limited contact'] = await makeContact(t, mine, 'limited@example.com', {
    customerBranchIds: [near.body.customerBranch.id],
  });
  actors['view-as'] = await viewAs(mine.id, (actors.contact as Client & { id: string }).id);
  const disabled = await makeContact(t, mine, 'disabled@example.com');
  await t.administrator.post(`/api/v1/customers/${mine.id}/contacts/${disabled.id}/disable`);
  actors['disabled contact'] = disabled;
  ids.mine!.linkId = await share(actors.contact, ids.mine!.id!);
  ids.other!.linkId = await share(actors['contact of another customer'], ids.other!.id!);
  actors['share link'] = await bearingLink(ids.mine!.id!);
  await settle(actors.contact, 'mine', words.mineShared, words.mineInternal);
  await settle(actors['contact of another customer'], 'other', words.otherShared, words.otherInternal);
  const role = await t.administrator.post('/api/v1/roles', {
    name: 'Next to nothing',
    permissions: ['reports:schedule'],
  });
  expect(role.status, JSON.stringify(role.body)).toBe(201);
  actors['next to nothing'] = await t.userWithRole(role.body.key, 'nothing@example.com');
  return t;
}

async function fill(customer: TestCustomer, whose: 'mine' | 'other', shared: string, internal: string): Promise<void> {
  const job = await t.administrator.post('/api/v1/jobs', {
    jobCode: `${whose}-1`,
    customerId: customer.id,
    direction: 'import',
    mode: 'sea',
    note: shared,
    orderNumber: shared,
    carrier: shared,
    dueDate: '2026-03-01',
    priority: 3,
    references: [{ type: 'container', value: shared }],
    customFields: [{ key: 'inside', value: internal }],
    components: [{ code: 'C1', description: shared }],
  });
  expect(job.status, JSON.stringify(job.body)).toBe(201);
  const detail = await t.administrator.get(`/api/v1/jobs/${job.body.id}`);
  const store = ids[whose]!;
  store.id = job.body.id;
  store.customerId = customer.id;
  store.componentId = detail.body.components[0].id;
  store.milestoneId = detail.body.milestones[0].id;
  store.attachmentId = await attach(job.body.id, shared, internal);
  await talk(store, job.body.id, shared, internal);
  await t.administrator.post(`/api/v1/jobs/${job.body.id}/events`, {
    type: 'ARRV',
    occurredDay: '2026-03-02',
    note: internal,
  });
  const held = await t.administrator.get(`/api/v1/jobs/${job.body.id}`);
  await t.administrator.post(
    `/api/v1/jobs/${job.body.id}/actions/hold`,
    { reason: internal },
    { 'if-match': `"${held.body.version}"` },
  );
}

/** A published image of the job, answered by its id, and one that is not. */
async function attach(jobId: string, shared: string, internal: string): Promise<string> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  const url = `/api/v1/jobs/${jobId}/attachments`;
  await upload(t, t.administrator, url, { name: `${internal}.png`, bytes });
  const { body } = await upload(t, t.administrator, url, { name: `${shared}.png`, bytes });
  await t.administrator.patch(`${url}/${body.id}`, { published: true }, body.version);
  return body.id;
}

async function share(maker: Client, jobId: string): Promise<string> {
  const { status, body } = await maker.post(`/api/portal/v1/jobs/${jobId}/share-links`, {});
  expect(status, JSON.stringify(body)).toBe(201);
  return body.link.id;
}

/** A staff user who sees the portal as this contact does. */
async function viewAs(customerId: string, contactId: string): Promise<Client> {
  const { body } = await t.administrator.post(`/api/v1/customers/${customerId}/view-as`, { contactId });
  const opened = await t.anonymous.post('/api/portal/v1/view-as', { token: body.url.split('#')[1] });
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  return client(t.app, String(opened.headers['set-cookie']).split(';')[0]!);
}

/** Whoever has a share link and tries its secret wherever one can be put: as an API key, in each cookie, in the query. */
async function bearingLink(jobId: string): Promise<Client> {
  const { body } = await t.administrator.post(`/api/v1/jobs/${jobId}/share-links`, {});
  const token = body.url.slice(body.url.indexOf('#') + 1);
  expect((await t.anonymous.post('/api/portal/v1/shared-job', { token })).body.jobCode).toBe('mine-1');
  const cookies = ['staff', 'contact', 'view'].flatMap((one) => [`__Host-milepost-${one}`, `milepost-${one}`]);
  const bare = client(t.app, cookies.map((name) => `${name}=${token}`).join('; '));
  const asKey = client(t.app, '');
  // Both ways are tried; the answer that lets in, if any, is the one that is judged.
  const both = async (first: Promise<Answer>, second: Promise<Answer>) => {
    const answers = [await first, await second];
    return (answers.find((one) => one.status !== 401) ?? answers[0]!) as never;
  };
  const authorization = `Bearer ${token}`;
  const withToken = (url: string) => `${url}${url.includes('?') ? '&' : '?'}token=${token}`;
  return {
    ...bare,
    get: (url) => both(bare.get(withToken(url)), asKey.get(url, { authorization })),
    post: (url, sent) => both(bare.post(url, sent), asKey.post(url, sent, { authorization })),
    patch: (url, sent, version) =>
      both(bare.patch(url, sent, version), asKey.patch(url, sent, version, { authorization })),
    delete: (url, version) => bare.delete(url, version),
  };
}

/** A thread with a message that the customer sees and an internal note, each with a file. */
async function talk(store: Record<string, string>, jobId: string, shared: string, internal: string): Promise<void> {
  const thread = await t.administrator.post(`/api/v1/jobs/${jobId}/thread`);
  expect(thread.status, JSON.stringify(thread.body)).toBe(200);
  const url = `/api/v1/threads/${thread.body.id}`;
  store.threadId = thread.body.id;
  for (const [word, isInternal] of [
    [internal, true],
    [shared, false],
  ] as const) {
    const { body: file } = await upload(t, t.administrator, `${url}/files`, { name: `${word}.txt`, bytes: word });
    const message = { clientId: word, body: word, internal: isInternal, fileIds: [file.id] };
    const sent = await t.administrator.post(`${url}/messages`, message);
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    store.messageId = sent.body.id;
    store.fileId = file.id;
  }
}

/** A request that was approved, another that is open, and a file that is arriving; the contact of the customer took part in all. */
async function settle(contact: Client, whose: 'mine' | 'other', shared: string, internal: string): Promise<void> {
  const store = ids[whose]!;
  const at = `threads/${store.threadId}`;
  const ask = async (clientId: string) => {
    const documents = [{ source: 'attachment', id: store.attachmentId }];
    const asked = await t.administrator.post(`/api/v1/${at}/approvals/requests`, { clientId, note: shared, documents });
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    return asked.body;
  };
  const { id: requestId } = await ask('first');
  const given = { clientId: 'decided', requestId, reason: shared };
  const decided = await contact.post(`/api/portal/v1/${at}/approvals/approve`, given);
  expect(decided.status, JSON.stringify(decided.body)).toBe(201);
  store.decisionId = decided.body.id;
  store.documentId = decided.body.documents[0].id;
  store.requestId = (await ask('second')).id;
  store.uploadId = await beginFile(contact, whose, shared);
  // Staff write a note after all that: whatever says what is last must not say this to contacts.
  const note = { clientId: 'last note', body: internal, internal: true };
  expect((await t.administrator.post(`/api/v1/${at}/messages`, note)).status).toBe(201);
}

/** A file that is arriving. */
export async function beginFile(contact: Client, whose: 'mine' | 'other', name: string): Promise<string> {
  const given = { clientId: name, name: `${name}.txt`, size: 5 };
  const { status, body } = await contact.post(`/api/portal/v1/threads/${ids[whose]!.threadId}/uploads`, given);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.id;
}

/** The address with ids of one customer's records, or unknown ids. */
export function address(route: RouteRecord, whose: 'mine' | 'other' | 'unknown'): string {
  return route.url.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
    if (name === 'slug') return whose === 'other' ? other.slug : mine.slug;
    if (whose === 'unknown') return randomUUIDv7();
    if (name === 'id' && route.url.includes('/customers/:id')) return ids[whose]!.customerId!;
    return ids[whose]![name ?? 'id'] ?? randomUUIDv7();
  });
}

export async function call(actor: Client, route: RouteRecord, url: string, body: object = {}) {
  if (route.method === 'GET') return actor.get(url);
  if (route.method === 'DELETE') return actor.delete(url, 999);
  const headers = { 'if-match': '"999"' };
  if (route.method === 'PATCH') return actor.patch(url, body, 999);
  if (route.method === 'PUT') return actor.put(url, body, 999);
  return actor.post(url, body, headers);
}

/** Bodies that are in order, so that it is the record that is refused. `whose`: ids of whose records stand in them. */
export function bodyOf({ method, url }: RouteRecord, whose: 'mine' | 'other'): object {
  const clientId = randomUUIDv7();
  if (method === 'PATCH' && url.endsWith('/messages/:messageId')) return { body: 'changed' };
  if (url.endsWith('/messages')) return { clientId, body: 'words' };
  if (url.endsWith('/uploads')) return { clientId, name: 'a.txt', size: 1 };
  if (url.endsWith('/read')) return { messageId: ids[whose]!.messageId };
  if (url.endsWith('/approve') || url.endsWith('/reject'))
    return { clientId, requestId: ids[whose]!.requestId, reason: 'seen' };
  if (url.endsWith('/requests') || url.endsWith('/withdraw')) return { clientId };
  return {};
}
