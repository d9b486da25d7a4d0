import { randomUUIDv7 } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInRoles } from '#server/access/permissions.ts';
import type { RouteRecord } from '#server/http/route-rules.ts';
import { makeApiKey, makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Answer, type Client, client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

/**
 * Every route by every actor, generated from the server's own list of routes: a new route is covered without being told. What is checked
 * is who is let in (401, 403), that nothing of another customer is answered, and that nothing internal reaches a contact.
 */

let t: TestApp;
let mine: TestCustomer;
let other: TestCustomer;
const actors: Record<string, Client> = {};
const ids: Record<string, Record<string, string>> = { mine: {}, other: {} };

// Words that stand in fields of the two customers' jobs; a contact may read the words of the own customer's shared fields, and no others.
const words = {
  mineShared: 'MINESHAREDWORD',
  mineInternal: 'MINEINTERNALWORD',
  otherShared: 'OTHERSHAREDWORD',
  otherInternal: 'OTHERINTERNALWORD',
  otherBranch: 'OTHERBRANCHWORD',
};

beforeAll(async () => {
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
});
afterAll(() => t.stop());

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

/** The address with ids of one customer's records, or unknown ids. */
function address(route: RouteRecord, whose: 'mine' | 'other' | 'unknown'): string {
  return route.url.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
    if (name === 'slug') return whose === 'other' ? other.slug : mine.slug;
    if (whose === 'unknown') return randomUUIDv7();
    if (name === 'id' && route.url.includes('/customers/:id')) return ids[whose]!.customerId!;
    return ids[whose]![name ?? 'id'] ?? randomUUIDv7();
  });
}

async function call(actor: Client, route: RouteRecord, url: string) {
  if (route.method === 'GET') return actor.get(url);
  if (route.method === 'DELETE') return actor.delete(url, 999);
  const headers = { 'if-match': '"999"' };
  if (route.method === 'PATCH') return actor.patch(url, {}, 999);
  if (route.method === 'PUT') return actor.put(url, {}, 999);
  return actor.post(url, {}, headers);
}

const apiRoutes = () =>
  t.app.routeRecords.filter((route) => route.url.startsWith('/api/') && !route.url.endsWith('/stream'));
const letIn = (status: number): boolean => status !== 401 && status !== 403;

