import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { insertTemplate } from '#tests/support/factories/job-setup.ts';
import { insertCustomer } from '#tests/support/factories/portal-rows.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

const url = '/api/v1/users';
const person = (email: string, roleKey = 'operations') => ({ email, firstName: 'New', lastName: 'User', roleKey });

async function tokenFor(address: string): Promise<string> {
  const mails = await t.db.withActor(systemActor('test'), (tx) =>
    tx.selectFrom('mails').select('text_body').where('to_address', '=', address).orderBy('id', 'desc').execute(),
  );
  return /reset-password#([\w-]+)/.exec(mails[0]!.text_body)![1]!;
}

async function idOf(email: string): Promise<string> {
  const { items } = (await t.administrator.get(`${url}?limit=200`)).body;
  return items.find((each: { email: string }) => each.email === email).id;
}

describe('inviting staff', () => {
  test('the invitation sets a password once and leads to the sign-in', async () => {
    const made = await t.administrator.post(url, person('new@staff.example'));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'invited', role: { key: 'operations' }, abilities: { invite: true } });
    const older = await tokenFor('new@staff.example');
    await t.administrator.post(`${url}/${made.body.id}/invite`);
    const token = await tokenFor('new@staff.example');
    const password = 'a staff password here';
    expect((await t.anonymous.post('/api/v1/reset-password', { token: older, password })).status).toBe(409);
    expect((await t.anonymous.post('/api/v1/reset-password', { token, password })).body).toEqual({
      slug: null,
      email: 'new@staff.example',
    });
    const own = await t.signIn('/api/v1/session', { email: 'new@staff.example', password });
    expect((await own.get('/api/v1/me')).body).toMatchObject({ email: 'new@staff.example', preferences: [] });
    expect((await t.administrator.post(`${url}/${made.body.id}/invite`)).body.code).toBe('user_not_invited');
  });

  test('an address that differs only in case is taken; an unknown role, branch or blank name is named', async () => {
    const taken = await t.administrator.post(url, person('ADMINISTRATOR@example.com'));
    expect(taken.body).toMatchObject({ status: 409, code: 'user_taken', faults: [{ field: 'email' }] });
    expect((await t.administrator.post(url, person('r@staff.example', 'boss'))).body.faults[0].field).toBe('roleKey');
    const branchId = '01890000-0000-7000-8000-000000000000';
    const branch = await t.administrator.post(url, { ...person('b@staff.example'), branchId });
    expect(branch.body.faults[0].field).toBe('branchId');
    const blank = await t.administrator.post(url, { ...person('n@staff.example'), firstName: '  ' });
    expect(blank.body.faults[0].field).toBe('firstName');
  });

  test('only those with the permission may; nobody gives more than they have', async () => {
    const manager = await t.userWithRole('manager');
    expect((await manager.get(url)).status).toBe(200);
    expect((await manager.post(url, person('x@staff.example'))).status).toBe(403);
    const { key } = (
      await t.administrator.post('/api/v1/api-keys', {
        name: 'Narrow',
        roleKey: 'administrator',
        scopes: ['users:write', 'users:read'],
      })
    ).body;
    const machine = { authorization: `Bearer ${key}` };
    const refused = await t.anonymous.post(url, person('y@staff.example', 'administrator'), machine);
    expect(refused.body.code).toBe('role_beyond_own');
    const id = await idOf('administrator@example.com');
    expect((await t.anonymous.post(`${url}/${id}/disable`, undefined, machine)).body.code).toBe('role_beyond_own');
  });
});

