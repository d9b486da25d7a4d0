import { createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { partsFolder } from '#server/adapters/storage-disk.ts';
import { AppError } from '#server/errors.ts';
import { fileBytes } from './file-bytes.ts';
import { storedFolders } from './format.ts';
import { damaged } from './tar-header.ts';
import type { Entry } from './tar-reader.ts';
import type { TarWriter } from './tar-writer.ts';

/** Adds the stored folders of the data folder to a backup; answers how many files. One that goes away meanwhile is passed over. */
export async function addStoredFiles(tar: TarWriter, dataDir: string): Promise<number> {
  let count = 0;
  for (const folder of storedFolders) {
    const found = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(absent([]));
    for (const entry of found.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      // Uploads under way belong to no record yet.
      if (entry.parentPath.endsWith(`${sep}${partsFolder}`)) continue;
      const name = posix.join(folder, path.slice(join(dataDir, folder).length).split(sep).join('/'));
      if (await addFile(tar, path, name)) count += 1;
    }
  }
  return count;
}

async function addFile(tar: TarWriter, path: string, name: string): Promise<boolean> {
  const file = await open(path, 'r').catch(absent(null));
  if (!file) return false;
  try {
    const { size } = await file.stat();
    // No further than the size it has now: an upload may still be growing, and is no part of this moment.
    await tar.add(name, size, fileBytes(file, size));
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.startsWith(name)) throw cause;
    throw new AppError(
      'conflict',
      'file_changed',
      `The file ${path} became shorter while it was read. Run the backup again.`,
      { cause },
    );
  } finally {
    await file.close();
  }
  return true;
}

function absent<T>(instead: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}

/** Whether a name in a backup is a file of a stored folder, and leads nowhere else. */
export function isStoredFile(name: string): boolean {
  const safe = posix.normalize(name) === name && !name.split('/').includes('..') && !/[\\\0]/.test(name);
  return safe && storedFolders.some((folder) => name.startsWith(`${folder}/`));
}

/** Writes one stored file of a backup below `folder`. */
export async function unpackFile(entry: Entry, folder: string): Promise<void> {
  if (!isStoredFile(entry.name)) throw damaged(`it holds ${JSON.stringify(entry.name)}, which has no place here`);
  const path = join(folder, entry.name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(entry.content(), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
}

/** Puts unpacked folders in the place of the present ones, and removes those. Folders that the backup lacks become empty. */
export async function swapFolders(unpacked: string, dataDir: string): Promise<void> {
  for (const folder of storedFolders) {
    const place = join(dataDir, folder);
    const former = join(unpacked, `former-${folder}`);
    await rename(place, former).catch(absent(undefined));
    await rename(join(unpacked, folder), place).catch(absent(undefined));
  }
  await rm(unpacked, { recursive: true, force: true });
}

/** Writes the installation's secret so that a crash leaves the old or the new one. */
export async function writeSecret(path: string, secret: string): Promise<void> {
  const made = `${path}.${process.pid}.part`;
  const file = await open(made, 'w', 0o600);
  try {
    await file.writeFile(`${secret}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  const before = await lstat(path).catch(absent(null));
  if (before) await chmod(made, before.mode & 0o700);
  await rename(made, path);
}
