import Type, { type Static } from 'typebox';
import { nullable, object, text } from '#server/http/schemas.ts';

export const portSchema = object({
  code: Type.String({ description: 'UN/LOCODE, five characters.' }),
  name: Type.String(),
  country: Type.String({ description: 'ISO 3166, two letters.' }),
  iata: nullable(Type.String({ description: 'IATA code of the airport or its city.' })),
  functions: Type.Array(
    Type.Unsafe<PortFunction>({ type: 'string', enum: ['sea', 'rail', 'road', 'air', 'post', 'depot'] }),
    { description: 'What the place is, by UN/LOCODE.' },
  ),
});
export type PortFunction = 'sea' | 'rail' | 'road' | 'air' | 'post' | 'depot';
export type PortView = Static<typeof portSchema>;

export const portSearch = Type.Optional(
  text(100, { description: 'Beginning of the UN/LOCODE, of the IATA code or of the name; exact codes come first.' }),
);
export const portParams = object({ code: text(10, { minLength: 1, description: 'UN/LOCODE.' }) });