describe('editing and disabling', () => {
  test('role, name, cover and absence; a stale version is refused', async () => {
    const made = (await t.administrator.post(url, person('edit@staff.example'))).body;
    const cover = await idOf('administrator@example.com');
    const body = {
      lastName: 'Renamed',
      roleKey: 'customer_service',
      coverUserId: cover,
      awayFrom: '2026-03-12',
      awayUntil: '2026-03-20',
    };
    const changed = await t.administrator.patch(`${url}/${made.id}`, body, 1);
    expect(changed.body).toMatchObject({
      lastName: 'Renamed',
      role: { key: 'customer_service', name: 'Customer service' },
      cover: { id: cover, name: 'Administrator One' },
      awayFrom: '2026-03-12',
      awayUntil: '2026-03-20',
      version: 2,
    });
    expect((await t.administrator.patch(`${url}/${made.id}`, { lastName: 'Lost' }, 1)).status).toBe(412);
    const order = await t.administrator.patch(`${url}/${made.id}`, { awayUntil: '2026-03-01' }, 2);
    expect(order.body.faults[0].field).toBe('awayUntil');
    const self = await t.administrator.patch(`${url}/${made.id}`, { coverUserId: made.id }, 2);
    expect(self.body.code).toBe('cover_self');
  });

  test('disabling ends the sessions; enabling lets the former password in again', async () => {
    const other = await t.userWithRole('customer_service', 'off@staff.example');
    const disabled = await t.administrator.post(`${url}/${other.id}/disable`);
    expect(disabled.body).toMatchObject({ state: 'disabled', abilities: { enable: true } });
    expect((await other.get('/api/v1/me')).status).toBe(401);
    const credentials = { email: 'off@staff.example', password: t.password };
    await expect(t.signIn('/api/v1/session', credentials)).rejects.toThrow('401');
    expect((await t.administrator.post(`${url}/${other.id}/enable`)).body.state).toBe('active');
    await t.signIn('/api/v1/session', credentials);
    const { items } = (await t.administrator.get(`${url}/choices`)).body;
    expect(items.map((each: { id: string }) => each.id)).toContain(other.id);
  });

  test('an invitation is void once its user was disabled', async () => {
    const made = (await t.administrator.post(url, person('void@staff.example'))).body;
    const token = await tokenFor('void@staff.example');
    await t.administrator.post(`${url}/${made.id}/disable`);
    expect((await t.administrator.post(`${url}/${made.id}/enable`)).body.state).toBe('invited');
    expect((await t.anonymous.post('/api/v1/link', { token })).body.state).toBe('void');
  });

  test('the last active administrator stays, also when two act at once', async () => {
    const first = await idOf('administrator@example.com');
    const refused = await t.administrator.post(`${url}/${first}/disable`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'last_administrator' });
    const demoted = await t.administrator.patch(`${url}/${first}`, { roleKey: 'manager' }, 1);
    expect(demoted.body.code).toBe('last_administrator');
    const second = await t.userWithRole('administrator', 'second@staff.example');
    const answers = await Promise.all([
      t.administrator.post(`${url}/${second.id}/disable`),
      second.post(`${url}/${first}/disable`),
    ]);
    const [won, lost] = answers.map((each) => each.status).sort();
    expect(won).toBe(200);
    // Refused, or signed out already where the other's change came before.
    expect([401, 409]).toContain(lost);
    const left = await t.db.withActor(systemActor('test'), (tx) =>
      tx
        .selectFrom('users')
        .innerJoin('roles', 'roles.id', 'users.role_id')
        .select('users.id')
        .where('roles.key', '=', 'administrator')
        .where('users.state', '=', 'active')
        .execute(),
    );
    expect(left).toHaveLength(1);
    if (answers[1]!.status === 200) {
      await second.post(`${url}/${first}/enable`);
      t.administrator = await t.signIn('/api/v1/session', { email: 'administrator@example.com', password: t.password });
    }
  });
});

