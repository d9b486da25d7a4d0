import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

/** Contracts of imports. A mapping travels as the JSON document that the command line takes too (docs/guides, "Import"). */

export const importParams = object({ id: uuid() });
const counts = {
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  failed: Type.Integer({ description: 'Rows in error.' }),
};
export const importStates = ['uploaded', 'checking', 'checked', 'applying', 'done', 'failed', 'cancelled'] as const;

const mappingText = () => Type.String({ description: 'The mapping, a JSON document.' });

export const importSchema = object({
  id: uuid(),
  fileName: Type.String(),
  size: Type.Integer({ description: 'Bytes.' }),
  sheet: nullable(Type.String()),
  headerRow: nullable(Type.Integer({ description: 'Null: the first row that is not blank.' })),
  mapping: nullable(mappingText()),
  state: oneOf(importStates, {
    description:
      'uploaded: waits for a mapping and a check; checked: waits to be applied; done, failed and cancelled are ends.',
  }),
  rowsDone: Type.Integer(),
  rowsTotal: Type.Integer({ description: '0 while it is not known: the check reads the file to its end.' }),
  ...counts,
  inException: nullable(Type.Integer(), {
    description: 'Jobs of this import that were in exception already when it was done; null before.',
  }),
  mailContacts: Type.Boolean({ description: 'Contacts who follow the jobs are mailed what changes.' }),
  message: nullable(Type.String({ description: 'Why it failed or ended early, in a sentence.' })),
  actorName: Type.String(),
  createdAt: instant(),
  startedAt: nullable(instant()),
  finishedAt: nullable(instant()),
  abilities: object({
    edit: Type.Boolean({ description: 'The mapping may be changed.' }),
    check: Type.Boolean(),
    apply: Type.Boolean(),
    cancel: Type.Boolean(),
  }),
});
export const applyQuery = object({
  mailContacts: Type.Optional(
    Type.Boolean({ description: 'Mail contacts who follow the jobs what changes; left out: nobody is mailed.' }),
  ),
});
export const importListSchema = listOf(importSchema);
export const importListQuery = object({ limit: limitQuery, cursor: cursorQuery });

const warning = object({
  row: Type.Optional(Type.Integer()),
  column: Type.Optional(Type.String()),
  field: Type.Optional(Type.String()),
  code: Type.String(),
  message: Type.String(),
});

export const inspectionSchema = object({
  import: importSchema,
  sheets: Type.Array(Type.String()),
  sheet: nullable(Type.String()),
  headerRow: Type.Integer(),
  header: Type.Array(Type.String()),
  preview: Type.Array(object({ row: Type.Integer(), cells: Type.Array(Type.String()) })),
  samples: Type.Array(Type.Array(Type.String()), { description: 'The first rows below the header.' }),
  words: Type.Array(Type.Array(Type.String()), {
    description: 'For each column the different texts of the first 1,000 rows, where there are at most 30.',
  }),
  guessedMapping: mappingText(),
  guesses: Type.Array(
    object({ field: Type.String(), header: Type.String(), confidence: Type.Number({ description: '0 to 1.' }) }),
  ),
  dateFormats: Type.Array(
    object({ field: Type.String(), candidates: Type.Array(Type.String()), words: Type.Array(Type.String()) }),
    {
      description:
        'Formats that the dates of a column can be read by, the best first, and words that stand in place of dates.',
    },
  ),
  fields: Type.Array(
    object({
      field: Type.String(),
      name: nullable(Type.String({ description: "The installation's own name; null for plain fields." })),
      kind: oneOf(['text', 'date', 'quantity', 'boolean', 'choice'] as const),
      values: Type.Array(Type.String()),
    }),
  ),
  warnings: Type.Array(warning),
});

export const inspectQuery = object({
  sheet: Type.Optional(text(300)),
  headerRow: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});

/** The mapping is looked at by its own rules, which say in a sentence what is wrong with it. */
const mappingInput = Type.Unsafe<unknown>({
  type: 'object',
  additionalProperties: true,
  description: 'The mapping, as the command line takes it.',
});

export const mappingChangeSchema = object({
  sheet: Type.Optional(nullable(text(300))),
  headerRow: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 1000 }))),
  mapping: mappingInput,
});
export type MappingChange = Static<typeof mappingChangeSchema>;

export const faultListSchema = listOf(
  object({
    row: Type.Integer(),
    column: nullable(Type.String()),
    code: Type.String(),
    message: Type.String(),
  }),
);
export const pageQuery = object({ limit: limitQuery, cursor: cursorQuery });

export const unknownCustomersSchema = listOf(
  object({
    name: Type.String({ description: 'As the file writes it; it would become a new customer.' }),
    rows: Type.Integer(),
    near: Type.Array(object({ id: uuid(), code: Type.String(), name: Type.String() })),
  }),
);

export const savedMappingSchema = object({
  id: uuid(),
  name: Type.String(),
  mapping: mappingText(),
  updatedAt: instant(),
});
export const savedMappingListSchema = object({ items: Type.Array(savedMappingSchema) });
export const savedMappingInput = object({ name: text(100, { minLength: 1 }), mapping: mappingInput });
export type SavedMappingInput = Static<typeof savedMappingInput>;
