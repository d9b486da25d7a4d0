import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Answer, type Client, client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'First Customer');
});
afterAll(() => t.stop());

/** The code that an app with this key shows now; `steps` of thirty seconds away. */
const codeAt = (key: string, steps = 0): string =>
  TOTP.generate({
    secret: Secret.fromBase32(key.replaceAll(' ', '')),
    timestamp: t.clock.now().getTime() + steps * 30_000,
  });
const wait = (seconds: number) => t.clock.advance(seconds * 1000);

const staff = { base: '/api/v1/me', session: '/api/v1/session' };
const portal = { base: '/api/portal/v1/account', session: '/api/portal/v1/session' };
type Side = typeof staff;

const withCookie = (answer: Answer): Client =>
  client(t.app, [answer.headers['set-cookie']].flat().map((each) => String(each).split(';')[0]).join('; ')); // biome-ignore format: one line

/** Switches the second factor on and answers its key and recovery codes. */
async function enrol(own: Client, { base }: Side): Promise<{ key: string; recoveryCodes: string[] }> {
  const proposed = await own.post(`${base}/second-factor`, { password: t.password });
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
  wait(60);
  const confirmed = await own.post(`${base}/second-factor/confirm`, { code: codeAt(proposed.body.key) });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200);
  wait(60);
  return { key: proposed.body.key, recoveryCodes: confirmed.body.recoveryCodes };
}

