import { describe, expect, test } from 'vitest';
import { type CalendarJob, entriesOf, entryUid, type Revision, revise, windowOf } from './rules-entries.ts';
import { calendarWords } from './words.ts';

const job: CalendarJob = {
  id: 'j1',
  jobCode: 'JOB-1',
  orderNumber: 'PO 7',
  dueDate: '2026-03-20',
  eta: '2026-03-18',
  deliveredDate: null,
  status: 'Arrived',
  percent: 40,
  late: false,
  atRisk: false,
};
const words = calendarWords('en-GB');
const shown = (more: Partial<CalendarJob>, of = words) =>
  entriesOf({ ...job, ...more }, of).map(({ kind, day, summary }) => [kind, day, summary]);

describe('the entries of a job', () => {
  test.each([
    [
      'not delivered: when it is due and when it comes',
      {},
      [
        ['due', '2026-03-20', 'Due: JOB-1 · PO 7'],
        ['eta', '2026-03-18', 'ETA: JOB-1 · PO 7'],
      ],
    ],
    ['without an order number and ETA', { orderNumber: '', eta: null }, [['due', '2026-03-20', 'Due: JOB-1']]],
    ['without any date', { dueDate: null, eta: null }, []],
    [
      'delivered: that day only',
      { deliveredDate: '2026-03-17' },
      [['delivered', '2026-03-17', 'Delivered: JOB-1 · PO 7']],
    ],
    [
      'delivered late',
      { deliveredDate: '2026-03-27', late: true, atRisk: true },
      [['delivered', '2026-03-27', 'Delivered: JOB-1 · PO 7 (late)']],
    ],
    [
      'late goes before at risk',
      { eta: null, late: true, atRisk: true },
      [['due', '2026-03-20', 'Due: JOB-1 · PO 7 (late)']],
    ],
    [
      'characters that would break a line',
      { eta: null, orderNumber: 'a\r\nBEGIN:VEVENT\u2028\u0000b' },
      [['due', '2026-03-20', 'Due: JOB-1 · a BEGIN:VEVENT b']],
    ],
  ])('%s', (_, more, expected) => {
    expect(shown(more as Partial<CalendarJob>)).toEqual(expected);
  });

  test('in German', () => {
    expect(shown({ eta: null, atRisk: true }, calendarWords('de-AT'))).toEqual([
      ['due', '2026-03-20', 'Fällig: JOB-1 · PO 7 (gefährdet)'],
    ]);
  });
});

test('the window: 60 days back, a year on', () => {
  expect(windowOf('2026-03-10')).toEqual({ from: '2026-01-09', to: '2027-03-11' });
});

test('another customer’s entry of the same job has another name', () => {
  const entry = { jobId: 'j1', kind: 'due' } as const;
  expect(entryUid('a', entry)).toBe(entryUid('a', entry));
  expect(entryUid('a', entry)).not.toBe(entryUid('b', entry));
  expect(entryUid('a', entry)).not.toBe(entryUid('a', { ...entry, kind: 'eta' }));
});

describe('revisions', () => {
  const now = new Date('2026-03-10T09:00:00Z');
  const before = new Date('2026-03-01T09:00:00Z');
  const [due, eta] = entriesOf(job, words) as [ReturnType<typeof entriesOf>[0], ReturnType<typeof entriesOf>[0]];
  const known = (digest: string): Map<string, Revision> =>
    new Map([['j1 due', { digest, revision: 4, changedAt: before }]]);

  test('the same stays as it was, what is new begins at 0', () => {
    const { revisions, changed, gone } = revise([due, eta], known(due.digest), now);
    expect(revisions.get('j1 due')).toEqual({ digest: due.digest, revision: 4, changedAt: before });
    expect(revisions.get('j1 eta')).toEqual({ digest: eta.digest, revision: 0, changedAt: now });
    expect([changed, gone]).toEqual([[eta], []]);
  });

  test('what says something else is the next revision, what is there no more is gone', () => {
    const { revisions, changed, gone } = revise(
      [due],
      new Map([...known('old'), ['j2 due', known('x').get('j1 due')!]]),
      now,
    );
    expect(revisions.get('j1 due')).toEqual({ digest: due.digest, revision: 5, changedAt: now });
    expect([changed, gone]).toEqual([[due], ['j2 due']]);
  });
});
