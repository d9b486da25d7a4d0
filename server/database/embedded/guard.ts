import { randomUUID } from 'node:crypto';
import { chmod, link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, ownIdentity, type ProcessIdentity } from './processes.ts';

/** So many old numbers stay, so that a slow rival still finds the number it tries taken. */
const KEPT = 8;

/**
 * Runs `work` while no other process (or other call of this one) does so for the same folder.
 *
 * The lock is the file `guard.<n>` with the highest number, made by link(), which fails when the name exists. A lock whose
 * process is gone is never removed (two rivals could remove each other's new one) but overtaken by the next number.
 * `waiting` is told once when another process holds the lock for more than a second.
 */
export async function withGuard<T>(
  folder: string,
  work: () => Promise<T>,
  waiting: (pid: number) => void = () => {},
): Promise<T> {
  const number = await acquire(folder, waiting);
  try {
    return await work();
  } finally {
    await replace(folder, number, 'released');
    await forgetOld(folder, number);
  }
}

async function acquire(folder: string, waiting: (pid: number) => void): Promise<number> {
  const begun = performance.now();
  let told = false;
  for (;;) {
    const last = await highest(folder);
    const owner = last === 0 ? undefined : await ownerOf(folder, last);
    if (owner && isRunning(owner)) {
      if (!told && performance.now() - begun > 1_000) {
        told = true;
        waiting(owner.pid);
      }
      await sleep(40 + Math.random() * 40);
    } else if (await take(folder, last + 1)) return last + 1;
  }
}

/** Makes the numbered lock in one step with its content; false when another was faster. */
async function take(folder: string, number: number): Promise<boolean> {
  const draft = join(folder, `draft.${randomUUID()}`);
  await writeOpenly(draft, JSON.stringify(ownIdentity()));
  try {
    await link(draft, nameOf(folder, number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  if ((await highest(folder)) === number) return true;
  await rm(nameOf(folder, number), { force: true });
  return false;
}

async function replace(folder: string, number: number, content: string): Promise<void> {
  const draft = join(folder, `draft.${randomUUID()}`);
  await writeOpenly(draft, content);
  await rename(draft, nameOf(folder, number));
}

async function ownerOf(folder: string, number: number): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(nameOf(folder, number), 'utf8'));
  } catch (error) {
    // Released, gone in the meantime, or emptied by a power cut: nobody's. What cannot be read may well be somebody's.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Readable for root and for the data's owner alike: both may use one data folder. The content is no secret. */
export async function writeOpenly(path: string, content: string): Promise<void> {
  await writeFile(path, content);
  await chmod(path, 0o644);
}

async function highest(folder: string): Promise<number> {
  const numbers = await numbersIn(folder);
  return Math.max(0, ...numbers);
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^guard\.\d+$/.test(name)).map((name) => Number(name.slice(6)));
}

async function forgetOld(folder: string, number: number): Promise<void> {
  for (const old of await numbersIn(folder)) {
    if (old <= number - KEPT) await rm(nameOf(folder, old), { force: true });
  }
}

function nameOf(folder: string, number: number): string {
  return join(folder, `guard.${number}`);
}
