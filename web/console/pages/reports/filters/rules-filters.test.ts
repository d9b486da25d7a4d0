import { expect, test } from 'vitest';
import { exportUrl, filtersSet, forSchedule, fromApi, parseFilters, toApi } from './rules-filters.ts';

const id = '01890000-0000-7000-8000-000000000000';

test('an address is read for its place; what makes no sense there is passed over', () => {
  const raw = {
    workBranchId: id,
    mode: 'rocket',
    dueFrom: '2026-02-30',
    state: 'on_hold,gone,open',
    late: 'yes',
    period: 'today',
  };
  expect(parseFilters('enquiry', raw)).toEqual({ workBranchId: id });
  expect(parseFilters('job_enquiry', raw)).toEqual({ workBranchId: id, state: 'open,on_hold' });
  expect(parseFilters('active_events', raw)).toEqual({ period: 'today' });
  expect(parseFilters('job_enquiry', { statusCode: 1234, dueWithin: 0, late: true })).toEqual({
    statusCode: '1234',
    dueWithin: 0,
    late: true,
  });
  expect(parseFilters('job_enquiry', { dueWithin: -1, statusCode: 'x', state: 'none' })).toEqual({});
});

test('filters go to the API and come back', () => {
  const filters = parseFilters('job_enquiry', { state: 'open,on_hold', mode: 'air', dueWithin: 7 });
  expect(toApi(filters)).toEqual({ state: ['open', 'on_hold'], mode: 'air', dueWithin: 7 });
  expect(fromApi('job_enquiry', toApi(filters))).toEqual(filters);
  expect(filtersSet('job_enquiry', filters)).toEqual(['state', 'dueWithin', 'mode']);
});

test('a schedule keeps no named days of events', () => {
  expect(forSchedule('active_events', { from: '2026-01-01', to: '2026-01-31', branchId: id })).toEqual({
    branchId: id,
  });
  expect(forSchedule('job_exceptions', { dueFrom: '2026-01-01', exception: 'at_risk' })).toEqual({
    dueFrom: '2026-01-01',
    exception: 'at_risk',
  });
});

test('a file has the filters of its page', () => {
  expect(exportUrl('job-enquiry', 'csv', { state: 'open,on_hold', late: true })).toBe(
    '/api/v1/reports/job-enquiry/export?format=csv&late=true&state=open&state=on_hold',
  );
});
