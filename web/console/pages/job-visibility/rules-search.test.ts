import { expect, it } from 'vitest';
import { parseVisibilitySearch } from './rules-search.ts';

const id = '01890000-0000-7000-8000-000000000000';

it('reads job and user from an address and passes over the rest', () => {
  expect(parseVisibilitySearch({ jobId: id, userId: id, tab: 'x' })).toEqual({ jobId: id, userId: id });
  expect(parseVisibilitySearch({ jobId: 'J000001', userId: 7 })).toEqual({});
});
