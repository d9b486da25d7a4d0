import { selectDocument, selectNames } from './queries.ts';
import { selectChoices } from './queries-choices.ts';

// What the portal reads of approvals too, in a contact's own transaction, so that row-level security decides what is found.
export const findDocument = selectDocument;
export const namesIn = selectNames;
export const choicesIn = selectChoices;
