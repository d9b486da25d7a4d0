import { systemClock } from '#server/adapters/clock.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import { AppError } from '#server/errors.ts';
import { secretPath } from '#server/start.ts';
import type { Arguments } from './command.ts';
import { say, withInstallation } from './installation.ts';
import { readRelease } from './release.ts';
import { untilSignal } from './signals.ts';

/** `milepost backup FILE`: everything of this installation in one file, while the server goes on working. */
export async function backupCommand(args: Arguments): Promise<number> {
  const file = onlyFile(args, 'backup milepost.backup');
  const release = await readRelease();
  const result = await withInstallation(({ db, secret, dataDir }) =>
    writeBackup({ db, secret, dataDir, release }, file, systemClock.now(), stopSignal()),
  );
  const { bytes, tables, rows, files } = result;
  answer(
    args,
    result,
    `${result.file}: ${count(rows)} rows of ${tables} tables, ${count(files)} files, ${count(bytes)} bytes.`,
  );
  return 0;
}

/** `milepost restore FILE [--force]`: puts a backup in the place of what is here. */
export async function restoreCommand(args: Arguments): Promise<number> {
  const file = onlyFile(args, 'restore milepost.backup');
  // Names the database sessions of this process, so that those of a running server can be told from them.
  const applicationName = `milepost restore ${process.pid}`;
  process.env.PGAPPNAME = applicationName;
  const result = await withInstallation(({ db, dataDir }, config) =>
    restoreBackup({ db, dataDir, secretFile: secretPath(config, dataDir), applicationName }, file, {
      force: args.values.force === true,
      now: systemClock.now(),
      signal: stopSignal(),
    }),
  );
  answer(
    args,
    result,
    `Restored the backup of ${result.madeAt}: ${count(result.rows)} rows of ${result.tables} tables, ${count(result.files)} files. Everybody signs in again.`,
  );
  return 0;
}

function onlyFile({ positionals }: Arguments, example: string): string {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new AppError('invalid', 'usage', `Give one file, for example: ${example}`);
  return file;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  void untilSignal().then(() => stop.abort(new AppError('conflict', 'interrupted', 'Stopped. Nothing was changed.')));
  return stop.signal;
}

const count = (value: number): string => value.toLocaleString('en');

function answer({ values }: Arguments, result: object, sentence: string): void {
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else say(sentence);
}
