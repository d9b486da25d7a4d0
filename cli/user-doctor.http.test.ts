import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSmtp } from '#server/adapters/check-smtp.ts';
import { staffResetLink } from '#server/features/sign-in/reset-link.ts';
import { createUserWithLink } from '#server/features/users/create-with-link.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser, createTestDatabase } from '#tests/support/test-database.ts';
import { examine } from './doctor.ts';
import { readDatabaseState } from './queries-doctor.ts';

let app: TestApp;
const user = { email: 'Added@example.com', firstName: 'Added', lastName: 'User', roleKey: 'operations' };
const password = 'a long enough phrase';

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.stop());

const context = () => ({ now: app.clock.now(), publicUrl: 'https://milepost.example' });
const setPassword = (url: string) =>
  app.anonymous.post('/api/v1/reset-password', { token: url.split('#')[1], password });

describe('user create', () => {
  it('makes a user whose link sets the password once, and sends no mail', async () => {
    const { url, expiresAt } = await createUserWithLink(app.db, user, null, context());
    expect(url).toMatch(/^https:\/\/milepost\.example\/reset-password#\S{20,}$/);
    expect(expiresAt.getTime() - app.clock.now().getTime()).toBe(7 * 86_400_000);
    expect((await setPassword(url)).status).toBe(200);
    expect((await setPassword(url)).status).toBe(409);
    const session = await app.signIn('/api/v1/session', { email: 'added@EXAMPLE.com', password });
    expect((await session.get('/api/v1/session')).body.user).toMatchObject({ name: 'Added User', role: 'operations' });
    expect((await app.administrator.get('/api/v1/mails')).body.items).toEqual([]);
  });

  it('refuses what is wrong, and keeps nothing of it', async () => {
    const create = (change: Partial<typeof user>, company: { name: string; timeZone: string } | null = null) =>
      createUserWithLink(app.db, { ...user, email: 'second@example.com', ...change }, company, context());
    await expect(create({ email: 'ADDED@example.com' })).rejects.toMatchObject({ code: 'user_taken' });
    await expect(create({ email: 'no address' })).rejects.toMatchObject({ code: 'email' });
    await expect(create({ firstName: '' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(create({ roleKey: 'owner' })).rejects.toMatchObject({ code: 'role_unknown' });
    await expect(create({}, { name: 'Another', timeZone: 'UTC' })).rejects.toMatchObject({ code: 'already_set_up' });
    expect((await app.administrator.get('/api/v1/users')).body.items).toHaveLength(2);
  });

  it('makes the company of an installation that has none', async () => {
    const empty = await createTestDatabase();
    await expect(createUserWithLink(empty.db, user, null, context())).rejects.toMatchObject({
      code: 'first_run_missing',
    });
    await createUserWithLink(empty.db, user, { name: 'New Company', timeZone: 'Asia/Tokyo' }, context());
    const { rows } = await empty.db.pools.owner.query('select name, time_zone from company');
    expect(rows).toEqual([{ name: 'New Company', time_zone: 'Asia/Tokyo' }]);
    await empty.drop();
  });
});

describe('user reset', () => {
  it('lets a locked-out administrator in; the former password and sessions are gone', async () => {
    const session = await app.signIn('/api/v1/session', { email: 'administrator@example.com', password: app.password });
    const first = await staffResetLink(app.db, 'Administrator@example.com', context());
    const second = await staffResetLink(app.db, 'administrator@example.com', context());
    expect((await setPassword(first.url)).status).toBe(409);
    expect((await setPassword(second.url)).status).toBe(200);
    expect((await session.get('/api/v1/session')).status).toBe(401);
    await app.signIn('/api/v1/session', { email: 'administrator@example.com', password });
  });

  it('says that there is no such user', async () => {
    await expect(staffResetLink(app.db, 'nobody@example.com', context())).rejects.toMatchObject({
      code: 'user_unknown',
    });
  });
});

describe('doctor', () => {
  it('finds nothing wrong in a database as this release makes it, and names what is', async () => {
    const database = await createTestDatabase();
    const healthy = await readDatabaseState(database.db);
    expect(healthy).toMatchObject({ missingMigrations: [], openTables: [], strongRoles: [] });
    await asSuperuser(database.superuser, async (client) => {
      await client.query('alter table jobs no force row level security');
      await client.query('alter table customers disable row level security');
      await client.query(`delete from schema_migrations where name like '0001%'`);
    });
    const state = await readDatabaseState(database.db);
    expect(state.openTables).toEqual(['customers', 'jobs']);
    expect(state.missingMigrations).toEqual(['0001_company.sql']);
    await database.drop();
  });

  it('tells of a wrong setting instead of failing at it', async () => {
    const checks = await examine({ MILEPOST_PORT: 'many' });
    expect(checks.at(-1)).toMatchObject({
      name: 'settings',
      ok: false,
      message: expect.stringContaining('MILEPOST_PORT'),
    });
  });

  it('talks to the mail server, and sends nothing', async () => {
    let mails = 0;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) => {
        mails += 1;
        done();
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    expect(await checkSmtp(`smtp://127.0.0.1:${port}`)).toBeNull();
    expect(mails).toBe(0);
    await new Promise<void>((resolve) => server.close(resolve));
    expect(await checkSmtp(`smtp://127.0.0.1:${port}`)).toContain('ECONNREFUSED');
  });
});
