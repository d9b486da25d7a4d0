import Type, { type Static } from 'typebox';
import { nullable, object, oneOf, text } from '#server/http/schemas.ts';
import { portalColumns } from '#shared/vocabulary.ts';

export const densities = ['compact', 'comfortable'] as const;

const columns = (description: string) =>
  Type.Array(oneOf(portalColumns), { maxItems: portalColumns.length, uniqueItems: true, description });
const table = object(
  {
    order: columns('All columns, as they stand from left to right.'),
    hidden: columns('Those that are not shown.'),
    density: oneOf(densities),
  },
  { description: 'How the list of jobs is set.' },
);
export type TablePreference = Static<typeof table>;

const locale = () => text(35, { minLength: 2, description: 'BCP 47, such as en-GB: the language of pages and mails.' });

/** What a contact has set for the own screens; null: as it is at first. */
export const portalPreferencesSchema = object({ table: nullable(table), locale: nullable(locale()) });
export type PortalPreferences = Static<typeof portalPreferencesSchema>;

export const portalPreferencesChangeSchema = object({
  table: Type.Optional(nullable(table)),
  locale: Type.Optional(nullable(locale())),
});
export type PortalPreferencesChange = Static<typeof portalPreferencesChangeSchema>;
