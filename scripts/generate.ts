// Writes what is generated and committed: table types, the API description, the web's API types. `--check DIR` writes to DIR instead.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';
import pg from 'pg';
import pino from 'pino';
import { systemClock } from '#server/adapters/clock.ts';
import { buildApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/database/database.ts';
import { migrate } from '#server/database/migrate.ts';
import { ensureRoles, rolePassword } from '#server/database/roles.ts';
import { describeCatalogue } from '#tests/support/catalogue.ts';
import { startScratchPostgres } from '#tests/support/embedded-postgres.ts';

const run = promisify(execFile);

/** The generated files, relative to the repository. */
export const generated = [
  'server/database/types.gen.ts',
  'web/api/openapi.json',
  'web/api/schema.gen.ts',
  'tests/schema/catalogue.snapshot.txt',
];

const overrides = {
  columns: {
    'jobs.holds': 'ColumnType<Hold[], string, string>',
    'jobs.custom_portal': 'ColumnType<CustomValues, string, string>',
    'jobs.custom_internal': 'ColumnType<CustomValues, string, string>',
    'events.changes': 'ColumnType<Change[], string, never>',
    'users.preferences': 'ColumnType<Preferences, string, string>',
    'contacts.preferences': 'ColumnType<Preferences, string, string>',
    'outbox.payload': 'ColumnType<Record<string, unknown>, string, never>',
    'jobs.shared_exceptions': 'ColumnType<SharedException[], string, string>',
    'company.worklist': 'ColumnType<Preferences, string, string>',
    'notifications.data': 'ColumnType<Record<string, unknown>, string, never>',
    'background_tasks.parameters': 'ColumnType<Record<string, unknown>, string, never>',
    'background_tasks.place': 'ColumnType<unknown, string | null, string | null>',
    'background_tasks.faults': 'ColumnType<TaskFault[], string, string>',
    'messages.card_words': 'ColumnType<CardWords | null, string | null, string | null>',
    'messages.mentions': 'ColumnType<Mention[], string, string>',
    'report_schedules.filters': 'ColumnType<Record<string, unknown>, string, string>',
  },
};
const customImports = {
  Hold: './json.ts',
  CustomValues: './json.ts',
  Change: './json.ts',
  Preferences: './json.ts',
  SharedException: './json.ts',
  TaskFault: './json.ts',
  CardWords: './json.ts',
  Mention: './json.ts',
};

/** Generates everything below `target`, from a scratch database with all migrations and the server's own routes. */
export async function generate(target: string): Promise<void> {
  const server = await startScratchPostgres();
  try {
    const superuser = {
      host: server.socketDir,
      port: server.port,
      user: server.user,
      password: server.password,
      database: 'postgres',
    };
    const secret = 'only for generating types';
    await withClient(superuser, (client) => ensureRoles(client, secret));
    const connect = (role: Parameters<typeof rolePassword>[1]) => ({
      ...superuser,
      user: role,
      password: rolePassword(secret, role),
    });
    await withClient(connect('milepost_owner'), (client) => migrate(client, systemClock.now()).then(() => undefined));
    for (const file of generated) await mkdir(join(target, file, '..'), { recursive: true });
    await tableTypes(superuser, join(target, generated[0]!));
    await withClient(superuser, async (client) =>
      writeFile(join(target, generated[3]!), await describeCatalogue(client)),
    );
    const db = openDatabase(connect, (error) => console.error(error));
    await apiTypes(db, target);
    await db.close();
  } finally {
    await server.stop();
  }
}

async function tableTypes(superuser: pg.ClientConfig, file: string): Promise<void> {
  const url = `postgres://${superuser.user}:${encodeURIComponent(String(superuser.password))}@/postgres?host=${superuser.host}&port=${superuser.port}`;
  await run(process.execPath, [
    'node_modules/kysely-codegen/dist/cli/bin.js',
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    file,
    '--date-parser',
    'string',
    '--numeric-parser',
    'number',
    '--type-mapping',
    '{"int8":"number"}',
    '--exclude-pattern',
    'schema_migrations',
    '--overrides',
    JSON.stringify(overrides),
    '--custom-imports',
    JSON.stringify(customImports),
  ]);
}

async function apiTypes(db: ReturnType<typeof openDatabase>, target: string): Promise<void> {
  const app = await buildApp({
    config: readConfig({ MILEPOST_DATA_DIR: '/nonexistent' }),
    db,
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    ready: () => true,
    publicUrl: () => 'http://127.0.0.1:3000',
    hub: null,
  });
  await app.ready();
  const description = app.swagger();
  await app.close();
  await writeFile(join(target, generated[1]!), `${JSON.stringify(description, null, 2)}\n`);
  const types = await openapiTypescript(description as Parameters<typeof openapiTypescript>[0]);
  await writeFile(
    join(target, generated[2]!),
    `// Generated from web/api/openapi.json by scripts/generate.ts. Not edited by hand.\n${astToString(types)}`,
  );
}

async function withClient(config: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) await generate(resolve('.'));