describe('the list', () => {
  const emails = async (query: string): Promise<string[]> =>
    (await t.administrator.get(`${url}?${query}`)).body.items.map((user: { email: string }) => user.email);

  test('is searched by words of name and address, and filtered by state and role', async () => {
    await t.administrator.post(url, { ...person('zoe@list.example'), firstName: 'Zoë', lastName: 'O_Neil' });
    await t.administrator.post(url, { ...person('off@list.example'), firstName: 'Off', lastName: 'Duty' });
    expect(await emails('search=ZO%C3%8B')).toEqual(['zoe@list.example']);
    expect(await emails('search=neil%20zo')).toEqual(['zoe@list.example']);
    // A wildcard of the database is a letter like any other.
    expect(await emails('search=o_ne')).toEqual(['zoe@list.example']);
    expect(await emails('search=o%25e')).toEqual([]);
    expect(await emails('search=list.example&role=administrator')).toEqual([]);
    expect(await emails('search=list.example&state=invited')).toEqual(['off@list.example', 'zoe@list.example']);
    const page = (await t.administrator.get(`${url}?search=list.example&limit=1`)).body;
    expect(page.items[0].email).toBe('off@list.example');
    expect(await emails(`search=list.example&limit=1&cursor=${page.nextCursor}`)).toEqual(['zoe@list.example']);
  });
});

describe('a language', () => {
  test('is kept with the user until it is taken back', async () => {
    const own = await t.userWithRole('display', 'language@staff.example');
    expect((await own.get('/api/v1/me')).body.locale).toBeNull();
    expect((await own.patch('/api/v1/me/language', { locale: 'de' }, 0)).body.locale).toBe('de');
    expect((await own.get('/api/v1/me')).body.locale).toBe('de');
    expect((await own.patch('/api/v1/me/language', { locale: 'German' }, 0)).status).toBe(422);
    expect((await own.patch('/api/v1/me/language', { locale: null }, 0)).body.locale).toBeNull();
  });
});

describe('an absence', () => {
  test('is set by the user, shows to who covers, and counts as a change of the user', async () => {
    const own = await t.userWithRole('display', 'away@staff.example');
    const cover = await t.userWithRole('operations', 'cover@staff.example');
    const absence = { coverUserId: cover.id, awayFrom: '2026-03-10', awayUntil: '2026-03-11' };
    const saved = await own.patch('/api/v1/me/absence', absence, 0);
    expect(saved.body).toMatchObject({
      cover: { id: cover.id, name: 'operations User' },
      awayFrom: '2026-03-10',
      awayUntil: '2026-03-11',
      covering: [],
    });
    expect((await cover.get('/api/v1/me')).body.covering).toEqual([
      { id: own.id, name: 'display User', awayUntil: '2026-03-11' },
    ]);
    const seen = (await t.administrator.get(`${url}/${own.id}`)).body;
    expect(seen).toMatchObject({ cover: { id: cover.id }, version: 2 });
    await own.patch('/api/v1/me/absence', { awayFrom: '2026-03-11' }, 0);
    expect((await cover.get('/api/v1/me')).body.covering).toEqual([]);
    const back = await own.patch('/api/v1/me/absence', { coverUserId: null, awayFrom: null, awayUntil: null }, 0);
    expect(back.body).toMatchObject({ cover: null, awayFrom: null, awayUntil: null });
  });

  test('is refused at its field', async () => {
    const own = await t.userWithRole('operations', 'refused@staff.example');
    const fault = async (body: object) => (await own.patch('/api/v1/me/absence', body, 0)).body.faults[0];
    expect(await fault({ coverUserId: own.id })).toMatchObject({ field: 'coverUserId', code: 'cover_self' });
    const unknown = '01890000-0000-7000-8000-000000000000';
    expect(await fault({ coverUserId: unknown })).toMatchObject({ field: 'coverUserId', code: 'unknown' });
    const wrong = { awayFrom: '2026-03-12', awayUntil: '2026-03-11' };
    expect(await fault(wrong)).toMatchObject({ field: 'awayUntil', code: 'away_order' });
    expect(await fault({ roleKey: 'administrator' })).toMatchObject({ field: 'roleKey' });
  });
});

