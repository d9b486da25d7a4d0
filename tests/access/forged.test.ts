import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

/**
 * What somebody makes up in an address: cursors with other keys, texts the database cannot hold. Generated from the API's description:
 * whatever is sent, no route answers 500, as that would say that it reached the database.
 */

type Parameter = { name: string; in: string; schema: { type?: string; enum?: string[]; format?: string } };
type Get = { path: string; parameters: Parameter[] };
let t: TestApp;
let contact: Client;
let gets: Get[] = [];
const ids: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  const customer = await makeCustomer(t, 'Forging');
  contact = await makeContact(t, customer, 'forger@example.com');
  await makeContact(t, customer, 'second@example.com');
  await makeCustomer(t, 'Another');
  await t.userWithRole('operations');
  const jobs = jobsClient(t.administrator, customer.id);
  const staff = threadsClient(t, t.administrator);
  const portal = threadsClient(t, contact, '/api/portal/v1');
  for (let count = 0; count < 3; count += 1) {
    const job = await jobs.add({ dueDate: '2026-03-05', components: [{ code: 'A' }] });
    await contact.post(`/api/portal/v1/jobs/${job.id}/share-links`, {});
    await contact.put(`/api/portal/v1/jobs/${job.id}/follow`, {});
    const { id: threadId } = await staff.open(job.id);
    await staff.post(threadId, 'searched words');
    await portal.post(threadId, 'searched words of theirs');
    await portal.post(threadId, 'searched words again');
    await staff.post(threadId, 'searched words by staff');
    Object.assign(ids, { id: job.id, threadId, componentId: job.components[0]!.id });
    await t.administrator.post('/api/v1/customer-groups', { code: `G${count}`, name: `Group ${count}` });
  }
  ids.customerId = customer.id;
  const { paths } = JSON.parse(await readFile(new URL('../../web/api/openapi.json', import.meta.url), 'utf8'));
  gets = Object.entries(paths as Record<string, { get?: { parameters?: Parameter[] } }>).flatMap(([path, { get }]) =>
    get && !path.endsWith('/stream') ? [{ path, parameters: get.parameters ?? [] }] : [],
  );
});
afterAll(() => t?.stop());

const clientOf = ({ path }: Get): Client => (path.startsWith('/api/portal/') ? contact : t.administrator);
function address({ path }: Get, query: Record<string, string> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'id' && path.includes('/customers/{id}') ? ids.customerId! : (ids[name] ?? randomUUIDv7()),
  );
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
/** What a list needs to answer at all. */
const needed: Record<string, string> = { q: 'searched' };
const neededOf = ({ parameters }: Get) =>
  Object.fromEntries(parameters.filter(({ name }) => name in needed).map(({ name }) => [name, needed[name]!]));
const wrongKeys = [
  'x',
  '\0',
  '-'.repeat(36),
  '2026-02-31T09:00:00.000Z',
  '9999-99-99T99:99:99Z',
  '2026-02-30',
  '',
  null,
  -1,
  1e300,
  1.5,
];

describe('a cursor that somebody changed', () => {
  test('is refused with a sentence or ends the list, whatever is in it', async () => {
    const wrong: string[] = [];
    const tried: string[] = [];
    for (const get of gets.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor'))) {
      const sorts = get.parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [undefined];
      for (const sort of sorts) {
        const query = { ...neededOf(get), limit: '1', ...(sort === undefined ? {} : { sort }) };
        const first = await clientOf(get).get(address(get, query));
        const cursor: unknown = first.body?.nextCursor;
        if (typeof cursor !== 'string') continue;
        tried.push(get.path);
        const [name, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
        for (const [index] of keys.entries())
          for (const key of wrongKeys) {
            const changed = [name, ...keys.map((one, at) => (at === index ? key : one))];
            const forged = Buffer.from(JSON.stringify(changed)).toString('base64url');
            const { status } = await clientOf(get).get(address(get, { ...query, cursor: forged }));
            if (status !== 200 && status !== 422)
              wrong.push(`${address(get, query)} key ${index} ${JSON.stringify(key)}: ${status}`);
          }
      }
    }
    expect(wrong).toEqual([]);
    // Lists that had two rows here; the forms of keys are tested in server/access/cursors.test.ts.
    expect(new Set(tried).size).toBeGreaterThan(12);
  });
});

describe('a text that cannot be stored', () => {
  test('in a query', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const get of gets)
      for (const { name } of get.parameters.filter((one) => one.in === 'query' && one.schema.type === 'string')) {
        count += 1;
        const { status } = await clientOf(get).get(address(get, { ...neededOf(get), [name]: 'a\0b' }));
        if (status >= 500) wrong.push(`${get.path} ${name}: ${status}`);
      }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(80);
  });

  test('in the path', async () => {
    const wrong: string[] = [];
    for (const get of gets.filter(({ path }) => path.includes('{')))
      for (const text of ['a%00b', '%ED%A0%80', '..%2F..%2Fetc', 'x'.repeat(3000)]) {
        const { status } = await clientOf(get).get(get.path.replace(/\{\w+\}/g, text));
        if (status >= 500) wrong.push(`${get.path} ${text.slice(0, 20)}: ${status}`);
      }
    expect(wrong).toEqual([]);
  });
});
