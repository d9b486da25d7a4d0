import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Binaries, prepareBinaries } from '#server/database/embedded/binaries.ts';
import { prepareHome } from '#server/database/embedded/folders.ts';
import { withGuard } from '#server/database/embedded/guard.ts';
import { processesWith, processStart, signal } from '#server/database/embedded/processes.ts';
import { openServer } from '#server/database/embedded/server.ts';

const PREFIX = 'milepost-scratch-';

/** A database of tests: how a superuser connects, and its end. */
export type ScratchPostgres = {
  socketDir: string;
  port: number;
  user: string;
  password: string;
  /** As the server says it, e.g. "18.4" or "15.14 (Debian 15.14-0+deb12u1)". */
  version: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
};

/** The embedded PostgreSQL in a folder of its own under the system's temporary one, without durability: fast, thrown away at `stop`. */
export function startScratchPostgres(): Promise<ScratchPostgres> {
  return startScratch(sharedBinaries);
}

/** The same with other programs (see distribution-postgres.ts). */
export async function startScratch(binaries: () => Binaries | Promise<Binaries>): Promise<ScratchPostgres> {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    // mkdtemp gives 0700; a PostgreSQL that does not run as root must be able to enter.
    chmodSync(folder, 0o711);
    const home = prepareHome({ dataDir: join(folder, 'data'), dataDirIsDefault: false, log: () => {} });
    const server = await openServer({ home, binaries, scratch: true, log: () => {} });
    const stop = () => server.stop().finally(remove);
    return { socketDir: server.socketDir, port: server.port, ...server.superuser, version: server.version, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Ends the servers, and removes the folders, of test runs that were killed: the folder's name holds the process that made it. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    const folder = join(tmpdir(), name);
    if (!maker || processStart(Number(maker)) !== undefined || statSync(folder).uid !== userInfo().uid) continue;
    for (const pid of processesWith(`-D ${join(folder, 'data', 'postgresql')}`)) signal(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** One copy of the programs for all scratch databases of this user. */
function sharedBinaries(): Promise<Binaries> {
  const folder = join(tmpdir(), `milepost-programs-${userInfo().uid}`);
  const locks = join(folder, 'locks');
  mkdirSync(locks, { recursive: true, mode: 0o755 });
  if (statSync(folder).uid !== userInfo().uid) throw new Error(`${folder} belongs to someone else: remove it.`);
  return withGuard(locks, async () => prepareBinaries(folder));
}
