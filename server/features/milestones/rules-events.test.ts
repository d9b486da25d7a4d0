import { describe, expect, test } from 'vitest';
import {
  checkNotApplicable,
  checkOccurred,
  checkUndo,
  checkWaits,
  dateAfterUndo,
  deliveredContradiction,
  effectiveEvent,
  meetEvent,
  momentAfterUndo,
  type PastEvent,
} from '#server/features/milestones/rules-events.ts';
import type { Milestone } from '#server/features/milestones/rules-milestone.ts';
import type { Moment } from '#server/time/moment.ts';

const monday: Moment = { precision: 'day', day: '2024-05-06' };
const tuesday: Moment = { precision: 'day', day: '2024-05-07' };

/** "ARRV@A 3" is the milestone ARRV of component A at place 3. */
function milestone(said: string, more: Partial<Milestone> = {}): Milestone {
  const [place = '', sequence] = said.split(' ');
  const [eventType = '', componentId = null] = place.split('@');
  const base = {
    name: eventType,
    customerLabel: '',
    internal: false,
    weight: 1,
    waitsForAll: false,
    state: 'pending',
    occurred: null,
  } as const;
  return { ...base, id: place, eventType, componentId, sequence: Number(sequence), ...more };
}
const done = (said: string, occurred: Moment) => milestone(said, { state: 'completed', occurred });
const event = (eventType: string, componentId: string | null, moment: Moment = monday) => ({
  eventType,
  componentId,
  moment,
});
const past = (
  id: string,
  eventType: string,
  componentId: string | null,
  moment: Moment,
  undoes: string | null = null,
): PastEvent => ({
  id,
  eventType,
  componentId,
  moment,
  undoes,
});

describe('event meets milestone', () => {
  const job = [milestone('BOOK 2'), milestone('ARRV@A 3'), milestone('ARRV@B 3'), milestone('CLRD 4')];

  test.each<[string, ReturnType<typeof event>, Milestone[], string[]]>([
    ['on the job', event('BOOK', null), job, ['BOOK']],
    ['on the component named', event('ARRV', 'B'), job, ['ARRV@B']],
    ['else on the job', event('CLRD', 'A'), job, ['CLRD']],
    ['a job-level event on all components', event('ARRV', null), job, ['ARRV@A', 'ARRV@B']],
    [
      'a job-level event on the unfinished ones',
      event('ARRV', null),
      [done('ARRV@A 3', tuesday), milestone('ARRV@B 3')],
      ['ARRV@B'],
    ],
    ["with the type on both levels the job's own", event('ARRV', null), [...job, milestone('ARRV 5')], ['ARRV']],
    ["with the type on both levels the component's own", event('ARRV', 'A'), [...job, milestone('ARRV 5')], ['ARRV@A']],
    ['no milestone of the type', event('DOD', null), job, []],
    ['one that is not applicable', event('BOOK', null), [milestone('BOOK 2', { state: 'not_applicable' })], []],
  ])('%s', (_name, said, milestones, complete) => {
    expect(meetEvent(said, milestones, [])).toEqual({ kind: 'new', complete, correct: [], waiting: [] });
  });

  test('the same event again changes nothing, with a milestone or without one', () => {
    expect(meetEvent(event('BOOK', null), [done('BOOK 2', monday)], [past('e1', 'BOOK', null, monday)]).kind).toBe(
      'same',
    );
    expect(meetEvent(event('BOOK', null), [done('BOOK 2', monday)], []).kind).toBe('same');
    expect(meetEvent(event('DOD', null), [], [past('e1', 'DOD', null, monday)]).kind).toBe('same');
    expect(meetEvent(event('DOD', 'A'), [], [past('e1', 'DOD', null, monday)]).kind).toBe('new');
  });

  test('with another time it is a correction and moves the date', () => {
    expect(
      meetEvent(event('BOOK', null, tuesday), [done('BOOK 2', monday)], [past('e1', 'BOOK', null, monday)]),
    ).toEqual({
      kind: 'correction',
      complete: [],
      correct: ['BOOK'],
      waiting: [],
    });
    expect(meetEvent(event('DOD', null, tuesday), [], [past('e1', 'DOD', null, monday)]).kind).toBe('correction');
    const noon: Moment = { precision: 'instant', at: new Date('2024-05-06T12:00:00Z') };
    expect(meetEvent(event('BOOK', null, noon), [done('BOOK 2', monday)], []).correct).toEqual(['BOOK']);
  });

  test('an event that was undone is new again', () => {
    const events = [past('e1', 'BOOK', null, monday), past('e2', 'BOOK', null, monday, 'e1')];
    expect(meetEvent(event('BOOK', null), [milestone('BOOK 2')], events)).toMatchObject({
      kind: 'new',
      complete: ['BOOK'],
    });
  });

  test('a job-level correction moves what the former one completed, not what was completed on its own', () => {
    const milestones = [done('ARRV@A 3', monday), done('ARRV@B 3', { precision: 'day', day: '2024-05-01' })];
    const events = [past('e1', 'ARRV', 'B', { precision: 'day', day: '2024-05-01' }), past('e2', 'ARRV', null, monday)];
    expect(meetEvent(event('ARRV', null, tuesday), milestones, events)).toMatchObject({
      kind: 'correction',
      correct: ['ARRV@A'],
    });
  });

  test('the same job-level event again reaches a component added since', () => {
    const milestones = [done('ARRV@A 3', monday), milestone('ARRV@B 3')];
    expect(meetEvent(event('ARRV', null), milestones, [past('e1', 'ARRV', null, monday)])).toMatchObject({
      kind: 'new',
      complete: ['ARRV@B'],
    });
  });

  test("the event of a second component is a fact of its own and does not move the job's milestone", () => {
    const met = meetEvent(event('CLRD', 'B', tuesday), [done('CLRD 4', monday)], [past('e1', 'CLRD', 'A', monday)]);
    expect(met).toEqual({ kind: 'new', complete: [], correct: [], waiting: [] });
  });
});

