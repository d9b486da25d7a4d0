import Type, { type Static, type TSchema } from 'typebox';

/** Building blocks of contracts. Every object is closed: an undeclared field is refused on the way in and cannot leave on the way out. */

/** An object without further properties. */
export function object<T extends Record<string, TSchema>>(
  properties: T,
  options: { description?: string; $id?: string; title?: string } = {},
) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** The value or null, always written out: without it a null would leave as "" through a text and as 0 through an integer. */
export function nullable<T extends TSchema>(schema: T, options: { description?: string } = {}) {
  return Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }], ...options });
}

/** One of a closed list of words. */
export function oneOf<const T extends readonly string[]>(values: T, options: { description?: string } = {}) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });
}

export const uuid = () => Type.String({ format: 'uuid', description: 'Identifier (UUIDv7).' });
export const day = (description = "Calendar day, YYYY-MM-DD, in the company's time zone.") =>
  Type.String({ format: 'date', description });
export const instant = (description = 'Instant, ISO 8601 with zone.') =>
  Type.String({ format: 'date-time', description });
export const text = (maxLength: number, options: { minLength?: number; description?: string; pattern?: string } = {}) =>
  Type.String({ maxLength, ...options });
export const version = () => Type.Integer({ description: 'Version of the record: send it as If-Match when you edit.' });

/** A page of a list: `nextCursor` is null on the last one. */
export function listOf<T extends TSchema>(item: T) {
  return object({
    items: Type.Array(item),
    nextCursor: nullable(Type.String({ description: 'Send as `cursor` for the next page.' })),
  });
}

export const limitQuery = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'Rows per page, at most 200.' }),
);
export const cursorQuery = Type.Optional(
  Type.String({ maxLength: 2000, description: '`nextCursor` of the page before.' }),
);

/** RFC 9457 problem: what went wrong, in a sentence, and where. */
export const problemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable code for machines.' }),
    detail: Type.String({ description: 'A sentence for people: what was wrong, where, what to do.' }),
    requestId: Type.String(),
    faults: Type.Array(
      object({
        field: Type.Optional(Type.String()),
        row: Type.Optional(Type.Integer()),
        column: Type.Optional(Type.String()),
        code: Type.String(),
        message: Type.String(),
      }),
    ),
  },
  { additionalProperties: false, title: 'Problem' },
);

export const noContent = Type.Unsafe<null>({ type: 'null', description: 'No content.' });
