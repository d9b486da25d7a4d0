import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import { type Client, client, type TestApp } from './test-app.ts';

let passwordHash: Promise<string> | undefined;

export type TestCustomer = { id: string; code: string; name: string; slug: string };

/** A customer with a portal, made over the API. */
export async function makeCustomer(t: TestApp, name: string, more: object = {}): Promise<TestCustomer> {
  const made = await t.administrator.post('/api/v1/customers', { name, ...more });
  if (made.status !== 201) throw new Error(`customer: ${made.status} ${JSON.stringify(made.body)}`);
  const portal = await t.administrator.post(`/api/v1/customers/${made.body.id}/portal`);
  if (portal.status >= 300) throw new Error(`portal: ${portal.status} ${JSON.stringify(portal.body)}`);
  const url: string = portal.body.portalUrl;
  return { id: made.body.id, code: made.body.code, name, slug: url.slice(url.lastIndexOf('/') + 1) };
}

/** A contact made over the API, made active with the test password, and signed in at its customer's portal. */
export async function makeContact(
  t: TestApp,
  customer: TestCustomer,
  email: string,
  more: object = {},
): Promise<Client & { id: string }> {
  const made = await t.administrator.post(`/api/v1/customers/${customer.id}/contacts`, {
    contacts: [{ email, firstName: 'Contact', lastName: email.split('@')[0], ...more }],
  });
  if (made.status !== 201) throw new Error(`contact: ${made.status} ${JSON.stringify(made.body)}`);
  const id: string = made.body.items[0].id;
  passwordHash ??= hashPassword(t.password);
  const hash = await passwordHash;
  const personId = await t.db.withActor(systemActor('test'), async (tx) => {
    const row = await tx
      .updateTable('contacts')
      .set({ state: 'active', activated_at: t.clock.now() })
      .where('id', '=', id)
      .returning('person_id')
      .executeTakeFirstOrThrow();
    return row.person_id;
  });
  await t.db.authCall('select auth_set_password($1, $2, $3, $4)', ['person', personId, hash, t.clock.now()]);
  return Object.assign(await t.signIn('/api/portal/v1/session', { slug: customer.slug, email, password: t.password }), {
    id,
  });
}

/** A client with an API key of the role. */
export async function makeApiKey(t: TestApp, role: string): Promise<Client> {
  const made = await t.administrator.post('/api/v1/api-keys', { name: `key ${role}`, roleKey: role });
  if (made.status !== 201) throw new Error(`key: ${made.status} ${JSON.stringify(made.body)}`);
  const headers = { authorization: `Bearer ${made.body.key}` };
  const bare = client(t.app, '');
  return {
    ...bare,
    get: (url, more = {}) => bare.get(url, { ...headers, ...more }),
    post: (url, body, more = {}) => bare.post(url, body, { ...headers, ...more }),
    patch: (url, body, version, more = {}) => bare.patch(url, body, version, { ...headers, ...more }),
    put: (url, body, version) => bare.put(url, body, version),
    delete: (url, version) => bare.delete(url, version),
  };
}
