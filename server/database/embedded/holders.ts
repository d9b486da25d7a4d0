import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, ownIdentity, type ProcessIdentity } from './processes.ts';

/** Writes down that this process uses the database; returns the name of the entry. Call it under the guard. */
export async function addHolder(folder: string): Promise<string> {
  const name = `holder.${randomUUID()}`;
  await writeFile(join(folder, name), JSON.stringify(ownIdentity()), { mode: 0o600 });
  return name;
}

/** Takes the entry away and returns how many living holders remain. Call it under the guard. */
export async function removeHolder(folder: string, name: string): Promise<number> {
  await rm(join(folder, name), { force: true });
  return (await livingHolders(folder)).length;
}

/** The processes that use the database; entries of processes that are gone (killed) are removed. Call it under the guard. */
export async function livingHolders(folder: string): Promise<ProcessIdentity[]> {
  const living: ProcessIdentity[] = [];
  for (const name of await readdir(folder)) {
    if (!name.startsWith('holder.')) continue;
    const holder = await readHolder(join(folder, name));
    if (holder && isRunning(holder)) living.push(holder);
    else await rm(join(folder, name), { force: true });
  }
  return living;
}

async function readHolder(path: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
