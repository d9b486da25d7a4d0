import { expect, test } from 'vitest';
import type { Schedule } from '../api.ts';
import { inputOf, newValues, valuesOf } from './rules-values.ts';

test('a day goes only with the cadence that needs it', () => {
  const values = newValues({ report: 'job_enquiry', filters: { late: true } }, 'Late jobs');
  expect(inputOf(values)).toMatchObject({ weekday: null, monthDay: null, filters: { late: true } });
  expect(inputOf({ ...values, cadence: 'weekly', weekday: 5 })).toMatchObject({ weekday: 5, monthDay: null });
  expect(inputOf({ ...values, cadence: 'monthly', monthDay: 31 })).toMatchObject({ weekday: null, monthDay: 31 });
});

test('a schedule goes into the dialog and comes out as it was', () => {
  const schedule = {
    ...{ id: 'x', name: 'Late', report: 'job_enquiry', filters: {}, format: 'csv', cadence: 'weekly', time: '08:00' },
    ...{ weekday: 3, monthDay: null, active: true, recipients: [{ id: 'a', name: 'A', eligible: true }] },
    ...{ nextRunAt: null, lastRunAt: null, lastMessage: null, version: 4 },
    abilities: { edit: true, remove: true, send: true },
  } as Schedule;
  expect(inputOf(valuesOf(schedule))).toMatchObject({
    cadence: 'weekly',
    weekday: 3,
    monthDay: null,
    recipientIds: ['a'],
  });
});
