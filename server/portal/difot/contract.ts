import Type from 'typebox';
import { object } from '#server/http/schemas.ts';

const counts = {
  counted: Type.Integer(),
  onTime: Type.Integer(),
  inFull: Type.Integer(),
  difot: Type.Integer({ description: 'On time and in full.' }),
};

export const portalDifotSchema = object({
  limited: Type.Boolean({ description: "Covers the contact's customer branches only." }),
  months: Type.Array(object({ month: Type.String({ description: 'YYYY-MM' }), ...counts })),
  total: object(counts),
});
