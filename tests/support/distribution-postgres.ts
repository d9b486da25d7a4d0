import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from '#server/database/embedded/binaries.ts';
import { type ScratchPostgres, startScratch } from './embedded-postgres.ts';

/** The oldest PostgreSQL that Milepost supports. */
const OLDEST = 15;
const DEBIAN_ROOT = '/usr/lib/postgresql';

/** Why the tests on the distribution's PostgreSQL did not run: the caller says so, and fails where CI=true. */
export type NotRun = { notRun: string };

/**
 * A scratch database on the PostgreSQL of the distribution (15 or newer). Where it is not installed and this is root on a
 * system with apt-get, it is installed first, which takes a minute.
 */
export async function startDistributionPostgres(): Promise<ScratchPostgres | NotRun> {
  const found = findDistributionPostgres();
  if (found) return startScratch(() => found);
  const problem = install();
  const installed = findDistributionPostgres();
  if (installed) return startScratch(() => installed);
  return { notRun: problem ?? `The distribution offers no PostgreSQL ${OLDEST} or newer.` };
}

/** The newest installed one of at least version 15: Debian's folders, pg_config, or the search path (other distributions). */
export function findDistributionPostgres(): Binaries | undefined {
  const found = candidates()
    .map(inspect)
    .filter((one) => one !== undefined);
  return found.filter((one) => one.major >= OLDEST).sort((a, b) => b.major - a.major)[0];
}

function candidates(): string[] {
  const debian = existsSync(DEBIAN_ROOT)
    ? readdirSync(DEBIAN_ROOT).map((version) => join(DEBIAN_ROOT, version, 'bin'))
    : [];
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  return [...debian, ...(configured ? [configured] : []), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
}

function inspect(bin: string): Binaries | undefined {
  if (!existsSync(join(bin, 'initdb')) || !existsSync(join(bin, 'postgres'))) return undefined;
  const said = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]);
  return Number.isInteger(major) ? { bin, major } : undefined;
}

/** Installs it with apt-get; the reason when that cannot be done. */
function install(): string | undefined {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).error)
    return 'No PostgreSQL is installed, and there is no apt-get to install it with.';
  if (process.getuid?.() !== 0)
    return 'No PostgreSQL is installed, and only root can install it: apt-get install postgresql';
  for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
    const done = spawnSync('apt-get', parameters, {
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status !== 0)
      return `apt-get ${parameters[0]} failed: ${lastLine(done.stderr) || done.error?.message || `exit ${done.status}`}`;
  }
  return undefined;
}

function lastLine(text: string | null): string {
  return text?.trim().split('\n').at(-1) ?? '';
}
