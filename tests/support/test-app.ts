import { randomUUIDv7 } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pino, { type Logger } from 'pino';
import { inject } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import { fixedClock } from '#server/adapters/clock.ts';
import type { FileStorage } from '#server/adapters/storage.ts';
import { type App, buildApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { startHub } from '#server/live/hub.ts';
import { foldKey } from '#shared/fold.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const password = 'correct horse battery';
/** The installation's secret of test apps. */
export const testSecret = 'the secret of an installation that is only tested';
let passwordHash: Promise<string> | undefined;

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
type Loose = any;

/** What a test gets from a request: the status, the parsed body, headers. */
export type Answer<T = unknown> = {
  status: number;
  body: T;
  headers: LightMyRequestResponse['headers'];
  raw: LightMyRequestResponse;
};
export type Client = {
  get<T = Loose>(url: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = Loose>(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  patch<T = Loose>(url: string, body: unknown, version: number, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = Loose>(url: string, body: unknown, version?: number): Promise<Answer<T>>;
  delete<T = Loose>(url: string, version?: number): Promise<Answer<T>>;
  cookie: string;
};

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/**
 * The whole server on a real PostgreSQL with a database of its own, a clock that stands at 2026-03-10 09:00 UTC, and an administrator.
 * Requests go through HTTP (Fastify's inject).
 */
export async function startTestApp(
  options: {
    now?: string;
    timeZone?: string;
    storage?: FileStorage;
    logger?: Logger;
    env?: Record<string, string>;
  } = {},
) {
  const database: TestDatabase = await createTestDatabase();
  const clock = fixedClock(options.now ?? '2026-03-10T09:00:00Z');
  const config = readConfig({
    MILEPOST_DATA_DIR: `${inject('postgres').filesDir}/${database.name}`,
    MILEPOST_PORT: '3000',
    ...options.env,
  });
  const hub = await startHub(database.db, (error) => console.error(error));
  const app: App = await buildApp({
    hub,
    config,
    db: database.db,
    clock,
    logger: options.logger ?? pino({ level: process.env.MILEPOST_TEST_LOG ?? 'silent' }),
    secret: testSecret,
    ...(options.storage ? { storage: options.storage } : {}),
    ready: () => true,
    publicUrl: () => 'http://127.0.0.1:3000',
  });
  await app.ready();
  await firstRun(app, options.timeZone ?? 'Europe/Amsterdam');
  const administrator = await signIn(app, '/api/v1/session', { email: 'administrator@example.com', password });

  async function userWithRole(role: string, email = `${role}@example.com`): Promise<Client & { id: string }> {
    const id = randomUUIDv7();
    passwordHash ??= hashPassword(password);
    const hash = await passwordHash;
    await database.db.withActor(systemActor('test'), async (tx) => {
      const { id: roleId } = await tx
        .selectFrom('roles')
        .select('id')
        .where('key', '=', role)
        .executeTakeFirstOrThrow();
      const now = clock.now();
      await tx
        .insertInto('users')
        .values({
          id,
          email,
          email_key: foldKey(email),
          first_name: role,
          last_name: 'User',
          role_id: roleId,
          state: 'active',
          preferences: '{}',
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute();
    });
    await database.db.authCall('select auth_set_password($1, $2, $3, $4)', ['staff', id, hash, clock.now()]);
    return Object.assign(await signIn(app, '/api/v1/session', { email, password }), { id });
  }

  async function stop(): Promise<void> {
    await app.close();
    await hub.close();
    await database.drop();
  }

  return {
    app,
    database,
    db: database.db,
    clock,
    config,
    administrator,
    anonymous: client(app, ''),
    password,
    userWithRole,
    signIn: (url: string, body: object) => signIn(app, url, body),
    stop,
  };
}

async function firstRun(app: App, timeZone: string): Promise<void> {
  const answer = await client(app, '').post('/api/v1/first-run', {
    companyName: 'Test Company',
    timeZone,
    email: 'administrator@example.com',
    firstName: 'Administrator',
    lastName: 'One',
    password,
  });
  if (answer.status !== 204) throw new Error(`first run: ${answer.status} ${JSON.stringify(answer.body)}`);
}

async function signIn(app: App, url: string, body: object): Promise<Client> {
  const answer = await client(app, '').post(url, body);
  if (answer.status !== 204) throw new Error(`sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const cookie = [answer.headers['set-cookie']]
    .flat()
    .map((each) => String(each).split(';')[0])
    .join('; ');
  return client(app, cookie);
}

/** A client with a cookie (or an Authorization header given per request). */
export function client(app: App, cookie: string): Client {
  async function send(
    method: InjectOptions['method'],
    url: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer<Loose>> {
    const raw = await app.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const json = /json/.test(String(raw.headers['content-type'] ?? ''));
    return { status: raw.statusCode, body: json && raw.body !== '' ? raw.json() : raw.body, headers: raw.headers, raw };
  }
  const match = (version: number | undefined): Record<string, string> =>
    version === undefined ? {} : { 'if-match': `"${version}"` };
  return {
    cookie,
    get: (url, headers = {}) => send('GET', url, undefined, headers),
    post: (url, body, headers = {}) => send('POST', url, body, headers),
    patch: (url, body, version, headers = {}) => send('PATCH', url, body, { ...match(version), ...headers }),
    put: (url, body, version) => send('PUT', url, body, match(version)),
    delete: (url, version) => send('DELETE', url, undefined, match(version)),
  };
}
