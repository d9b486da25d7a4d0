import pg from 'pg';
import { expect, test } from 'vitest';
import { databaseTypes } from './database.ts';

const { TIMESTAMPTZ } = pg.types.builtins;

test.each([
  '2026-01-01 00:00:00+00',
  '2026-03-29 01:30:15.1+00',
  '2026-12-31 23:59:59.999999+00',
  '0001-01-01 00:00:00+00',
  '9999-12-31 23:59:59.5+00',
  '12026-01-01 00:00:00+00',
  '0044-03-15 00:00:00+00 BC',
  '2026-07-01 12:00:00+02',
  '2026-07-01 12:00:00+05:45',
  'infinity',
])('the instant %s is read as the driver reads it', (text) => {
  const ours = databaseTypes.getTypeParser(TIMESTAMPTZ, 'text') as (value: string) => unknown;
  expect(ours(text)).toEqual((pg.types.getTypeParser(TIMESTAMPTZ) as (value: string) => unknown)(text));
});
