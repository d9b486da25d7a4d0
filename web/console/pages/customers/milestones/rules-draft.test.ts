import { expect, it } from 'vitest';
import { basesFor } from '../../templates/editor/rules-draft.ts';
import { basesOf, bodyOf, draftOf, moved } from './rules-draft.ts';

const stored = {
  afterType: 'ARRV',
  eventType: 'PHOT',
  category: { id: 'c', name: 'Photos' },
  level: 'component',
  weight: 2,
  waitsForAll: true,
  warning: null,
  exception: null,
} as unknown as Parameters<typeof draftOf>[0];

it('a milestone is sent as it was read, and an emptied weight as no number', () => {
  const draft = draftOf(stored);
  expect(bodyOf(draft, 'import')).toEqual({
    direction: 'import',
    afterType: 'ARRV',
    eventType: 'PHOT',
    categoryId: 'c',
    level: 'component',
    weight: 2,
    waitsForAll: true,
    warning: null,
    exception: null,
  });
  const emptied = { ...draft, milestone: { ...draft.milestone, weight: '' as const } };
  expect(JSON.parse(JSON.stringify(bodyOf(emptied, 'import'))).weight).toBeNull();
});

it('a condition may count from every other type, never from the milestone itself', () => {
  const { milestone } = draftOf(stored);
  expect(basesFor(milestone, basesOf(milestone, ['ARRV', 'PHOT', 'DOD', 'JCOM']))).toEqual(['ARRV', 'DOD']);
});

it('moves a row to a place', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});
