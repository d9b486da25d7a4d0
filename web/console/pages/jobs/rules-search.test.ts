import { describe, expect, test } from 'vitest';
import { filtersSet, fromSort, parseJobsSearch, toListQuery, toSort } from './rules-search.ts';

const branch = '01a2013e-dd00-78e9-b224-8000e757ddf8';

describe('the address of Job Tracking', () => {
  test('what makes no sense is passed over', () => {
    const raw = {
      q: 4500018892,
      state: 'completed,nonsense,open',
      late: 'yes',
      mode: 'rocket',
      branch: 'x',
      from: '2026-02-30',
    };
    expect(parseJobsSearch(raw)).toEqual({ q: '4500018892', state: 'open,completed' });
  });

  test('is what the list asks the server for', () => {
    const search = parseJobsSearch({
      q: ' J1 ',
      state: 'open',
      late: true,
      branch,
      to: '2026-03-31',
      sort: '-dueDate',
    });
    expect(toListQuery(search)).toEqual({
      search: 'J1',
      state: ['open'],
      late: true,
      branchId: branch,
      dueTo: '2026-03-31',
      sort: '-dueDate',
    });
    expect(filtersSet(search)).toEqual(['state', 'late', 'branch', 'to']);
  });

  test('takes what the enquiry counts by', () => {
    const search = parseJobsSearch({ status: 'ARRV', workBranch: branch, group: branch, etaFrom: '2026-03-01' });
    expect(toListQuery(search)).toEqual({
      statusCode: 'ARRV',
      workBranchId: branch,
      customerGroupId: branch,
      etaFrom: '2026-03-01',
    });
    expect(filtersSet(search)).toEqual(['status', 'workBranch', 'group', 'etaFrom']);
    expect(parseJobsSearch({ status: 'no code' })).toEqual({});
  });

  test('an empty address asks for everything', () => {
    expect(toListQuery(parseJobsSearch({ q: '' }))).toEqual({});
  });

  test('sort of the address and of the table are the same thing', () => {
    expect(toSort({ sort: '-dueDate' })).toEqual({ id: 'dueDate', direction: 'desc' });
    expect(fromSort({ id: 'jobCode', direction: 'asc' })).toBe('jobCode');
    expect(fromSort({ id: 'customer', direction: 'asc' })).toBeUndefined();
  });
});
