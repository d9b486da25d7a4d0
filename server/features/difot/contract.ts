import Type from 'typebox';
import { object, text, uuid } from '#server/http/schemas.ts';

const month = (description: string) => text(7, { pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description });
const counts = {
  counted: Type.Integer({ description: 'Jobs that are delivered, or past their counting day and tolerance.' }),
  onTime: Type.Integer(),
  inFull: Type.Integer(),
  difot: Type.Integer({ description: 'On time and in full.' }),
};

export const difotParams = object({ id: uuid() });
export const difotQuery = object({ from: month('First month, YYYY-MM.'), to: month('Last month, YYYY-MM.') });
/** Counts per month; shares are computed from them. Months without jobs have zeros. */
export const difotSchema = object({
  months: Type.Array(object({ month: Type.String(), ...counts })),
  total: object(counts),
});
