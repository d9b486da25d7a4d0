import Type from 'typebox';
import { difotSettingsSchema, undatedSchema } from '#server/features/difot/contract.ts';
import { day, object } from '#server/http/schemas.ts';

const counts = {
  counted: Type.Integer({ description: 'Jobs that are delivered, or past their counting day and tolerance.' }),
  onTime: Type.Integer(),
  inFull: Type.Integer(),
  difot: Type.Integer({ description: 'On time and in full.' }),
  assumed: Type.Integer({ description: 'Of those in full: delivered without a quantity, so assumed to be.' }),
};

export const portalDifotSchema = object({
  limited: Type.Boolean({ description: "Covers the contact's customer branches only." }),
  branches: Type.Array(Type.String(), { description: 'The customer branches that it covers then, by name.' }),
  unassignedToo: Type.Boolean({ description: 'Limited, and jobs without a branch are covered too.' }),
  months: Type.Array(object({ month: Type.String({ description: 'YYYY-MM' }), ...counts })),
  total: object(counts),
  settings: difotSettingsSchema,
  today: day("Today in the company's zone."),
  undated: undatedSchema,
});
