import type { Tx } from '#server/database/database.ts';
import { fieldKind, type KnownFields, plainFieldNames } from '#server/tabular/rules-fields.ts';
import { selectOwnFields } from './queries-fields.ts';

/** A field that a column may feed. `name` is null for the fields every installation has: screens know their words. */
export type ImportField = {
  field: string;
  name: string | null;
  kind: 'text' | 'date' | 'quantity' | 'boolean' | 'choice';
  values: string[];
};

export type InstallationFields = { known: KnownFields; fields: ImportField[] };

/** All fields that can be imported here: the plain ones, and this installation's references, events and custom fields. */
export async function readImportFields(tx: Tx): Promise<InstallationFields> {
  const { events, references, custom } = await selectOwnFields(tx);
  const known: KnownFields = {
    eventCodes: events.map((event) => event.code),
    referenceTypes: references.map((reference) => reference.code),
    customFields: Object.fromEntries(
      custom.map((field) => [field.key, field.type as 'text' | 'number' | 'date' | 'boolean']),
    ),
  };
  const names = [
    ...plainFieldNames.map((field) => ({ field, name: null })),
    ...references.map(({ code, name }) => ({ field: `reference.${code}`, name })),
    ...events.map(({ code, name }) => ({ field: `event.${code}`, name: `${code} ${name}` })),
    ...custom.map(({ key, label }) => ({ field: `custom.${key}`, name: label })),
  ];
  const fields = names.flatMap(({ field, name }) => {
    const kind = fieldKind(field, known);
    if (kind === null) return [];
    return [{ field, name, kind: kind.kind, values: kind.kind === 'choice' ? [...kind.values] : [] }];
  });
  return { known, fields };
}