describe('who is let in', () => {
  test('there are routes of every kind', () => {
    const kinds = new Set(
      apiRoutes().map((route) =>
        route.access === 'public' || route.access === 'contact' || route.access === 'staff'
          ? route.access
          : 'permission',
      ),
    );
    expect([...kinds].sort()).toEqual(['contact', 'permission', 'public', 'staff']);
    expect(apiRoutes().length).toBeGreaterThan(60);
  });

  test('only the addresses that sign people in, and the four open ones, answer without a sign-in', () => {
    const open = t.app.routeRecords
      .filter((route) => route.access === 'public')
      .map((route) => `${route.method} ${route.url}`)
      .sort();
    expect(open).toMatchSnapshot();
  });

  test('every staff route: nobody without a sign-in, no contact, and of staff those with the permission', async () => {
    const wrong: string[] = [];
    for (const route of apiRoutes().filter((each) => each.access !== 'public' && each.access !== 'contact')) {
      const url = address(route, 'unknown');
      for (const name of ['anonymous', 'contact', 'disabled contact', 'share link']) {
        const { status } = await call(actors[name]!, route, url);
        if (status !== 401) wrong.push(`${name}: ${route.method} ${route.url} answered ${status}`);
      }
      if (route.url === '/api/v1/session') continue; // signing out would end the sessions of this test
      for (const role of builtInRoles) {
        const may = route.access === 'staff' || role.permissions.includes(route.access as never);
        const { status } = await call(actors[role.key]!, route, url);
        if (letIn(status) !== may)
          wrong.push(`${role.key}: ${route.method} ${route.url} (${route.access}) answered ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('an API key has the rights of its role', async () => {
    expect((await actors['api key (display)']!.get('/api/v1/jobs')).status).toBe(200);
    expect((await actors['api key (display)']!.post('/api/v1/jobs', {})).status).toBe(403);
    expect((await actors['api key (display)']!.get('/api/portal/v1/jobs')).status).toBe(401);
  });

  test('every portal route: contacts only, and no disabled one', async () => {
    const wrong: string[] = [];
    for (const route of apiRoutes().filter(
      (each) => each.access === 'contact' && each.url !== '/api/portal/v1/session',
    )) {
      const url = address(route, 'unknown');
      for (const name of ['anonymous', 'administrator', 'disabled contact', 'share link']) {
        const { status } = await call(actors[name]!, route, url);
        if (status !== 401) wrong.push(`${name}: ${route.method} ${route.url} answered ${status}`);
      }
      if (!letIn((await call(actors.contact!, route, url)).status))
        wrong.push(`contact is not let in: ${route.method} ${route.url}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('staff who view as a contact', () => {
  const portal = () => apiRoutes().filter((each) => each.access === 'contact');

  test('read what the contact reads: the same answer to the same address, of own, foreign and unknown records', async () => {
    const wrong: string[] = [];
    for (const route of portal().filter((each) => each.method === 'GET' && each.url !== '/api/portal/v1/session'))
      for (const whose of ['mine', 'other', 'unknown'] as const) {
        const url = address(route, whose);
        const [seen, own] = [await call(actors['view-as']!, route, url), await call(actors.contact!, route, url)];
        // The contact's own security is nobody else's to see.
        const expected = route.url.startsWith('/api/portal/v1/account/') ? 403 : own.status;
        if (seen.status !== expected) wrong.push(`${route.url} (${whose}) answered ${seen.status}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  });

  test('change nothing: every other method is refused with the sentence', async () => {
    const wrong: string[] = [];
    for (const route of portal().filter((each) => each.method !== 'GET'))
      for (const whose of ['mine', 'unknown'] as const) {
        const { status, body } = await call(actors['view-as']!, route, address(route, whose));
        if (status !== 403 || (body as { code?: string }).code !== 'view_as_read_only')
          wrong.push(`${route.method} ${route.url} (${whose}) answered ${status}`);
      }
    expect(wrong).toEqual([]);
  });

  test('reach no staff route with it', async () => {
    for (const route of apiRoutes().filter((each) => each.access !== 'public' && each.access !== 'contact'))
      expect((await call(actors['view-as']!, route, address(route, 'mine'))).status, route.url).toBe(401);
  });
});

describe('what a contact is answered', () => {
  const asText = (answer: { body: unknown; raw: { body: string }; headers: object }): string =>
    `${answer.raw.body} ${JSON.stringify(answer.headers)}`;

  test('nothing of another customer, nothing internal, in any answer to any address', async () => {
    const leaks: string[] = [];
    for (const route of apiRoutes().filter(
      (each) => each.access === 'contact' && each.url !== '/api/portal/v1/session',
    )) {
      for (const whose of ['mine', 'other', 'unknown'] as const) {
        for (const [name, forbidden] of [
          ['contact', [words.mineInternal, words.otherShared, words.otherInternal]],
          [
            'contact of another customer',
            [words.otherInternal, words.mineShared, words.mineInternal, words.otherBranch],
          ],
          [
            'limited contact',
            [words.mineInternal, words.otherShared, words.otherInternal, words.otherBranch, 'mine-1'],
          ],
        ] as const) {
          for (const query of route.method === 'GET'
            ? ['', '?format=json', '?format=csv', '?search=o', '?search=m']
            : ['']) {
            const answer = await call(actors[name]!, route, address(route, whose) + query);
            for (const word of forbidden)
              if (asText(answer).includes(word))
                leaks.push(`${name}: ${route.method} ${route.url}${query} (${whose}) shows ${word}`);
          }
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  test('a record of another customer, of a branch out of reach, and one that does not exist get the same answer', async () => {
    const withIds = apiRoutes().filter((each) => each.access === 'contact' && each.url.includes(':id'));
    expect(withIds.length).toBeGreaterThan(0);
    for (const route of withIds) {
      const unknown = await call(actors.contact!, route, address(route, 'unknown'));
      const foreign = await call(actors.contact!, route, address(route, 'other'));
      const branch = await call(
        actors['limited contact']!,
        route,
        route.url.replace(':id', ids.mine!.branchedJob!).replace(/:\w+/g, randomUUIDv7()),
      );
      for (const answer of [foreign, branch]) {
        expect(answer.status, `${route.method} ${route.url}`).toBe(404);
        expect({ ...(answer.body as object), requestId: '' }).toEqual({ ...(unknown.body as object), requestId: '' });
      }
      expect(
        (await call(actors.contact!, route, address(route, 'mine'))).status,
        `own: ${route.method} ${route.url}`,
      ).not.toBe(404);
    }
  });

  test('a limited contact sees the jobs of the own branches and no others', async () => {
    const list = await actors['limited contact']!.get('/api/portal/v1/jobs');
    expect(list.body.items.map((job: { jobCode: string }) => job.jobCode)).toEqual(['BRANCHED-2']);
  });
});
