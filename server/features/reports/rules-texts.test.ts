import { expect, test } from 'vitest';
import { durationWords } from './rules-duration.ts';
import { daysOfCadence, minuteOfTime, scheduleFaults, timeOfMinute } from './rules-entered.ts';
import { filterQuery } from './rules-link.ts';
import { eligible, type Recipient, runMessage } from './rules-message.ts';

test.each([
  [0, 'less than a minute'],
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [1_440, '1 day'],
  [1_445, '1 day'],
  [4_560, '3 days 4 hours'],
  [-90, 'in 1 hour 30 minutes'],
])('%i minutes read "%s"', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});

test('times of day go there and back', () => {
  expect(['00:00', '07:05', '23:59'].map(minuteOfTime)).toEqual([0, 425, 1_439]);
  expect([0, 425, 1_439].map(timeOfMinute)).toEqual(['00:00', '07:05', '23:59']);
});

test('a schedule needs the day that its cadence names, and filters that its report has', () => {
  const entered = { report: 'active_events', filters: {}, cadence: 'weekly', weekday: null, monthDay: 3 } as const;
  expect(scheduleFaults({ ...entered })).toMatchObject([{ field: 'weekday' }]);
  expect(scheduleFaults({ ...entered, cadence: 'monthly' })).toEqual([]);
  expect(scheduleFaults({ ...entered, cadence: 'daily', filters: { mode: 'air' } })).toMatchObject([
    { field: 'filters.mode', code: 'filter_unknown' },
  ]);
  expect(daysOfCadence({ cadence: 'daily', weekday: 3, monthDay: 4 })).toEqual({
    cadence: 'daily',
    weekday: null,
    monthDay: null,
  });
});

test('filters become the address of the page', () => {
  expect(filterQuery({})).toBe('');
  expect(filterQuery({ state: ['open', 'on_hold'], late: true, dueWithin: 0, mode: undefined })).toBe(
    '?state=open%2Con_hold&late=true&dueWithin=0',
  );
});

const recipient = (name: string, more: Partial<Recipient> = {}): Recipient => ({
  id: name,
  name,
  email: `${name}@example.com`,
  firstName: name,
  active: true,
  mayRead: true,
  ...more,
});

test('who may not get a report any more is named', () => {
  const all = [recipient('One'), recipient('Two', { active: false }), recipient('Three', { mayRead: false })];
  expect(eligible(all).map((one) => one.name)).toEqual(['One']);
  expect(runMessage(all, false)).toBe(
    'Sent to One. Left out: Two (is not active), Three (no longer has the permission for reports).',
  );
  expect(runMessage([recipient('Two', { active: false })], false)).toBe(
    'Not sent: nobody of its recipients may get it. Left out: Two (is not active).',
  );
  expect(runMessage([recipient('One')], true)).toContain('10 MB');
});
