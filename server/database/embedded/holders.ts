import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#server/errors.ts';
import { writeOpenly } from './guard.ts';
import { isRunning, ownIdentity, ownPlace, type ProcessIdentity } from './processes.ts';

/** This process's entry among those that use the database. */
export type Holder = { path: string; endTouching: () => void };

type Entry = ProcessIdentity & { place: string };

const TOUCH_MS = 4_000;
/** An entry from elsewhere that nobody touches for so long belongs to a process that is gone. */
const SILENCE_MS = 15_000;

/** Writes down that this process uses the database, and goes on touching the entry. Call it under the guard. */
export async function addHolder(folder: string): Promise<Holder> {
  const path = join(folder, `holder.${randomUUID()}`);
  await writeOpenly(path, JSON.stringify({ ...ownIdentity(), place: ownPlace() } satisfies Entry));
  const timer = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), TOUCH_MS);
  timer.unref();
  return { path, endTouching: () => clearInterval(timer) };
}

/** Takes the entry away and returns how many living holders remain. Call it under the guard. */
export async function removeHolder(folder: string, holder: Holder): Promise<number> {
  holder.endTouching();
  await rm(holder.path, { force: true });
  return (await livingHolders(folder)).length;
}

/** The processes of this system that use the database; entries of those that were killed are removed. */
async function livingHolders(folder: string): Promise<ProcessIdentity[]> {
  const living: ProcessIdentity[] = [];
  for (const { path, entry } of await entriesIn(folder)) {
    if (entry && (entry.place !== ownPlace() || isRunning(entry))) living.push(entry);
    else await rm(path, { force: true });
  }
  return living;
}

/**
 * Makes sure that no other computer or container uses the folder: its processes cannot be seen from here, and two servers on
 * one data folder destroy it. Entries from elsewhere that are no longer touched are removed. Call it under the guard.
 * @throws AppError `data_folder_in_use_elsewhere`
 */
export async function refuseHoldersElsewhere(folder: string, log: (line: string) => void): Promise<void> {
  for (const { path, entry } of await entriesIn(folder)) {
    if (!entry || entry.place === ownPlace()) continue;
    if (await isTouched(path, log)) {
      throw new AppError(
        'unavailable',
        'data_folder_in_use_elsewhere',
        `Another computer or container (there: process ${entry.pid}) uses the data folder of ${folder}. Stop Milepost there, or give each its own data folder or one DATABASE_URL.`,
      );
    }
    await rm(path, { force: true });
  }
}

async function isTouched(path: string, log: (line: string) => void): Promise<boolean> {
  const before = await touchedAt(path);
  if (before === undefined || Date.now() - before > SILENCE_MS) return false;
  log(
    `The data folder was used in another container or on another computer a moment ago; waiting up to ${SILENCE_MS / 1000} s to see whether it still is.`,
  );
  for (let waited = 0; waited < SILENCE_MS; waited += 250) {
    await sleep(250);
    const now = await touchedAt(path);
    if (now === undefined) return false;
    if (now !== before) return true;
  }
  return false;
}

async function touchedAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs;
}

async function entriesIn(folder: string): Promise<{ path: string; entry: Entry | undefined }[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('holder.'));
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), entry: await readEntry(join(folder, name)) })),
  );
}

/** Undefined for an entry that is gone or that a power cut left empty. */
async function readEntry(path: string): Promise<Entry | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
