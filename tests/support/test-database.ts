import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#server/database/database.ts';
import { rolePassword } from '#server/database/roles.ts';

export type TestDatabase = { db: Database; name: string; superuser: pg.ClientConfig; drop(): Promise<void> };

/** A database of its own for a test file: a clone of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { host, port, user, password, secret } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser({ host, port, user, password, database: 'postgres' }, async (client) => {
    await client.query(`create database ${name} template milepost_template`);
    // Database grants are not part of a template.
    await client.query(`revoke all on database ${name} from public`);
    for (const role of ['owner', 'staff', 'portal', 'floor', 'auth'])
      await client.query(`grant connect on database ${name} to milepost_${role}`);
    await client.query(`grant create, temporary on database ${name} to milepost_owner`);
  });
  const db = openDatabase(
    (role) => ({ host, port, user: role, password: rolePassword(secret, role), database: name }),
    (error) => console.error('idle connection lost:', error.message),
    { staff: 6, portal: 6, auth: 2, stream: 2, owner: 2 },
  );
  return {
    db,
    name,
    superuser: { host, port, user, password, database: name },
    async drop() {
      await db.close();
      await asSuperuser({ host, port, user, password, database: 'postgres' }, (client) =>
        client.query(`drop database ${name} with (force)`),
      );
    },
  };
}

/** Runs one piece of work as the superuser: only for what tests must see or break behind the product's back. */
export async function asSuperuser<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
