import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { asSuperuser } from '#tests/support/test-database.ts';
import { readConfig } from './config.ts';
import { roleStatements } from './database/roles.ts';
import { openInstallation } from './start.ts';

const user = 'plain_owner';
const { secret, host, port, ...admin } = inject('postgres');
const superuser = { host, port, user: admin.user, password: admin.password };
let folder: string;

/** An outside database whose user may not create roles. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-start-'));
  await asSuperuser({ ...superuser, database: 'postgres' }, async (client) => {
    await client.query(`create role ${user} login password 'word'`);
    await client.query(`create database ${user} owner ${user}`);
  });
});
afterAll(async () => {
  await asSuperuser({ ...superuser, database: 'postgres' }, async (client) => {
    await client.query(`drop database ${user} with (force)`);
    await client.query(`drop role ${user}`);
  });
  await rm(folder, { recursive: true });
});

async function open(withSecret: string) {
  await writeFile(join(folder, 'secret'), withSecret);
  const config = readConfig({
    DATABASE_URL: `postgres://${user}:word@localhost/${user}?host=${encodeURIComponent(host)}&port=${port}`,
    MILEPOST_DATA_DIR: folder,
  });
  return openInstallation(config, new Date('2026-03-10T09:00:00Z'), () => undefined);
}

describe('an outside database whose user may not create roles', () => {
  it('is refused with the command to run, and opens once that was run', async () => {
    await expect(open('not the secret that the roles were made from')).rejects.toMatchObject({
      code: 'roles_not_allowed',
      message: expect.stringContaining('--print-roles'),
    });
    await asSuperuser({ ...superuser, database: user }, async (client) => {
      for (const statement of roleStatements(secret, user)) await client.query(statement);
    });
    const installation = await open(secret);
    expect(await installation.db.authCall('select auth_needs_first_run() as first', [])).toEqual([{ first: true }]);
    await installation.close();
  });
});
