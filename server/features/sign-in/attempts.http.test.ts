import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { attemptLimits } from './rules-attempts.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

const email = 'manager@example.com';

/** An attempt from a network address. */
async function attempt(address: string, password: string, account = email) {
  const answer = await t.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: address,
    payload: { email: account, password },
  });
  return { status: answer.statusCode, code: answer.body === '' ? null : (answer.json().code as string) };
}

/** Failures from many addresses, as if they had been tried. */
async function failures(account: string, many: number): Promise<void> {
  await t.db.authCall('select take_rate($1, $2, 3600) from generate_series(1, $3)', [
    `sign-in account staff ${account}`,
    t.clock.now(),
    many,
  ]);
}

describe('password attempts', () => {
  test('a burst in parallel from one address is judged one after the other', async () => {
    await t.userWithRole('operations');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => attempt('10.0.0.1', 'wrong password', 'operations@example.com')),
    );
    expect(answers.filter((each) => each.status === 401)).toHaveLength(attemptLimits.pair.failures);
    expect(answers.filter((each) => each.status === 429)).toHaveLength(4);
    // Another connection is not concerned, and after the window neither is this one.
    expect((await attempt('10.0.0.2', t.password, 'operations@example.com')).status).toBe(204);
    t.clock.advance(901_000);
    expect((await attempt('10.0.0.1', t.password, 'operations@example.com')).status).toBe(204);
  }, 30_000);

  test('from many addresses at one account: new places are refused, the owner signs in from the own', async () => {
    await t.userWithRole('manager', email);
    expect((await attempt('192.0.2.1', t.password)).status).toBe(204);
    for (let i = 0; i < 30; i++) expect((await attempt(`198.51.100.${i}`, 'wrong password')).status).toBe(401);
    await failures(email, attemptLimits.account.shut);
    expect(await attempt('203.0.113.9', t.password)).toEqual({ status: 429, code: 'account_under_attack' });
    const began = performance.now();
    expect((await attempt('192.0.2.1', t.password)).status).toBe(204);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('the addresses of one IPv6 network are one place', async () => {
    await t.userWithRole('display', 'six@example.com');
    for (let i = 0; i < attemptLimits.pair.failures; i++)
      expect((await attempt(`2001:db8:1:2::${i + 1}`, 'wrong password', 'six@example.com')).status).toBe(401);
    expect((await attempt('2001:db8:1:2::ff', t.password, 'six@example.com')).status).toBe(429);
    expect((await attempt('2001:db8:1:3::1', t.password, 'six@example.com')).status).toBe(204);
    await failures('six@example.com', attemptLimits.account.shut);
    expect((await attempt('2001:db8:1:3::77', t.password, 'six@example.com')).status).toBe(204);
  }, 30_000);

  test('an account that does not exist is treated alike', async () => {
    await failures('nobody@example.com', attemptLimits.account.shut);
    const refused = await attempt('203.0.113.9', 'wrong password', 'nobody@example.com');
    expect(refused).toEqual({ status: 429, code: 'account_under_attack' });
  });

  test('the owner at a new place gets in through “Forgotten password”', async () => {
    const asked = await t.anonymous.post('/api/v1/forgotten-password', { email });
    expect(asked.status).toBe(202);
    const token = await tokenOfMail();
    const set = await t.app.inject({
      method: 'POST',
      url: '/api/v1/reset-password',
      remoteAddress: '203.0.113.9',
      payload: { token, password: 'three boats at low tide' },
    });
    expect(set.statusCode, set.body).toBe(200);
    expect((await attempt('203.0.113.9', 'three boats at low tide')).status).toBe(204);
    expect((await attempt('203.0.113.10', 'three boats at low tide')).status).toBe(429);
  });

  test('the account opens again by itself', async () => {
    t.clock.advance(3_601_000);
    expect((await attempt('203.0.113.11', 'three boats at low tide')).status).toBe(204);
  });

  test('an unknown address costs as much as a wrong password', async () => {
    // What the process computes, not what the clock says: other work of the machine does not count.
    const cost = { unknown: 0, known: 0 };
    const spend = async (what: keyof typeof cost, account: string, address: string): Promise<void> => {
      const began = process.cpuUsage();
      await attempt(address, 'wrong password', account);
      const { user, system } = process.cpuUsage(began);
      cost[what] += user + system;
    };
    for (let i = 0; i < 7; i++) {
      await spend('unknown', 'somebody@example.com', `10.1.1.${i}`);
      await spend('known', 'administrator@example.com', `10.1.2.${i}`);
    }
    // Without the decoy an unknown one answers at once: a hash costs many times all the rest.
    expect(cost.unknown / cost.known).toBeGreaterThan(0.5);
    expect(cost.unknown / cost.known).toBeLessThan(2);
  });
});

async function tokenOfMail(): Promise<string> {
  for (let i = 0; i < 250; i++) {
    const mail = await t.db.withActor(systemActor('test'), (tx) =>
      tx
        .selectFrom('mails')
        .select('text_body')
        .where('to_address', '=', email)
        .where('kind', '=', 'password_reset')
        .executeTakeFirst(),
    );
    const token = /#([\w-]+)/.exec(mail?.text_body ?? '')?.[1];
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('no mail');
}
