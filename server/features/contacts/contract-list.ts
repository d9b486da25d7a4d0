import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, uuid } from '#server/http/schemas.ts';
import { contactStates } from '#shared/vocabulary.ts';
import { listFields } from './rules-list-columns.ts';

const field = () => oneOf(listFields);

export const listCheckSchema = object({
  total: Type.Integer({ description: 'Rows of data.' }),
  good: Type.Integer({ description: 'Rows that can become contacts.' }),
  bad: Type.Integer({ description: 'Rows with a fault.' }),
  hasHeader: Type.Boolean({ description: 'The first row names the columns.' }),
  columns: Type.Array(object({ field: field(), header: Type.String() }), { description: 'What is read from where.' }),
  ignored: Type.Array(Type.String(), { description: 'Columns that are not read.' }),
  faults: Type.Array(
    object({
      row: Type.Integer({ description: 'As the spreadsheet numbers it.' }),
      field: field(),
      code: Type.String(),
      message: Type.String(),
      text: Type.String({ description: 'What stands there.' }),
    }),
  ),
  sample: Type.Array(object({ email: Type.String(), firstName: Type.String(), lastName: Type.String() }), {
    description: 'The first rows that are good.',
  }),
});
export type ListCheck = Static<typeof listCheckSchema>;

export const saveListQuery = object({
  rows: oneOf(['all', 'good'] as const, {
    description: 'all: every row or, when one is bad, none. good: those that are good; the bad ones are left out.',
  }),
  invite: Type.Optional(Type.Boolean({ description: 'Invite them too, at once or in the background.' })),
});
export type SaveList = Static<typeof saveListQuery>;

export const listSavedSchema = object({
  made: Type.Integer(),
  left: Type.Integer({ description: 'Bad rows, left out.' }),
  invited: Type.Integer({ description: 'Invitations that are on their way.' }),
  taskId: nullable(uuid(), { description: 'The task that sends the invitations of a long list.' }),
});
export type ListSaved = Static<typeof listSavedSchema>;

export const bulkActions = ['invite', 'disable', 'enable', 'delete'] as const;
export type BulkContactAction = (typeof bulkActions)[number];
export const bulkContactsSchema = object({
  action: oneOf(bulkActions),
  contactIds: Type.Array(uuid(), { minItems: 1, maxItems: 200, uniqueItems: true }),
});
export const bulkContactsAnswer = object({
  items: Type.Array(
    object({
      contactId: uuid(),
      email: nullable(Type.String({ description: 'Null when there is no such contact.' })),
      outcome: oneOf(['done', 'refused'] as const),
      state: nullable(oneOf(contactStates)),
      message: nullable(Type.String({ description: 'Why it was refused.' })),
    }),
  ),
});
export type BulkAnswer = Static<typeof bulkContactsAnswer>['items'][number];
