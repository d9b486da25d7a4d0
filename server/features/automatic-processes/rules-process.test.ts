import { describe, expect, test } from 'vitest';
import type { Component, JobAggregate, JobMilestone } from '#server/features/jobs/aggregate.ts';
import { definitionFaults } from './rules-definition.ts';
import { baseDayOf, completionsDue, deliveriesDue, dueDayOf, type ProcessDefinition } from './rules-process.ts';

const zone = 'Europe/Amsterdam';
const blank = { direction: null, days: 3, base: null, baseType: null, eventTypes: null };
const afterEta: ProcessDefinition = { ...blank, kind: 'deliver', base: 'eta' };
const afterClearance: ProcessDefinition = { ...blank, kind: 'deliver', base: 'milestone', baseType: 'CLRD' };
const closing: ProcessDefinition = { ...afterClearance, kind: 'complete' };

type Given = { type: string; on?: string; done?: string; at?: string; state?: string };

/** A job with ETA 5 March and the milestones given; those of components name theirs. */
function job(
  milestones: Given[],
  components: { id: string; deliveredDate?: string }[] = [],
  more: object = {},
): JobAggregate {
  return {
    job: { state: 'open', deliveredDate: null, eta: '2026-03-05', ...more } as JobAggregate['job'],
    references: [],
    components: components.map((one) => ({ deliveredDate: null, ...one }) as Component),
    milestones: milestones.map((one, index) => {
      const moment =
        one.at === undefined ? { precision: 'day', day: one.done } : { precision: 'instant', at: new Date(one.at) };
      const isDone = one.done !== undefined || one.at !== undefined;
      return {
        id: `${one.type}${one.on ?? ''}`,
        eventType: one.type,
        componentId: one.on ?? null,
        sequence: index,
        state: one.state ?? (isDone ? 'completed' : 'pending'),
        occurred: isDone ? moment : null,
      } as JobMilestone;
    }),
    past: [],
  };
}

describe('days are counted in the calendar of the company', () => {
  test.each([
    ['the last day before', '2026-03-05', 3, '2026-03-07', null],
    ['on the day', '2026-03-05', 3, '2026-03-08', '2026-03-08'],
    ['long after, it is still that day', '2026-03-05', 3, '2026-05-01', '2026-03-08'],
    ['no days', '2026-03-05', 0, '2026-03-05', '2026-03-05'],
    ['over the end of a month', '2026-02-27', 2, '2026-03-01', '2026-03-01'],
    ['over a leap day', '2024-02-28', 1, '2024-02-29', '2024-02-29'],
    ['over the end of a year', '2025-12-30', 5, '2026-01-04', '2026-01-04'],
    ['over the start of summer time', '2026-03-28', 2, '2026-03-30', '2026-03-30'],
    ['over its end', '2026-10-24', 2, '2026-10-26', '2026-10-26'],
    ['ten years', '2016-03-10', 3650, '2026-03-08', '2026-03-08'],
  ])('%s', (_name, base, days, today, expected) => {
    expect(dueDayOf({ ...afterEta, days }, base, today)).toBe(expected);
  });

  test('an instant counts on the day it is in the zone, whatever day it is in UTC', () => {
    const late = job([{ type: 'CLRD', at: '2026-03-28T23:30:00Z' }]);
    expect(baseDayOf(afterClearance, late, null, zone)).toBe('2026-03-29');
    expect(baseDayOf(afterClearance, late, null, 'America/New_York')).toBe('2026-03-28');
    const summer = job([{ type: 'CLRD', at: '2026-03-29T22:30:00Z' }]);
    expect(baseDayOf(afterClearance, summer, null, zone)).toBe('2026-03-30');
  });
});

describe('the base', () => {
  test.each<[string, JobAggregate, string | null, string | null]>([
    ['of the job', job([{ type: 'CLRD', done: '2026-03-01' }]), null, '2026-03-01'],
    ['pending', job([{ type: 'CLRD' }]), null, null],
    ['not there', job([{ type: 'ARRV', done: '2026-03-01' }]), null, null],
    ['not applicable', job([{ type: 'CLRD', state: 'not_applicable' }]), null, null],
    [
      "a component without its own takes the job's",
      job([{ type: 'CLRD', done: '2026-03-01' }], [{ id: 'a' }]),
      'a',
      '2026-03-01',
    ],
    [
      'its own comes first',
      job(
        [
          { type: 'CLRD', done: '2026-03-01' },
          { type: 'CLRD', on: 'a', done: '2026-03-04' },
        ],
        [{ id: 'a' }],
      ),
      'a',
      '2026-03-04',
    ],
    [
      'the job takes the last of its components',
      job([
        { type: 'CLRD', on: 'a', done: '2026-03-01' },
        { type: 'CLRD', on: 'b', done: '2026-03-03' },
      ]),
      null,
      '2026-03-03',
    ],
    [
      'once all that apply are completed',
      job([
        { type: 'CLRD', on: 'a', done: '2026-03-01' },
        { type: 'CLRD', on: 'b' },
      ]),
      null,
      null,
    ],
    [
      'one that does not apply is passed over',
      job([
        { type: 'CLRD', on: 'a', done: '2026-03-01' },
        { type: 'CLRD', on: 'b', state: 'not_applicable' },
      ]),
      null,
      '2026-03-01',
    ],
    ["another component's is none of its own", job([{ type: 'CLRD', on: 'b', done: '2026-03-01' }]), 'a', null],
  ])('%s', (_name, aggregate, componentId, expected) => {
    expect(baseDayOf(afterClearance, aggregate, componentId, zone)).toBe(expected);
  });
});

