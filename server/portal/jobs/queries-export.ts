import type pg from 'pg';
import type { ContactActor } from '#server/access/actors.ts';
import { cursorRows } from '#server/database/cursor-rows.ts';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';
import type { JobSort } from './contract.ts';
import { type ExportedJob, exportQuery, type JobFilter } from './queries-list.ts';

/** All rows of the list, many at a time, as they are taken. */
export function exportRows(
  tx: Tx,
  client: pg.ClientBase,
  actor: ContactActor,
  filter: JobFilter,
  today: Day,
  sort: JobSort,
  leading: string | null,
): AsyncGenerator<ExportedJob[]> {
  return cursorRows(client, exportQuery(tx, actor, filter, today, { sort, leading }).compile());
}