describe('duties', () => {
  test('name customers, open jobs and who is told instead; disabling releases what was taken', async () => {
    const operator = await t.userWithRole('customer_service', 'cso@staff.example');
    const manager = await t.userWithRole('manager', 'sea@staff.example');
    const { id: customerId } = await insertCustomer(t.db, { name: 'Served', code: 'SERVED' });
    const categoryId = (await t.administrator.post('/api/v1/categories', { name: 'Work' })).body.id;
    await insertTemplate(t, [{ event_type: 'ARRV', category_id: categoryId }]);
    const department = { code: 'SEA', name: 'Sea freight', managerIds: [manager.id, operator.id] };
    const { id: departmentId } = (await t.administrator.post('/api/v1/departments', department)).body;
    const inside = <T>(work: Parameters<typeof t.db.withActor<T>>[1]) => t.db.withActor(systemActor('test'), work);
    await inside((tx) => tx.updateTable('customers').set({ service_operator_id: operator.id }).execute());
    for (const more of [{ departmentId }, { departmentId }, {}])
      await t.administrator.post('/api/v1/jobs', { customerId, direction: 'import', ...more });
    await inside((tx) =>
      tx.updateTable('worklist_lines').set({ taken_by: operator.id, taken_at: t.clock.now() }).execute(),
    );
    const read = async () => (await t.administrator.get(`${url}/${operator.id}/duties`)).body;
    const before = await read();
    expect(before).toMatchObject({
      customers: 1,
      openJobs: 3,
      takenLines: 3,
      workGroups: [],
      departments: ['Sea freight'],
    });
    expect(before.told[0]).toEqual({ as: 'managers_or_administrators', users: ['manager User'], openJobs: 2 });
    expect(before.told[1].users.length).toBeGreaterThan(0);
    const cover = await t.userWithRole('operations', 'instead@staff.example');
    await operator.patch('/api/v1/me/absence', { coverUserId: cover.id }, 0);
    expect((await read()).told).toEqual([{ as: 'cover', users: ['operations User'], openJobs: 3 }]);
    await cover.patch('/api/v1/me/absence', { awayFrom: '2026-03-01' }, 0);
    expect((await read()).told[0].as).toBe('managers_or_administrators');

    expect((await t.administrator.post(`${url}/${operator.id}/disable`)).body.state).toBe('disabled');
    expect(await read()).toMatchObject({ customers: 1, openJobs: 3, takenLines: 0 });
    expect((await operator.get(`${url}/${operator.id}/duties`)).status).toBe(401);
    expect((await cover.get(`${url}/${operator.id}/duties`)).status).toBe(403);
  });
});

describe('own settings', () => {
  test('are kept as written, each by its key', async () => {
    const own = await t.userWithRole('operations', 'prefs@staff.example');
    const columns = '{"b":1,"a":[1,"\\u0000"]}';
    const saved = await own.patch(
      '/api/v1/me/preferences',
      {
        preferences: [
          { key: 'jobs.columns', value: columns },
          { key: 'density', value: '"compact"' },
        ],
      },
      0,
    );
    expect(saved.status).toBe(200);
    await own.patch('/api/v1/me/preferences', { preferences: [{ key: 'density', value: null }] }, 0);
    expect((await own.get('/api/v1/me')).body.preferences).toEqual([{ key: 'jobs.columns', value: columns }]);
  });

  test.each([
    [{ key: 'a', value: '{' }, 'preferences.0.value'],
    [{ key: '__proto__', value: '1' }, 'preferences.0.key'],
    [{ key: 'a', value: `"${'x'.repeat(8000)}"` }, 'preferences.0.value'],
    [{ key: 'a', value: { open: true } }, 'preferences.0.value'],
  ])('%# is refused at its field', async (preference, field) => {
    const answer = await t.administrator.patch('/api/v1/me/preferences', { preferences: [preference] }, 0);
    expect(answer.status).toBe(422);
    expect(answer.body.faults[0].field).toBe(field);
  });

  test('an API key has none', async () => {
    const { key } = (await t.administrator.post('/api/v1/api-keys', { name: 'M', roleKey: 'manager' })).body;
    const answer = await t.anonymous.get('/api/v1/me', { authorization: `Bearer ${key}` });
    expect(answer.body.code).toBe('staff_only');
  });
});
