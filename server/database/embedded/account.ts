import { readFileSync, statSync } from 'node:fs';
import { AppError } from '#server/errors.ts';

/** The system account PostgreSQL runs under; null = the one of this process. */
export type Account = { uid: number; gid: number } | null;

const UNPRIVILEGED = 65_534;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the data that is already there, else as an
 * unprivileged account that needs no useradd. Anyone else runs it as himself, and only on his own data.
 * @throws AppError `data_folder_of_another_user` when the data belongs to someone else and this is not root.
 */
export function chooseAccount(clusterFolder: string): Account {
  const owner = ownerOf(clusterFolder);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) throw anotherUser(clusterFolder, owner.uid, self);
    return null;
  }
  if (owner && owner.uid !== 0) return owner;
  return unprivileged();
}

function unprivileged(): { uid: number; gid: number } {
  const accounts = readAccounts();
  const usual =
    accounts.find((a) => a.uid === UNPRIVILEGED) ?? accounts.find((a) => a.name === 'nobody' && a.uid !== 0);
  return usual ? { uid: usual.uid, gid: usual.gid } : { uid: UNPRIVILEGED, gid: UNPRIVILEGED };
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
    return lines
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
}

function anotherUser(folder: string, owner: number, self: number): AppError {
  return new AppError(
    'unavailable',
    'data_folder_of_another_user',
    `The database in ${folder} belongs to user id ${owner}, but Milepost runs as user id ${self}. ` +
      `Start it as that user (or as root), or hand the data over: chown -R ${self} ${folder}`,
  );
}
