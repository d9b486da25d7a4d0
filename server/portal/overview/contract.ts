import Type from 'typebox';
import { day, nullable, object, oneOf } from '#server/http/schemas.ts';
import { portalPreferencesSchema } from '#server/portal/preferences/contract.ts';
import { portalColumns } from '#shared/vocabulary.ts';

const capped = (description: string) =>
  object({ count: Type.Integer({ maximum: 1000 }), more: Type.Boolean() }, { description });

export const overviewSchema = object({
  companyName: Type.String(),
  accent: nullable(Type.String({ description: 'Brand colour, #rrggbb.' })),
  logoUrl: nullable(Type.String({ description: "Path of the company's logo." })),
  timeZone: Type.String(),
  locale: Type.String(),
  today: day("Today in the company's time zone."),
  customer: object({ code: Type.String(), name: Type.String() }),
  showDifot: Type.Boolean(),
  settings: object(
    {
      columns: Type.Array(oneOf(portalColumns), { description: 'Those that the list may show, in their first order.' }),
      leadingReference: nullable(object({ type: Type.String(), name: Type.String() }), {
        description: 'The type of reference that stands before the order number; null: none.',
      }),
    },
    { description: "How the company has set this customer's portal." },
  ),
  preferences: portalPreferencesSchema,
  counts: object(
    {
      open: Type.Integer(),
      late: Type.Integer({ description: 'Open and late.' }),
      atRisk: Type.Integer({ description: 'Open, and an exception was shared or the ETA lies after the due date.' }),
      dueThisWeek: Type.Integer({ description: 'Open, not delivered, due from today to Sunday.' }),
      completed: capped('Completed, counted up to 1,000.'),
      archived: capped('Archived, counted up to 1,000.'),
    },
    { description: 'Of the jobs that the contact may see: what each view of the list holds.' },
  ),
});