/** The challenge after the right password. */
async function challenge(body: object, { session }: Side, next = 'code'): Promise<string> {
  const answer = await t.anonymous.post(session, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(answer.body.next).toBe(next);
  expect(answer.headers['set-cookie']).toBeUndefined();
  return answer.body.challenge;
}

describe.each([
  ['a staff user', staff],
  ['a contact', portal],
])('the second factor of %s', (who, side) => {
  const isStaff = side === staff;
  const email = isStaff ? 'factor-staff@example.com' : 'factor-contact@example.com';
  const body = () => ({ email, password: t.password, ...(isStaff ? {} : { slug: customer.slug }) });
  let own: Client;
  let key: string;
  let recoveryCodes: string[];

  test('takes the password, counts once its first code was shown, and ends other sessions', async () => {
    own = isStaff ? await t.userWithRole('operations', email) : await makeContact(t, customer, email);
    const other = await t.signIn(side.session, body());
    expect((await own.get(`${side.base}/security`)).body.secondFactor).toEqual({
      since: null,
      required: false,
      recoveryCodesLeft: 0,
    });
    const wrong = await own.post(`${side.base}/second-factor`, { password: 'not the password' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'password_wrong']);
    const proposed = await own.post(`${side.base}/second-factor`, { password: t.password });
    expect(proposed.body.uri).toMatch(/^otpauth:\/\/totp\/Test%20Company:/);
    const badCode = await own.post(`${side.base}/second-factor/confirm`, { code: '000000' });
    expect([badCode.status, badCode.body.code]).toEqual([422, 'code_wrong']);
    // Not confirmed: the password alone is still enough.
    expect((await t.anonymous.post(side.session, body())).status).toBe(204);

    ({ key, recoveryCodes } = await enrol(own, side));
    expect(key).not.toBe(proposed.body.key);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await other.get(side.session)).status).toBe(401);
    expect((await own.get(side.session)).status).toBe(200);
    const now = (await own.get(`${side.base}/security`)).body;
    expect(now.secondFactor).toMatchObject({ recoveryCodesLeft: 10 });
    expect(now.secondFactor.since).not.toBeNull();
    expect(now.recent[0].kind).toBe('factor_on');
    expect((await own.post(`${side.base}/second-factor`, { password: t.password })).body.code).toBe('factor_exists');
  });

  test('is asked for after the password; the answer to the password is no session', async () => {
    const token = await challenge(body(), side);
    const done = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: ` ${codeAt(key).slice(0, 3)} ${codeAt(key).slice(3)} ` }); // biome-ignore format: one line
    expect(done.status, JSON.stringify(done.body)).toBe(204);
    expect((await withCookie(done).get(side.session)).status).toBe(200);
    // The challenge was used up by it.
    wait(60);
    const again = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: codeAt(key) });
    expect([again.status, again.body.code]).toEqual([401, 'sign_in_again']);
  });

  test('one step of clock difference is taken, two are not; a code seen on its way is of no use', async () => {
    wait(120);
    const late = await challenge(body(), side);
    expect((await t.anonymous.post(`${side.session}/code`, { challenge: late, code: codeAt(key, -2) })).status).toBe(
      422,
    );
    const code = codeAt(key, -1);
    expect((await t.anonymous.post(`${side.session}/code`, { challenge: late, code })).status).toBe(204);
    const replay = await challenge(body(), side);
    const refused = await t.anonymous.post(`${side.session}/code`, { challenge: replay, code });
    expect([refused.status, refused.body.code]).toEqual([422, 'code_wrong']);
    expect((await t.anonymous.post(`${side.session}/code`, { challenge: replay, code: codeAt(key) })).status).toBe(204);
    wait(60);
  });

  test('a code is taken by one of two who show it at once', async () => {
    const [one, two] = [await challenge(body(), side), await challenge(body(), side)];
    const code = codeAt(key);
    const both = await Promise.all(
      [one, two].map((token) => t.anonymous.post(`${side.session}/code`, { challenge: token, code })),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 422]);
    wait(60);
  });

  test('a challenge ends after five minutes, after five wrong codes, and is of no use at the other door', async () => {
    const token = await challenge(body(), side);
    const elsewhere = isStaff ? portal : staff;
    expect(
      (await t.anonymous.post(`${elsewhere.session}/code`, { challenge: token, code: codeAt(key) })).body.code,
    ).toBe('sign_in_again');
    wait(301);
    const late = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: codeAt(key) });
    expect(late.body.code).toBe('sign_in_again');
    const tried = await challenge(body(), side);
    for (let i = 0; i < 5; i++)
      expect((await t.anonymous.post(`${side.session}/code`, { challenge: tried, code: '000000' })).status).toBe(422);
    const sixth = await t.anonymous.post(`${side.session}/code`, { challenge: tried, code: codeAt(key) });
    expect(sixth.body.code).toBe('sign_in_again');
    wait(901);
  });

  test('wrong codes are counted across sign-ins; a recovery code still lets the owner in', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 3; round++) {
      const token = await challenge(body(), side);
      for (let i = 0; i < 4; i++)
        statuses.push((await t.anonymous.post(`${side.session}/code`, { challenge: token, code: '000000' })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429, 429]);
    const token = await challenge(body(), side);
    const refused = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: codeAt(key) });
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_codes']);
    const done = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: recoveryCodes[0]!.toUpperCase() }); // biome-ignore format: one line
    expect(done.status).toBe(204);
    const security = (await withCookie(done).get(`${side.base}/security`)).body;
    expect(security.secondFactor.recoveryCodesLeft).toBe(9);
    expect(security.recent[0].kind).toBe('recovery_code_used');
    wait(86_401);
  });

  test('a recovery code is good once', async () => {
    const token = await challenge(body(), side);
    const again = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: recoveryCodes[0]! });
    expect([again.status, again.body.code]).toEqual([422, 'recovery_code_wrong']);
    const nonsense = await t.anonymous.post(`${side.session}/code`, { challenge: token, code: 'nothing' });
    expect(nonsense.body.code).toBe('code_shape');
  });

  test('new recovery codes void the former; switching off takes password and code', async () => {
    own = withCookie(await t.anonymous.post(`${side.session}/code`, { challenge: await challenge(body(), side), code: codeAt(key) })); // biome-ignore format: one line
    wait(60);
    const without = await own.post(`${side.base}/second-factor/recovery-codes`, { password: 'no', code: codeAt(key) });
    expect(without.body.code).toBe('password_wrong');
    const renewed = await own.post(`${side.base}/second-factor/recovery-codes`, { password: t.password, code: codeAt(key) }); // biome-ignore format: one line
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    const old = await own.post(`${side.base}/second-factor/remove`, { password: t.password, code: recoveryCodes[1]! });
    expect(old.body.code).toBe('recovery_code_wrong');
    const removed = await own.post(`${side.base}/second-factor/remove`, {
      password: t.password,
      code: renewed.body.recoveryCodes[0],
    });
    expect(removed.status).toBe(204);
    expect((await own.get(side.session)).status).toBe(200);
    expect((await t.anonymous.post(side.session, body())).status).toBe(204);
  });

  test(`the key is in no table that ${who} or the company's pages read`, async () => {
    await expect(
      t.db.withActor(systemActor('test'), (tx) => tx.selectFrom('second_factors').selectAll().execute()),
    ).rejects.toThrow();
  });
});