describe('delivered dates', () => {
  const today = '2026-03-08';
  test.each<[string, JobAggregate, [string | null, string][]]>([
    ['of the job', job([]), [[null, '2026-03-08']]],
    ['delivered already', job([], [], { deliveredDate: '2026-03-06' }), []],
    ['on hold', job([], [], { state: 'on_hold' }), []],
    ['without an ETA', job([], [], { eta: null }), []],
    [
      'of the components that are not delivered',
      job([], [{ id: 'a' }, { id: 'b', deliveredDate: '2026-03-07' }, { id: 'c' }]),
      [
        ['a', '2026-03-08'],
        ['c', '2026-03-08'],
      ],
    ],
  ])('%s', (_name, aggregate, expected) => {
    expect(deliveriesDue(afterEta, aggregate, today, zone).map((one) => [one.componentId, one.day])).toEqual(expected);
  });

  test('after a milestone of components: those cleared long enough', () => {
    const parts = job(
      [
        { type: 'CLRD', on: 'a', done: '2026-03-05' },
        { type: 'CLRD', on: 'b', done: '2026-03-06' },
        { type: 'CLRD', on: 'c' },
      ],
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    );
    expect(deliveriesDue(afterClearance, parts, today, zone)).toEqual([{ componentId: 'a', day: '2026-03-08' }]);
  });
});

describe('milestones', () => {
  const done = { type: 'CLRD', done: '2026-03-01' };
  const all = job([{ type: 'JOBA', done: '2026-03-01' }, { type: 'DOD' }, { type: 'ACCT' }, done, { type: 'JCOM' }]);
  test('all that are pending but JOBA and JCOM, in sequence', () => {
    expect(completionsDue(closing, all, '2026-03-08', zone)).toEqual([
      { milestoneId: 'DOD', day: '2026-03-04' },
      { milestoneId: 'ACCT', day: '2026-03-04' },
    ]);
  });
  test('only those chosen', () => {
    const chosen = { ...closing, eventTypes: ['ACCT'] };
    expect(completionsDue(chosen, all, '2026-03-08', zone).map((one) => one.milestoneId)).toEqual(['ACCT']);
  });
  test('not before their day, and not on hold', () => {
    expect(completionsDue(closing, all, '2026-03-03', zone)).toEqual([]);
    const held = { ...all, job: { ...all.job, state: 'on_hold' as const } };
    expect(completionsDue(closing, held, '2026-03-08', zone)).toEqual([]);
  });
});

describe('a definition that does not fit together', () => {
  const archive: ProcessDefinition = { ...blank, kind: 'archive' };
  test.each<[string, ProcessDefinition, string[]]>([
    ['deliver after the ETA', afterEta, []],
    ['deliver after a milestone', afterClearance, []],
    ['complete after a milestone', closing, []],
    ['archive', archive, []],
    ['deliver without a base', { ...afterEta, base: null }, ['base_missing']],
    ['deliver after no milestone', { ...afterClearance, baseType: null }, ['base_type_missing']],
    ['the ETA with a milestone', { ...afterEta, baseType: 'CLRD' }, ['base_type_not_used']],
    ['complete after the ETA', { ...closing, base: 'eta', baseType: null }, ['base_milestone']],
    ['archive after the ETA', { ...archive, base: 'eta' }, ['base_not_used']],
    ['deliver with event types', { ...afterEta, eventTypes: ['DOD'] }, ['event_types_not_used']],
    ['complete what it counts from', { ...closing, eventTypes: ['DOD', 'CLRD'] }, ['event_type_is_base']],
  ])('%s', (_name, definition, codes) => {
    expect(definitionFaults(definition).map((one) => one.code)).toEqual(codes);
  });
});
