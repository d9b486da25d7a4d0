import { expect, it } from 'vitest';
import { movesOpenJobs } from './rules-settling.ts';

const rotterdam = { code: 'NLRTM', direction: 'import' };
const amsterdam = { code: 'NLAMS', direction: 'import' };
const before = { time_zone: 'Europe/Amsterdam', calendar_id: 'a', ports: [rotterdam, amsterdam] };

it.each([
  ['the same ports in another order', { ports: [amsterdam, rotterdam] }, false],
  ['a port less', { ports: [rotterdam] }, true],
  ['a port in another direction', { ports: [rotterdam, { ...amsterdam, direction: 'export' }] }, true],
  ['another zone', { time_zone: 'Europe/Lisbon' }, true],
  ['another calendar', { calendar_id: 'b' }, true],
])('%s: %s', (_, change, expected) => {
  expect(movesOpenJobs(before, { ...before, ...change })).toBe(expected);
});