describe('a second factor that the company requires', () => {
  test('is set up right after the password, before any session', async () => {
    const { body: company } = await t.administrator.get('/api/v1/company');
    expect(company.secondFactor).toEqual({ staff: 'off', contacts: 'off' });
    const own = await makeContact(t, customer, 'required@example.com');
    expect((await own.get('/api/portal/v1/session')).status).toBe(200);
    const saved = await t.administrator.patch('/api/v1/company', { secondFactor: { contacts: 'required' } }, company.version); // biome-ignore format: one line
    expect(saved.body.secondFactor).toEqual({ staff: 'off', contacts: 'required' });
    // A session from before without a factor is over.
    expect((await own.get('/api/portal/v1/session')).status).toBe(401);
    const body = { slug: customer.slug, email: 'required@example.com', password: t.password };
    const token = await challenge(body, portal, 'enrol');
    expect((await t.anonymous.post('/api/portal/v1/session/code', { challenge: token, code: '123456' })).status).toBe(
      401,
    );
    const key = await t.anonymous.post('/api/portal/v1/session/enrol', { challenge: token });
    expect(key.status).toBe(200);
    const wrong = await t.anonymous.post('/api/portal/v1/session/enrol/confirm', { challenge: token, code: '000000' });
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([422, undefined]);
    const done = await t.anonymous.post('/api/portal/v1/session/enrol/confirm', { challenge: token, code: codeAt(key.body.key) }); // biome-ignore format: one line
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect(done.body.recoveryCodes).toHaveLength(10);
    const inside = withCookie(done);
    expect((await inside.get('/api/portal/v1/jobs')).status).toBe(200);
    wait(60);
    const off = await inside.post('/api/portal/v1/account/second-factor/remove', { password: t.password, code: codeAt(key.body.key) }); // biome-ignore format: one line
    expect([off.status, off.body.code]).toEqual([409, 'factor_required']);
    await t.administrator.patch('/api/v1/company', { secondFactor: { contacts: 'off' } }, saved.body.version);
  });

  test('of staff is required only by one who has it', async () => {
    const { body: company } = await t.administrator.get('/api/v1/company');
    const change = { secondFactor: { staff: 'required' } };
    const refused = await t.administrator.patch('/api/v1/company', change, company.version);
    expect([refused.status, refused.body.code]).toEqual([422, 'own_factor_missing']);
    const bystander = await t.userWithRole('display', 'bystander@example.com');
    await enrol(t.administrator, staff);
    const done = await t.administrator.patch('/api/v1/company', change, company.version);
    expect(done.status).toBe(200);
    expect((await t.administrator.get('/api/v1/session')).status).toBe(200);
    expect((await bystander.get('/api/v1/session')).status).toBe(401);
    await challenge({ email: 'bystander@example.com', password: t.password }, staff, 'enrol');
    await t.administrator.patch('/api/v1/company', { secondFactor: { staff: 'off' } }, done.body.version);
  });

  test('an enrolment that began before a new password is void', async () => {
    const { body: company } = await t.administrator.get('/api/v1/company');
    const on = await t.administrator.patch('/api/v1/company', { secondFactor: { contacts: 'required' } }, company.version); // biome-ignore format: one line
    await t.administrator.patch('/api/v1/company', { secondFactor: { contacts: 'off' } }, on.body.version);
    const own = await makeContact(t, customer, 'before@example.com');
    const again = await t.administrator.patch('/api/v1/company', { secondFactor: { contacts: 'required' } }, on.body.version + 1); // biome-ignore format: one line
    const token = await challenge({ slug: customer.slug, email: 'before@example.com', password: t.password }, portal, 'enrol'); // biome-ignore format: one line
    wait(1);
    const { person_id } = await t.db.withActor(systemActor('test'), (tx) =>
      tx.selectFrom('contacts').select('person_id').where('id', '=', own.id).executeTakeFirstOrThrow(),
    );
    await t.db.authCall('select auth_set_password($1, $2, $3, $4)', ['person', person_id, 'x', t.clock.now()]);
    expect((await t.anonymous.post('/api/portal/v1/session/enrol', { challenge: token })).status).toBe(401);
    await t.administrator.patch('/api/v1/company', { secondFactor: { contacts: 'off' } }, again.body.version);
  });
});