describe('waits for all before', () => {
  const last = milestone('DOD 5', { waitsForAll: true });
  test.each<[string, Milestone, Milestone[], string[]]>([
    [
      'all pending ones before',
      last,
      [milestone('BOOK 2'), milestone('ARRV@A 3'), done('CLRD 4', monday), milestone('ACCT 6')],
      ['BOOK', 'ARRV@A'],
    ],
    ['not applicable ones do not hold it up', last, [milestone('BOOK 2', { state: 'not_applicable' })], []],
    [
      "a component's: the job's and its own",
      milestone('PACK@A 5', { waitsForAll: true }),
      [milestone('BOOK 2'), milestone('ARRV@A 3'), milestone('ARRV@B 3')],
      ['BOOK', 'ARRV@A'],
    ],
    ['no order is forced elsewhere', milestone('DOD 5'), [milestone('BOOK 2')], []],
  ])('%s', (_name, waiting, before, expected) => {
    const met = meetEvent(event(waiting.eventType, waiting.componentId), [...before, waiting], []);
    expect(met.waiting).toEqual(expected.length === 0 ? [] : [{ id: waiting.id, waitsFor: expected }]);
    expect(met.complete).toEqual(expected.length === 0 ? [waiting.id] : []);
  });
  test('the refusal names what is pending, once', () => {
    const milestones = [milestone('ARRV@A 3'), milestone('ARRV@B 3'), last];
    expect(() => checkWaits(last, milestones)).toThrow(
      '"DOD" waits for all milestones before it. Still pending: ARRV.',
    );
    expect(() => checkWaits(last, [last])).not.toThrow();
  });
});

