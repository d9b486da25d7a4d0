import { expect, test } from 'vitest';
import { filtersSet, parseExceptionsSearch, toQuery } from './rules-search.ts';

const id = '0199aaaa-0000-7000-8000-000000000000';

test('an address is read as it makes sense', () => {
  expect(parseExceptionsSearch({ state: 'at_risk', mode: 'air', cso: id, type: 'ARRV', x: 1 })).toEqual({
    state: 'at_risk',
    mode: 'air',
    cso: id,
    type: 'ARRV',
  });
  expect(parseExceptionsSearch({ state: 'in_exception', mode: 'ship', cso: 'me', type: 'a b' })).toEqual({});
});

test('the query asks for what is in exception unless said otherwise', () => {
  expect(toQuery({})).toEqual({ state: 'in_exception' });
  const search = { state: 'at_risk', branch: id, department: id, mode: 'sea', customer: id, group: id } as const;
  expect(toQuery(search)).toEqual({
    state: 'at_risk',
    branchId: id,
    departmentId: id,
    mode: 'sea',
    customerId: id,
    groupId: id,
  });
  expect(filtersSet(search)).toEqual(['customer', 'branch', 'department', 'mode', 'group']);
});
