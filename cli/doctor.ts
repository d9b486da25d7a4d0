import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { checkSmtp } from '#server/adapters/check-smtp.ts';
import { systemClock } from '#server/adapters/clock.ts';
import { type Config, readConfig } from '#server/config.ts';
import { type Installation, openInstallation, secretPath } from '#server/start.ts';
import type { Arguments } from './command.ts';
import { say } from './installation.ts';
import { type DatabaseState, readDatabaseState } from './queries-doctor.ts';

/** One thing looked at: `ok` false is a fault that somebody must mend, and `message` says how. */
export type Check = { name: string; ok: boolean; message: string };

const leastFree = 1_000_000_000;
const nodeMajor = 24;

/** `milepost doctor`: looks at everything an installation needs. Answers 1 when something is wrong. */
export async function doctor({ values }: Arguments): Promise<number> {
  const checks = await examine(process.env);
  const ok = checks.every((check) => check.ok);
  if (values.json) process.stdout.write(`${JSON.stringify({ ok, checks })}\n`);
  else
    for (const check of checks)
      process.stdout.write(`${check.ok ? 'ok   ' : 'WRONG'}  ${check.name}: ${check.message}\n`);
  return ok ? 0 : 1;
}

/** All checks. Where settings are wrong or the database does not open, what depends on it is left out. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Check[]> {
  const checks = [checkNode()];
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    return [...checks, wrong('settings', (error as Error).message)];
  }
  checks.push(
    fine('settings', config.publicUrl ? `people open ${config.publicUrl}` : `answers on ${config.host}:${config.port}`),
  );
  const installation = await openInstallation(config, systemClock.now(), say).catch((error: Error) => error);
  if (installation instanceof Error) checks.push(wrong('database', installation.message));
  else checks.push(...(await lookInside(config, installation)));
  return [...checks, ...(await Promise.all([checkWeb(), checkMail(config)]))];
}

async function lookInside(config: Config, installation: Installation): Promise<Check[]> {
  const { db, dataDir } = installation;
  try {
    const state = await readDatabaseState(db);
    const files = await Promise.all([
      checkFolder(dataDir),
      checkSpace(dataDir),
      checkSecret(secretPath(config, dataDir)),
    ]);
    return [...files, ...databaseChecks(state)];
  } catch (error) {
    return [wrong('database', (error as Error).message)];
  } finally {
    await installation.close();
  }
}

function databaseChecks(state: DatabaseState): Check[] {
  const { unsafe, missingMigrations, openTables, strongRoles } = state;
  return [
    fine('database', `PostgreSQL ${state.version}`),
    judged(
      'durability',
      unsafe,
      'what is confirmed survives a power cut',
      'Confirmed changes can be lost at a power cut. Switch on again',
    ),
    judged('migrations', missingMigrations, 'the tables are those of this release', 'Not run yet'),
    judged('row-level security', openTables, 'forced on every table of customers', 'Off, or not forced, on'),
    judged(
      'roles',
      strongRoles,
      'no login role passes row-level security',
      'These roles may pass row-level security, which they must not',
    ),
  ];
}

const fine = (name: string, message: string): Check => ({ name, ok: true, message });
const wrong = (name: string, message: string): Check => ({ name, ok: false, message });
const judged = (name: string, faults: string[], good: string, bad: string): Check =>
  faults.length === 0 ? fine(name, good) : wrong(name, `${bad}: ${faults.join(', ')}.`);

function checkNode(): Check {
  const { node } = process.versions;
  return Number(node.split('.')[0]) >= nodeMajor
    ? fine('Node', node)
    : wrong(
        'Node',
        `This is Node ${node}; Milepost needs ${nodeMajor}. Start it through npm, which brings the right one.`,
      );
}

async function checkFolder(dataDir: string): Promise<Check> {
  try {
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return fine('data folder', dataDir);
  } catch {
    return wrong('data folder', `${dataDir} cannot be written to. Give it to the user that runs Milepost.`);
  }
}

async function checkSpace(dataDir: string): Promise<Check> {
  const { bavail, bsize } = await statfs(dataDir);
  const gigabytes = `${((bavail * bsize) / 1e9).toFixed(1)} GB free`;
  return bavail * bsize >= leastFree
    ? fine('disk', gigabytes)
    : wrong('disk', `Only ${gigabytes} where ${dataDir} stands. Make room: at a full disk nothing can be saved.`);
}

async function checkSecret(path: string): Promise<Check> {
  const { mode } = await stat(path);
  return (mode & 0o077) === 0
    ? fine('secret', path)
    : wrong('secret', `${path} can be read by others. Run: chmod 600 ${path}`);
}

async function checkWeb(): Promise<Check> {
  for (const name of ['console', 'portal']) {
    try {
      await access(new URL(`../web/dist/${name}/index.html`, import.meta.url));
    } catch {
      return wrong('web pages', 'They are not built. Run: npm run build');
    }
  }
  return fine('web pages', 'built');
}

async function checkMail({ smtpUrl }: Config): Promise<Check> {
  if (!smtpUrl) return fine('mail', 'SMTP_URL is not set: mail is kept and shown in the mail log');
  const fault = await checkSmtp(smtpUrl);
  const server = new URL(smtpUrl).host;
  return fault === null
    ? fine('mail', `${server} answers`)
    : wrong('mail', `${server} does not take mail: ${fault}. Check SMTP_URL and that the server runs.`);
}
