import { expect, it } from 'vitest';
import { matches } from './rules-match.ts';

it.each([
  ['Customer Updates', 'cus up', true],
  ['Customer Updates', 'UPD', true],
  ['Customer Updates', 'pdat', false],
  ['Übersicht', 'uber', true],
  ['Job Tracking', '', true],
  ['Job Tracking', 'job import', false],
])('%s, searched with "%s": %s', (label, query, found) => {
  expect(matches(label, query)).toBe(found);
});