describe('not in the future', () => {
  const now = new Date('2024-05-06T20:00:00Z');
  test.each<[Moment, string, boolean]>([
    [monday, 'Europe/Amsterdam', true],
    [tuesday, 'Europe/Amsterdam', false],
    [tuesday, 'Pacific/Auckland', true],
    [{ precision: 'instant', at: now }, 'UTC', true],
    [{ precision: 'instant', at: new Date(now.getTime() + 1) }, 'UTC', false],
  ])('%j in %s: %s', (moment, zone, fine) => {
    if (fine) expect(() => checkOccurred(moment, now, zone)).not.toThrow();
    else expect(() => checkOccurred(moment, now, zone)).toThrow(/is in the future/);
  });
  test('the refusal says the time as the clock on the company’s wall shows it', () => {
    const moment: Moment = { precision: 'instant', at: new Date('2024-05-06T22:30:00Z') };
    expect(() => checkOccurred(moment, now, 'Europe/Amsterdam')).toThrow('2024-05-07 00:30 (Europe/Amsterdam) is in');
    expect(() => checkOccurred(tuesday, now, 'UTC')).toThrow('2024-05-07 is in the future');
  });
});

test('not applicable: pending, with a reason, never JOBA or JCOM', () => {
  expect(() => checkNotApplicable(milestone('BOOK 2'), 'not needed')).not.toThrow();
  expect(() => checkNotApplicable(milestone('BOOK 2'), ' ')).toThrow(/Say why/);
  expect(() => checkNotApplicable(done('BOOK 2', monday), 'x')).toThrow(/not pending/);
  expect(() => checkNotApplicable(milestone('JCOM 9'), 'x')).toThrow(/belongs to every job/);
});

test('undo: completed or not applicable, never JOBA', () => {
  expect(() => checkUndo(done('BOOK 2', monday))).not.toThrow();
  expect(() => checkUndo(milestone('BOOK 2', { state: 'not_applicable' }))).not.toThrow();
  expect(() => checkUndo(milestone('BOOK 2'))).toThrow(/nothing to undo/);
  expect(() => checkUndo(done('JOBA 1', monday))).toThrow(/cannot be undone/);
});

describe('undo restores', () => {
  const events = [
    past('e1', 'ARRV', null, monday),
    past('e2', 'ARRV', null, tuesday),
    past('e3', 'ARRV', 'A', tuesday),
  ];
  test('the former time of the milestone, or pending', () => {
    expect(effectiveEvent(events, 'ARRV', null)?.id).toBe('e2');
    expect(momentAfterUndo(events, 'e2')).toEqual(monday);
    expect(momentAfterUndo(events, 'e3')).toBeNull();
    expect(momentAfterUndo([...events, past('e4', 'ARRV', null, tuesday, 'e2')], 'e1')).toBeNull();
  });

  const set = (id: string, day: string | null, undoes: string | null = null) => ({
    id,
    effect: 'eta' as const,
    day,
    undoes,
  });
  test.each<[string, ReturnType<typeof set>[], string, string | null]>([
    ['the only one: the value before', [set('e1', '2024-05-06')], 'e1', '2024-05-01'],
    ['the last: the one before it', [set('e1', '2024-05-06'), set('e2', '2024-05-08')], 'e2', '2024-05-06'],
    ['an earlier one: the last stays', [set('e1', '2024-05-06'), set('e2', '2024-05-08')], 'e1', '2024-05-08'],
    [
      'one by one backwards',
      [set('e1', '2024-05-06'), set('e2', '2024-05-08'), set('u', null, 'e2')],
      'e1',
      '2024-05-01',
    ],
    [
      'a change by hand between counts',
      [set('e1', '2024-05-06'), set('hand', null), set('e2', '2024-05-08')],
      'e2',
      null,
    ],
  ])('%s', (_name, list, undone, expected) => {
    expect(
      dateAfterUndo([...list, { ...set('other', '2030-01-01'), effect: 'etd' }], undone, 'eta', '2024-05-01'),
    ).toBe(expected);
  });
});

test('a delivered date that contradicts the date of delivery in the same row is a fault', () => {
  const late: Moment = { precision: 'instant', at: new Date('2024-05-06T23:00:00Z') };
  expect(deliveredContradiction('2024-05-06', late, 'UTC')).toBeNull();
  expect(deliveredContradiction('2024-05-06', late, 'Europe/Amsterdam')).toMatchObject({
    field: 'deliveredDate',
    code: 'delivered_contradiction',
  });
  expect(deliveredContradiction(null, late, 'UTC')).toBeNull();
  expect(deliveredContradiction('2024-05-06', null, 'UTC')).toBeNull();
});
