import type { OfficeActor } from '#server/access/actors.ts';
import type { ImportRecord, ImportState } from './queries.ts';
import type { SavedMapping } from './queries-mappings.ts';
import { type Inspected, importAbilities } from './service.ts';

/** An import as the API shows it. */
export function shownImport(actor: OfficeActor, record: ImportRecord) {
  return {
    id: record.id,
    fileName: record.file_name,
    size: record.file_size,
    sheet: record.sheet,
    headerRow: record.header_row === 0 ? null : record.header_row,
    mapping: record.mapping === null ? null : JSON.stringify(record.mapping.mapping),
    state: record.state as ImportState,
    rowsDone: record.rows_done,
    rowsTotal: record.rows_total,
    created: record.created,
    updated: record.updated,
    unchanged: record.unchanged,
    failed: record.failed,
    inException: record.in_exception,
    mailContacts: record.mail_contacts,
    message: record.message,
    actorName: record.actor_name,
    createdAt: record.created_at.toISOString(),
    startedAt: record.started_at?.toISOString() ?? null,
    finishedAt: record.finished_at?.toISOString() ?? null,
    abilities: importAbilities(actor, record),
  };
}

/** What was found in the file, with the import it belongs to. */
export function shownInspection(actor: OfficeActor, { record, inspection, fields }: Inspected) {
  const { guess, guessedMapping, ...rest } = inspection;
  return {
    import: shownImport(actor, record),
    ...rest,
    guessedMapping: JSON.stringify(guessedMapping),
    guesses: guess.columns,
    dateFormats: Object.entries(guess.dates).map(([field, dates]) => ({
      field,
      candidates: dates.candidates.map(({ format }) => format),
      words: dates.words,
    })),
    fields: fields.fields,
  };
}

export const shownMapping = (saved: SavedMapping) => ({
  id: saved.id,
  name: saved.name,
  mapping: JSON.stringify(saved.mapping),
  updatedAt: saved.updated_at.toISOString(),
});
