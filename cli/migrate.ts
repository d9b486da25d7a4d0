import { systemClock } from '#server/adapters/clock.ts';
import { readConfig } from '#server/config.ts';
import { roleStatements } from '#server/database/roles.ts';
import { AppError } from '#server/errors.ts';
import { openInstallation, readSecret, secretPath } from '#server/start.ts';
import type { Arguments } from './command.ts';
import { say } from './installation.ts';

export async function migrateCommand({ values }: Arguments): Promise<number> {
  const config = readConfig(process.env);
  if (values['print-roles']) {
    if (!config.databaseUrl)
      throw new AppError(
        'invalid',
        'no_database_url',
        'Set DATABASE_URL first: the embedded database makes its roles by itself.',
      );
    const secret = await readSecret(secretPath(config, config.dataDir));
    process.stdout.write(`${roleStatements(secret, new URL(config.databaseUrl).pathname.slice(1)).join(';\n')};\n`);
    return 0;
  }
  const installation = await openInstallation(config, systemClock.now(), say);
  await installation.close();
  if (values.json) process.stdout.write('{"migrated":true}\n');
  else say('The database is up to date.');
  return 0;
}
