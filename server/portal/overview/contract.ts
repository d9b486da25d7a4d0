import Type from 'typebox';
import { day, nullable, object } from '#server/http/schemas.ts';

export const overviewSchema = object({
  companyName: Type.String(),
  accent: nullable(Type.String({ description: 'Brand colour, #rrggbb.' })),
  timeZone: Type.String(),
  locale: Type.String(),
  today: day("Today in the company's time zone."),
  customer: object({ code: Type.String(), name: Type.String() }),
  showDifot: Type.Boolean(),
  counts: object(
    {
      open: Type.Integer(),
      late: Type.Integer(),
      atRisk: Type.Integer({ description: 'ETA after the due date.' }),
      dueThisWeek: Type.Integer({ description: 'Not delivered, due from today to Sunday.' }),
    },
    { description: 'Of open jobs that the contact may see.' },
  ),
});
