import { describe, expect, it } from 'vitest';
import { addMilestone, basesFor, bodyOf, draftOf, faultyRows, moveMilestone } from './rules-draft.ts';

const codes = (milestones: { eventType: string }[]) => milestones.map((one) => one.eventType);
const blank = draftOf(undefined).milestones;
const four = addMilestone(addMilestone(blank, 'ARRV'), 'CLRD');

describe('a draft', () => {
  it('begins with its two ends and grows before the last', () => {
    expect(codes(blank)).toEqual(['JOBA', 'JCOM']);
    expect(codes(four)).toEqual(['JOBA', 'ARRV', 'CLRD', 'JCOM']);
    expect(new Set(four.map((one) => one.key)).size).toBe(4);
  });

  it('moves milestones between the ends only', () => {
    expect(codes(moveMilestone(four, 2, 1))).toEqual(['JOBA', 'CLRD', 'ARRV', 'JCOM']);
    expect(codes(moveMilestone(four, 2, 0))).toEqual(['JOBA', 'CLRD', 'ARRV', 'JCOM']);
    expect(codes(moveMilestone(four, 1, 3))).toEqual(['JOBA', 'CLRD', 'ARRV', 'JCOM']);
    expect(codes(moveMilestone(four, 0, 2))).toEqual(codes(four));
  });

  it('is sent without what only the editor knows; an emptied weight as no number', () => {
    const draft = { ...draftOf(undefined), milestones: four.map((one) => ({ ...one, weight: '' as const })) };
    const sent = JSON.parse(JSON.stringify(bodyOf(draft)));
    expect(sent.version).toBeUndefined();
    expect(sent.milestones[1]).toEqual({
      eventType: 'ARRV',
      categoryId: null,
      level: 'job',
      weight: null,
      waitsForAll: false,
      warning: null,
      exception: null,
    });
  });

  it('offers as base what the rules allow', () => {
    const [, arrv, clrd] = four;
    const mixed = four.map((one) => (one === clrd ? { ...one, level: 'component' as const } : one));
    expect(basesFor(arrv!, mixed)).toEqual(['JOBA']);
    expect(basesFor(mixed[2]!, mixed)).toEqual(['JOBA', 'ARRV']);
  });
});

it('finds the rows that are wrong', () => {
  expect([
    ...faultyRows([{ field: 'milestones.2.exception' }, { field: 'name' }, {}, { field: 'milestones' }]),
  ]).toEqual([2]);
});
