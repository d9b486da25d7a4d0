import Type from 'typebox';
import { object, uuid } from '#server/http/schemas.ts';

/** Parts of contracts that the set-up features share. */
export const idParams = object({ id: uuid() });

export const abilities = () =>
  object(
    { edit: Type.Boolean(), remove: Type.Boolean() },
    { description: 'What the asker may do with this record. A record in use cannot be removed all the same.' },
  );
