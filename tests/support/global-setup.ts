import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#server/database/database.ts';
import { migrate } from '#server/database/migrate.ts';
import { ensureRoles, rolePassword } from '#server/database/roles.ts';
import { ensureBuiltIns } from '#server/features/company/service.ts';
import { startDistributionPostgres } from './distribution-postgres.ts';
import { startScratchPostgres } from './embedded-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** How tests reach the scratch server and the template database that every test file clones. */
export type TestPostgres = {
  host: string;
  port: number;
  user: string;
  password: string;
  secret: string;
  filesDir: string;
};

export const templateDatabase = 'milepost_template';

/**
 * Starts one scratch PostgreSQL for the run (MILEPOST_TEST_POSTGRES=distribution: Debian's instead of the embedded one), migrates a
 * template database in it, and stops it at the end.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server =
    process.env.MILEPOST_TEST_POSTGRES === 'distribution' ? await distribution() : await startScratchPostgres();
  const secret = randomBytes(24).toString('base64url');
  const superuser = { host: server.socketDir, port: server.port, user: server.user, password: server.password };
  const admin = new pg.Client({ ...superuser, database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${templateDatabase}`);
  await admin.end();
  await prepareTemplate(superuser, secret);
  project.provide('postgres', { ...superuser, secret, filesDir: mkdtempSync(join(tmpdir(), 'milepost-test-files-')) });
  return () => server.stop();
}

async function distribution() {
  const server = await startDistributionPostgres();
  if ('notRun' in server) throw new Error(`not run: ${server.notRun}`);
  return server;
}

async function prepareTemplate(
  superuser: { host: string; port: number; user: string; password: string },
  secret: string,
): Promise<void> {
  const client = new pg.Client({ ...superuser, database: templateDatabase });
  await client.connect();
  await ensureRoles(client, secret);
  await client.end();
  const owner = new pg.Client({
    ...superuser,
    user: 'milepost_owner',
    password: rolePassword(secret, 'milepost_owner'),
    database: templateDatabase,
  });
  await owner.connect();
  const now = new Date('2026-01-01T00:00:00Z');
  await migrate(owner, now);
  await owner.end();
  const db = openDatabase(
    (role) => ({ ...superuser, user: role, password: rolePassword(secret, role), database: templateDatabase }),
    (error) => console.error(error),
  );
  await ensureBuiltIns(db, now);
  await db.close();
}
