import { describe, expect, test } from 'vitest';
import {
  type Allocated,
  type AllocationInput,
  allocate,
  allocateComponent,
  reallocate,
} from '#server/features/milestones/rules-allocation.ts';
import type { MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';

const one = (eventType: string, more: Partial<MilestoneDefinition> = {}): MilestoneDefinition => ({
  eventType,
  name: `${eventType} name`,
  customerLabel: `${eventType} label`,
  internal: false,
  level: 'job',
  categoryId: null,
  weight: 1,
  waitsForAll: false,
  warning: null,
  exception: null,
  ...more,
});
const part = (eventType: string) => one(eventType, { level: 'component' });
const ends = { jobAdded: one('JOBA'), jobCompleted: one('JCOM') };
const template = [one('JOBA'), one('BOOK'), part('ARRV'), one('CLRD'), one('JCOM')];
const input = (more: Partial<AllocationInput> = {}): AllocationInput => ({
  direction: 'import',
  tracked: true,
  template,
  customerMilestones: [],
  exemptions: [],
  ends,
  ...more,
});
const added = (after: string, definition: MilestoneDefinition, direction: 'import' | 'export' = 'import') => ({
  direction,
  after,
  definition,
});
const types = (milestones: readonly { eventType: string }[]) =>
  milestones.map((milestone) => milestone.eventType).join(' ');

describe('allocation', () => {
  test('untracked, or without a template that fits: JOBA and JCOM only, whatever the customer adds', () => {
    const customerMilestones = [added('JOBA', one('PHOT'))];
    expect(types(allocate(input({ tracked: false, customerMilestones }), ['A']))).toBe('JOBA JCOM');
    expect(types(allocate(input({ template: null, customerMilestones }), ['A']))).toBe('JOBA JCOM');
  });

  test('component milestones stand once for each component, with one sequence', () => {
    const planned = allocate(input(), ['A', 'B']);
    expect(planned.map((milestone) => [milestone.eventType, milestone.componentId, milestone.sequence])).toEqual([
      ['JOBA', null, 1],
      ['BOOK', null, 2],
      ['ARRV', 'A', 3],
      ['ARRV', 'B', 3],
      ['CLRD', null, 4],
      ['JCOM', null, 5],
    ]);
    expect(types(allocate(input(), []))).toBe('JOBA BOOK CLRD JCOM');
  });

  test('everything the template says is copied', () => {
    const full = one('CLRD', {
      internal: true,
      categoryId: 'C',
      weight: 2.5,
      waitsForAll: true,
      warning: { amount: 4, unit: 'hours' },
      exception: { amount: 2, unit: 'days', side: 'after', base: 'eta', baseType: null },
    });
    expect(allocate(input({ template: [one('JOBA'), full, one('JCOM')] }), [])[1]).toEqual({
      ...full,
      componentId: null,
      sequence: 2,
    });
  });

  test.each<[string, [after: string, type: string][], string]>([
    ['after the one named', [['BOOK', 'PHOT']], 'JOBA BOOK PHOT ARRV CLRD JCOM'],
    ['after JOBA', [['JOBA', 'PHOT']], 'JOBA PHOT BOOK ARRV CLRD JCOM'],
    ['before JCOM where the named one is missing', [['NONE', 'PHOT']], 'JOBA BOOK ARRV CLRD PHOT JCOM'],
    ['before JCOM when named after it', [['JCOM', 'PHOT']], 'JOBA BOOK ARRV CLRD PHOT JCOM'],
    [
      'several after the same, in their order',
      [
        ['BOOK', 'AAA'],
        ['BOOK', 'BBB'],
      ],
      'JOBA BOOK AAA BBB ARRV CLRD JCOM',
    ],
    [
      'one after another that is added too, in any order',
      [
        ['AAA', 'BBB'],
        ['BOOK', 'AAA'],
      ],
      'JOBA BOOK AAA BBB ARRV CLRD JCOM',
    ],
    ['one the template has already', [['JOBA', 'CLRD']], 'JOBA BOOK ARRV CLRD JCOM'],
    [
      'JOBA and JCOM cannot be added',
      [
        ['BOOK', 'JOBA'],
        ['BOOK', 'JCOM'],
      ],
      'JOBA BOOK ARRV CLRD JCOM',
    ],
    [
      'two that name each other',
      [
        ['BBB', 'AAA'],
        ['AAA', 'BBB'],
      ],
      'JOBA BOOK ARRV CLRD AAA BBB JCOM',
    ],
  ])('customer milestones: %s', (_name, list, expected) => {
    const customerMilestones = list.map(([after, type]) => added(after, one(type)));
    expect(types(allocate(input({ customerMilestones }), ['A']))).toBe(expected);
  });

  test('exemptions remove a milestone, never JOBA and JCOM', () => {
    const exemptions = ['BOOK', 'ARRV', 'JOBA', 'JCOM'].map((eventType) => ({
      direction: 'import' as const,
      eventType,
    }));
    expect(types(allocate(input({ exemptions }), ['A']))).toBe('JOBA CLRD JCOM');
  });

  test('both count for their own direction only', () => {
    const customerMilestones = [added('BOOK', one('PHOT'), 'export')];
    const exemptions = [{ direction: 'export' as const, eventType: 'BOOK' }];
    expect(types(allocate(input({ customerMilestones, exemptions }), ['A']))).toBe('JOBA BOOK ARRV CLRD JCOM');
  });

  test('an added component brings its own milestones only', () => {
    expect(allocateComponent(input(), 'N')).toMatchObject([{ eventType: 'ARRV', componentId: 'N', sequence: 3 }]);
    expect(allocateComponent(input({ tracked: false }), 'N')).toEqual([]);
  });
});

describe('re-allocation', () => {
  const existing: Allocated[] = [
    { id: 'm1', eventType: 'JOBA', componentId: null, sequence: 1, state: 'completed' },
    { id: 'm2', eventType: 'BOOK', componentId: null, sequence: 2, state: 'completed' },
    { id: 'm3', eventType: 'ARRV', componentId: 'A', sequence: 3, state: 'not_applicable' },
    { id: 'm4', eventType: 'CLRD', componentId: null, sequence: 4, state: 'pending' },
    { id: 'm5', eventType: 'JCOM', componentId: null, sequence: 5, state: 'pending' },
  ];

  test('the same template again changes nothing in place or number', () => {
    const result = reallocate(existing, allocate(input(), ['A']));
    expect(result.add).toEqual([]);
    expect(result.remove).toEqual([]);
    expect(result.keep.map((one) => [one.id, one.sequence])).toEqual(existing.map((one) => [one.id, one.sequence]));
  });

  test('completed ones stay as they were, pending ones take what the template says now', () => {
    const result = reallocate(
      existing,
      allocate(
        input({ template: [one('JOBA'), one('BOOK', { weight: 9 }), one('CLRD', { weight: 9 }), one('JCOM')] }),
        ['A'],
      ),
    );
    expect(result.keep.find((one) => one.id === 'm2')?.definition).toBeNull();
    expect(result.keep.find((one) => one.id === 'm4')?.definition?.weight).toBe(9);
    expect(result.remove).toEqual(['m3']);
  });

  test('a completed one that is no longer wanted keeps its place behind its predecessor', () => {
    const result = reallocate(existing, allocate(input({ template: [one('JOBA'), one('NEWS'), one('JCOM')] }), ['A']));
    expect(result.remove).toEqual(['m3', 'm4']);
    expect(result.keep.map((one) => [one.id, one.sequence])).toEqual([
      ['m1', 1],
      ['m2', 2],
      ['m5', 4],
    ]);
    expect(result.add).toMatchObject([{ eventType: 'NEWS', sequence: 3 }]);
  });

  test('JCOM stays last, and nothing is lost or doubled, whatever the two lists', () => {
    const pool = ['AAA', 'BBB', 'CCC', 'DDD'];
    for (let bits = 0; bits < 4_096; bits += 1) {
      const chosen = (shift: number) => pool.filter((_, index) => bits & (1 << (index + shift)));
      const former: Allocated[] = ['JOBA', ...chosen(0), 'JCOM'].map((eventType, index) => {
        const done = eventType === 'JOBA' || chosen(4).includes(eventType);
        return {
          id: eventType,
          eventType,
          componentId: null,
          sequence: index + 1,
          state: done ? 'completed' : 'pending',
        };
      });
      const wanted = allocate(
        input({ template: ['JOBA', ...chosen(8).toReversed(), 'JCOM'].map((type) => one(type)) }),
        [],
      );
      const { keep, add, remove } = reallocate(former, wanted);
      const sequences = [...keep, ...add].map((milestone) => milestone.sequence).sort((a, b) => a - b);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
      expect(keep.find((milestone) => milestone.id === 'JCOM')?.sequence).toBe(sequences.length);
      expect(keep.length + remove.length).toBe(former.length);
      expect(remove.every((id) => !chosen(4).includes(id) && !chosen(8).includes(id))).toBe(true);
    }
  });
});
