import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { cursorQuery, day, limitQuery, listOf, nullable, object, oneOf, text, uuid } from '../schemas.ts';
import { fieldsOf, type Schema, typeOf } from './rules-fields.ts';

const fields = (schema: object) => fieldsOf(schema as Schema);

describe('fields of a contract, in words', () => {
  it('names nested fields by their path, and lists with []', () => {
    const schema = listOf(
      object({ id: uuid(), customer: nullable(object({ name: Type.String() })), codes: Type.Array(text(5)) }),
    );
    expect(fields(schema).map(({ path, type }) => `${path}: ${type}`)).toEqual([
      'items: list of objects',
      'items[].id: id',
      'items[].customer: object or null',
      'items[].customer.name: text',
      'items[].codes: list of texts',
      'nextCursor: text or null',
    ]);
  });

  it('says what is required, the limits and what stands there when left out', () => {
    const schema = object({
      name: text(40, { minLength: 1 }),
      limit: limitQuery,
      cursor: cursorQuery,
      mode: oneOf(['sea', 'air']),
    });
    expect(fields(schema)).toMatchObject([
      { path: 'name', required: true, limits: ['1 to 40 characters'] },
      {
        path: 'limit',
        required: false,
        limits: ['1 to 200', '50 when left out'],
        description: 'Rows per page, at most 200.',
      },
      { path: 'cursor', required: false, limits: ['at most 2000 characters'] },
      { path: 'mode', required: true, limits: ['one of sea, air'] },
    ]);
  });

  it('keeps the description of a value that may be null, and of a body that is no object', () => {
    expect(fields(object({ due: nullable(day('The due date.')) }))).toMatchObject([
      { type: 'day or null', description: 'The due date.' },
    ]);
    expect(fields(Type.Boolean())).toMatchObject([{ path: '', type: 'true or false', required: true }]);
    expect(typeOf({ anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] })).toBe(
      'text or number or null',
    );
  });
});
