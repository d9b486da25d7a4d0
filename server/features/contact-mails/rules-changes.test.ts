import { expect, test } from 'vitest';
import { changedFacts, type NoticedJob } from './rules-changes.ts';

const job: NoticedJob = {
  id: 'j',
  customerId: 'c',
  customerStatus: 'Booked',
  dueDate: '2026-03-10',
  promisedDate: null,
  eta: '2026-03-09',
};

test.each<[string, Partial<NoticedJob>, [string, string | null, string | null][]]>([
  ['nothing', {}, []],
  ['status', { customerStatus: 'Arrived' }, [['status', 'Booked', 'Arrived']]],
  ['due date', { dueDate: '2026-03-12' }, [['due_date', '2026-03-10', '2026-03-12']]],
  ['a date given', { promisedDate: '2026-03-12' }, [['promised_date', null, '2026-03-12']]],
  ['a date taken away', { eta: null }, [['eta', '2026-03-09', null]]],
  ['another customer', { customerId: 'd', customerStatus: 'Arrived' }, []],
  [
    'several',
    { customerStatus: 'On Hold', eta: '2026-03-11' },
    [
      ['status', 'Booked', 'On Hold'],
      ['eta', '2026-03-09', '2026-03-11'],
    ],
  ],
])('%s', (_, change, expected) => {
  expect(changedFacts(job, { ...job, ...change }).map(({ fact, from, to }) => [fact, from, to])).toEqual(expected);
});

test('a new job is no change', () => {
  expect(changedFacts(null, job)).toEqual([]);
});
