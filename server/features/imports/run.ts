import { setTimeout as pause } from 'node:timers/promises';
import type { OfficeActor } from '#server/access/actors.ts';
import { systemActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { KnownFields } from '#server/tabular/rules-fields.ts';
import type { FilePlace } from './inspect-file.ts';
import { type Progress, progressThrottle } from './progress.ts';
import { type ImportRecord, type ImportState, type StoredMapping, selectImport } from './queries.ts';

export type ImportDeps = { db: Database; clock: Clock };

/** An import while this process works on it. */
export type Run = ImportDeps & {
  id: string;
  state: ImportState;
  actor: OfficeActor;
  place: FilePlace;
  stored: StoredMapping;
  /** Whether contacts who follow the jobs get mails: asked for in the dry run. */
  mailContacts: boolean;
  known: KnownFields;
  /** The company's zone. */
  zone: string;
  signal: AbortSignal;
  announce: ReturnType<typeof progressThrottle>;
  onProgress: (progress: Progress) => void;
};

/** The import is no longer in the state in which this process works on it: somebody cancelled it. */
export class NoLongerWanted extends Error {}

const needed: Permission[] = ['imports:run', 'jobs:write', 'jobs:milestones', 'customers:write'];

/** Who started the import, as whoever did it while it runs on after their session: with what an import needs, no more. */
export function actorOf(record: Pick<ImportRecord, 'actor_kind' | 'actor_id' | 'actor_name'>): OfficeActor {
  const { actor_kind: kind, actor_id: id, actor_name: name } = record;
  const permissions = new Set(needed);
  if (id !== null && kind === 'staff') return { kind, id, name, email: '', role: '', permissions, sessionId: '' };
  if (id !== null && kind === 'api_key') return { kind, id, name, role: '', permissions };
  return systemActor(name);
}

export const placeOf = (record: ImportRecord): FilePlace => ({
  path: record.file_path,
  fileName: record.file_name,
  sheet: record.sheet,
  headerRow: record.header_row === 0 ? null : record.header_row,
});

export function startRun(
  deps: ImportDeps,
  record: ImportRecord,
  rest: Pick<Run, 'known' | 'zone' | 'signal' | 'onProgress'>,
): Run {
  if (!record.mapping)
    throw new AppError('conflict', 'mapping_missing', 'This import has no mapping yet. Say which columns to import.');
  return {
    db: deps.db,
    clock: deps.clock,
    ...rest,
    id: record.id,
    state: record.state as ImportState,
    actor: actorOf(record),
    place: placeOf(record),
    stored: record.mapping,
    mailContacts: record.mail_contacts,
    announce: progressThrottle(record.id),
  };
}

const patience = [250, 500, 1000, 2000, 4000, 8000];

/**
 * Runs one step of an import in a transaction of its own, after a look whether it is still wanted. A database that is away for a
 * moment, or somebody who saved the same record at the same time, is met by trying again.
 */
export async function step<T>(run: Run, work: (tx: Tx, record: ImportRecord, now: Date) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    run.signal.throwIfAborted();
    try {
      return await run.db.withActor(run.actor, async (tx) => {
        const record = await selectImport(tx, run.id, { lock: true });
        if (!record || record.state !== run.state) throw new NoLongerWanted();
        return work(tx, record, run.clock.now());
      });
    } catch (error) {
      const again = error instanceof AppError && (error.kind === 'unavailable' || error.kind === 'conflict');
      const wait = patience[attempt];
      if (!again || wait === undefined) throw error;
      await pause(wait, undefined, { signal: run.signal });
    }
  }
}
