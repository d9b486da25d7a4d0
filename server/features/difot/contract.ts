import Type from 'typebox';
import { day, object, oneOf, text, uuid } from '#server/http/schemas.ts';

const month = (description: string) => text(7, { pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description });
const counts = {
  counted: Type.Integer({ description: 'Jobs that are delivered, or past their counting day and tolerance.' }),
  onTime: Type.Integer(),
  inFull: Type.Integer(),
  difot: Type.Integer({ description: 'On time and in full.' }),
  assumed: Type.Integer({ description: 'Of those in full: delivered without a quantity, so assumed to be.' }),
};

export const difotParams = object({ id: uuid() });
export const difotQuery = object({
  from: Type.Optional(month('First month, YYYY-MM. Without it: as many past months as the customer is set to.')),
  to: Type.Optional(month('Last month, YYYY-MM. Without it: the running month.')),
});

/** How DIFOT of a customer is counted (DOMAIN 7). */
export const difotSettingsSchema = object({
  countingDate: oneOf(['promised_date', 'due_date'] as const),
  toleranceDays: Type.Integer({ description: 'Calendar days.' }),
  tolerancePercent: Type.Number(),
  pastMonths: Type.Integer({ minimum: 1, maximum: 24, description: 'For the screens, beside the running month.' }),
});
/** Jobs without a counting date, which are in no month. */
export const undatedSchema = object({
  count: Type.Integer({ description: 'Up to 10,000.' }),
  more: Type.Boolean({ description: 'There are more.' }),
});

/** Counts per month; shares are computed from them. Months without jobs have zeros. */
export const difotSchema = object({
  months: Type.Array(object({ month: Type.String(), ...counts })),
  total: object(counts),
  settings: difotSettingsSchema,
  today: day("Today in the company's zone."),
  undated: undatedSchema,
});

export const latenessTableSchema = object({
  reasons: Type.Array(object({ id: uuid(), code: Type.String(), label: Type.String(), customerLabel: Type.String() }), {
    description: 'Those that late jobs of these months carry, by code.',
  }),
  months: Type.Array(
    object({
      month: Type.String(),
      late: Type.Integer({ description: 'Counted and not on time.' }),
      withoutReason: Type.Integer(),
      jobs: Type.Array(Type.Integer(), { description: 'Late jobs by reason, in the order of reasons.' }),
    }),
  ),
});
