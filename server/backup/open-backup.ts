import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '#server/errors.ts';
import { fileBytes } from './file-bytes.ts';
import { entryNames, type Manifest, type Totals } from './format.ts';
import type { Migration } from './queries-tables.ts';
import { damaged } from './tar-header.ts';
import { type Entry, readTar } from './tar-reader.ts';

/** A backup whose checksum has been found right. Its entries may be read from the beginning again. */
export type Backup = {
  manifest: Manifest;
  totals: Totals;
  secret: string;
  entries(): AsyncGenerator<Entry>;
  close(): Promise<void>;
};

/** Opens a backup and reads it to its end, so that a damaged file is refused before anything changes. Throws `backup_damaged`. */
export async function openBackup(path: string): Promise<Backup> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('invalid', 'backup_unreadable', `The backup ${path} cannot be opened: ${cause.message}.`, {
      cause,
    });
  });
  try {
    const texts = new Map<string, string>();
    const wanted: string[] = [entryNames.manifest, entryNames.secret, entryNames.totals];
    for await (const entry of entriesOf(file)) {
      if (wanted.includes(entry.name)) texts.set(entry.name, await entry.text());
    }
    const manifest = parsed<Manifest>(texts.get(entryNames.manifest), entryNames.manifest);
    const totals = parsed<Totals>(texts.get(entryNames.totals), entryNames.totals);
    const secret = texts.get(entryNames.secret)?.trim() ?? '';
    if (manifest.product !== 'milepost' || secret.length < 32) throw damaged('it was not made by Milepost');
    if (manifest.format !== 1) throw newer(manifest.release);
    return { manifest, totals, secret, entries: () => entriesOf(file), close: () => file.close() };
  } catch (error) {
    await file.close();
    // The text of an entry is read outside the loop that brings it: its bytes may be the ones that have changed.
    throw asDamage(error);
  }
}

/** What the unzipping says of bytes that are missing or have changed, as `backup_damaged`; other errors as they are. */
function asDamage(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code.startsWith('Z_')) return damaged('it is not complete, or bytes of it have changed', error);
  return code === 'EISDIR' ? damaged('it is a folder', error) : error;
}

async function* entriesOf(file: FileHandle): AsyncGenerator<Entry> {
  // Errors of the file come out of the last stream, too.
  const unzipped = pipeline(fileBytes(file), createGunzip({ chunkSize: 256 * 1024 }), () => undefined);
  try {
    yield* readTar(unzipped);
  } catch (error) {
    throw asDamage(error);
  } finally {
    unzipped.destroy();
  }
}

function parsed<T>(text: string | undefined, name: string): T {
  if (text === undefined) throw damaged(`it has no ${name}`);
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw damaged(`its ${name} cannot be read`, cause);
  }
}

const newer = (release: string): AppError =>
  new AppError(
    'conflict',
    'backup_newer',
    `This backup was made by Milepost ${release}, which is newer than this program. Nothing was changed. Restore it with that release or a later one.`,
  );

/** Throws unless the backup has the very tables of this release. */
export function checkRelease(manifest: Manifest, here: readonly Migration[]): void {
  const known = new Map(here.map(({ name, hash }) => [name, hash]));
  const strange = manifest.migrations.find(({ name }) => !known.has(name));
  if (strange) throw newer(manifest.release);
  const changed = manifest.migrations.find(({ name, hash }) => known.get(name) !== hash);
  if (changed)
    throw new AppError(
      'conflict',
      'backup_differs',
      `The migration ${changed.name} of this backup differs from the one of this program. Nothing was changed. Restore it with the release that made it (${manifest.release}).`,
    );
  if (manifest.migrations.length < here.length)
    throw new AppError(
      'conflict',
      'backup_older',
      `This backup was made by an older release (${manifest.release}, up to ${manifest.migrations.at(-1)?.name}). Nothing was changed. Restore it with that release, then start this one: it brings the data up to date.`,
    );
}
