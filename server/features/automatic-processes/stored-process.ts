import type { selectProcess } from './queries.ts';
import type { ProcessDefinition } from './rules-process.ts';

export type StoredProcess = ProcessDefinition & { id: string; name: string; active: boolean; version: number };
export type ProcessRow = NonNullable<Awaited<ReturnType<typeof selectProcess>>>;

/** A process as the rules take it. */
export function asStored(row: ProcessRow): StoredProcess {
  return {
    id: row.id,
    name: row.name,
    active: row.active,
    version: row.version,
    kind: row.kind as ProcessDefinition['kind'],
    direction: row.direction as ProcessDefinition['direction'],
    days: row.days,
    base: row.base as ProcessDefinition['base'],
    baseType: row.base_type,
    eventTypes: row.event_types,
  };
}
