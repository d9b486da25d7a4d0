import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

describe('sign-in of staff', () => {
  test('the first run makes one administrator and no second', async () => {
    const again = await t.anonymous.post('/api/v1/first-run', {
      companyName: 'Other',
      timeZone: 'Europe/Paris',
      email: 'other@example.com',
      firstName: 'O',
      lastName: '',
      password: 'another long one',
    });
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('already_set_up');
    expect((await t.anonymous.get('/api/v1/start')).body).toEqual({ firstRun: false });
  });

  test('a session tells who is signed in, and ends with sign-out', async () => {
    const own = await t.signIn('/api/v1/session', { email: 'ADMINISTRATOR@example.com ', password: t.password });
    const session = await own.get('/api/v1/session');
    expect(session.status).toBe(200);
    expect(session.body.user).toMatchObject({
      name: 'Administrator One',
      email: 'administrator@example.com',
      role: 'administrator',
    });
    expect((await own.delete('/api/v1/session')).status).toBe(204);
    expect((await own.get('/api/v1/session')).status).toBe(401);
  });

  test('unknown account and wrong password get the same answer', async () => {
    const unknown = await t.anonymous.post('/api/v1/session', {
      email: 'nobody@example.com',
      password: 'wrong password',
    });
    const wrong = await t.anonymous.post('/api/v1/session', {
      email: 'administrator@example.com',
      password: 'wrong password',
    });
    const strip = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(unknown.status).toBe(401);
    expect(strip(unknown.body)).toEqual(strip(wrong.body));
  });

  test('a password that is tried too often is refused for that connection only', async () => {
    for (let i = 0; i < 8; i++)
      await t.anonymous.post('/api/v1/session', { email: 'tried@example.com', password: 'wrong password' });
    const refused = await t.anonymous.post('/api/v1/session', {
      email: 'tried@example.com',
      password: 'wrong password',
    });
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('900');
    expect(
      (await t.anonymous.post('/api/v1/session', { email: 'administrator@example.com', password: t.password })).status,
    ).toBe(204);
  });

  test('a request from another site is refused', async () => {
    const foreign = await t.administrator.post(
      '/api/v1/session',
      { email: 'a@example.com', password: 'x' },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('foreign_origin');
  });

  test('bodies are taken as written: null, unknown keys and NUL each get a sentence', async () => {
    const answer = await t.anonymous.post('/api/v1/session', { email: null, password: 'x', more: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map((fault: { message: string }) => fault.message)).toEqual([
      '“more” is not a known field. Check its spelling.',
      '“email” must be text.',
    ]);
    const nul = await t.anonymous.post('/api/v1/session', { email: 'a\u0000b', password: 'x' });
    expect(nul.body.detail).toContain('cannot be stored');
  });
});

describe('forgotten password', () => {
  test('the link of the mail sets a new password once, and reading it does not use it up', async () => {
    await t.userWithRole('manager');
    const asked = await t.anonymous.post('/api/v1/forgotten-password', { email: 'manager@example.com' });
    expect(asked.status).toBe(202);
    const token = await tokenOfMail('manager@example.com');
    for (let i = 0; i < 2; i++)
      expect((await t.anonymous.post('/api/v1/link', { token })).body).toMatchObject({
        state: 'valid',
        purpose: 'staff_reset',
        email: 'manager@example.com',
      });
    expect((await t.anonymous.post('/api/v1/reset-password', { token, password: 'short' })).body.code).toBe(
      'password_short',
    );
    expect((await t.anonymous.post('/api/v1/reset-password', { token, password: 'a new long password' })).status).toBe(
      200,
    );
    expect((await t.anonymous.post('/api/v1/reset-password', { token, password: 'a new long password' })).status).toBe(
      409,
    );
    expect(
      (await t.anonymous.post('/api/v1/session', { email: 'manager@example.com', password: 'a new long password' }))
        .status,
    ).toBe(204);
  });

  test('an unknown address gets the same answer and no mail', async () => {
    const asked = await t.anonymous.post('/api/v1/forgotten-password', { email: 'nobody@example.com' });
    expect(asked.status).toBe(202);
    await expect(tokenOfMail('nobody@example.com', 300)).rejects.toThrow('no mail');
  });
});

async function tokenOfMail(address: string, patience = 5000): Promise<string> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const [mail] = await t.db.withActor({ kind: 'system', id: null, name: 'test' }, (tx) =>
      tx.selectFrom('mails').select('text_body').where('to_address', '=', address).execute(),
    );
    const token = /#([\w-]+)/.exec(mail?.text_body ?? '')?.[1];
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('no mail');
}
