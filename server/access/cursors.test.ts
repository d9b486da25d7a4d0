import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, type KeyForm } from './cursors.ts';

const made = (key: unknown) => encodeCursor({ sort: 's', keys: [key as string] });
const taken = (key: unknown, form: KeyForm): boolean => {
  try {
    decodeCursor(made(key), 's', [form]);
    return true;
  } catch {
    return false;
  }
};

const id = '01900000-0000-7000-8000-000000000000';
test.each<[KeyForm, unknown[], unknown[]]>([
  [
    'instant',
    ['2026-03-10T09:00:00.000Z', '2024-02-29T23:59:59Z'],
    [
      '2026-02-29T00:00:00Z',
      '2026-02-31T09:00:00.000Z',
      '2026-13-01T00:00:00Z',
      '2026-03-10T24:00:00Z',
      '2026',
      'now',
      5,
      null,
      '',
    ],
  ],
  ['day', ['2026-03-10', 'infinity'], ['2026-02-30', '-infinity', 'today', 20260310, null]],
  ['id', [id, id.toUpperCase()], ['-'.repeat(36), id.slice(1), `${id}\0`, 7, null]],
  ['text', ['', 'a b', "'; drop table jobs"], ['a\0b', 'half \ud800', 5, null]],
  ['flag', ['true', 'false'], [true, 'TRUE', 't', null]],
  ['number', [0, -5, 2_147_483_647], [2_147_483_648, 1.5, '5', null]],
  ['any', [null, 'a', 5], ['a\0', { a: 1 }, [1], true]],
])('a key of the form %s', (form, good, bad) => {
  for (const key of good) expect(taken(key, form), JSON.stringify(key)).toBe(true);
  for (const key of bad) expect(taken(key, form), JSON.stringify(key)).toBe(false);
});

test('another sort, another number of keys, and what is no cursor at all', () => {
  const cursor = encodeCursor({ sort: 'name', keys: ['a', id] });
  expect(decodeCursor(cursor, 'name', ['text', 'id'])).toEqual(['a', id]);
  for (const [text, sort, forms] of [
    [cursor, '-name', 2],
    [cursor, 'name', 1],
    ['%%%', 'name', 2],
    [Buffer.from('{}').toString('base64url'), 'name', 2],
  ] as const)
    expect(() => decodeCursor(text, sort, forms)).toThrow('does not belong');
  expect(decodeCursor(undefined, 'name', 2)).toBeNull();
});
