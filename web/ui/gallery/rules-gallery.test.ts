import { expect, test } from 'vitest';
import { neighbour } from './rules-gallery.ts';

test.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [0, 1, 1, 0],
  [0, 1, 0, 0],
])('%i and %i of %i is %i', (index, by, count, expected) => {
  expect(neighbour(index, by, count)).toBe(expected);
});
