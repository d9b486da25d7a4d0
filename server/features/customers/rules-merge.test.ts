import { describe, expect, test } from 'vitest';
import { type MergeOverride, type MergeSide, planMerge } from './rules-merge.ts';

const side = (code: string, more: Partial<MergeSide> = {}): MergeSide => ({
  id: code,
  code,
  name: `Name of ${code}`,
  portalSlug: null,
  aliases: [],
  branches: [],
  contacts: [],
  overrides: [],
  milestones: [],
  exemptions: [],
  ...more,
});
const contact = (id: string, emailKey: string, state = 'active') => ({
  id,
  email: emailKey.toUpperCase(),
  emailKey,
  state,
});
const override = (id: string, departmentId: string | null, more: Partial<MergeOverride> = {}): MergeOverride => ({
  id,
  jobType: 'customs',
  port: 'NLRTM',
  departmentId,
  department: departmentId,
  group: 'AUTO',
  ...more,
});
const plan = (from: Partial<MergeSide>, into: Partial<MergeSide>, taken: { key: string; customer: string }[] = []) =>
  planMerge(side('A', from), side('B', into), taken);

describe('what passes when two customers are merged', () => {
  test('contacts: a person of both stays one, deleted ones do not pass', () => {
    const { contacts } = plan(
      { contacts: [contact('1', 'x@e'), contact('2', 'y@e'), contact('3', 'z@e', 'deleted'), contact('4', 'w@e')] },
      { contacts: [contact('5', 'y@e', 'disabled'), contact('6', 'w@e', 'deleted')] },
    );
    expect(contacts.moved.map((one) => one.id)).toEqual(['1', '4']);
    expect(contacts.same).toEqual([{ email: 'Y@E', state: 'disabled' }]);
  });

  test('branches by name', () => {
    const { branches } = plan(
      {
        branches: [
          { id: 'a1', name: 'North', nameKey: 'north' },
          { id: 'a2', name: 'South', nameKey: 'south' },
        ],
      },
      { branches: [{ id: 'b1', name: 'NORTH', nameKey: 'north' }] },
    );
    expect(branches.matched).toEqual([{ id: 'a1', to: 'b1', name: 'North' }]);
    expect(branches.made.map((one) => one.id)).toEqual(['a2']);
  });

  test('code, name and aliases become aliases, each once, unless known or of a third customer', () => {
    const { aliases } = plan(
      { aliases: ['Acme', 'ACME', 'Old name', 'name of b', 'Third'] },
      { aliases: ['old NAME'] },
      [{ key: 'third', customer: 'Third Ltd' }],
    );
    expect(aliases).toEqual({
      made: ['A', 'Name of A', 'Acme'],
      taken: [{ alias: 'Third', customer: 'Third Ltd' }],
    });
  });

  test.each<[string, MergeOverride[], MergeOverride[], string[], [string, string][]]>([
    ['nothing there', [override('1', null)], [], ['1'], []],
    ['the same department', [override('1', 'SEA')], [override('2', 'SEA')], [], [['1', 'same']]],
    ['another department', [override('1', 'SEA')], [override('2', 'AIR')], ['1'], []],
    ['all against one', [override('1', null)], [override('2', 'AIR')], [], [['1', 'excluded']]],
    ['one against all', [override('1', 'AIR')], [override('2', null)], [], [['1', 'excluded']]],
    ['another port', [override('1', null)], [override('2', 'AIR', { port: 'DEHAM' })], ['1'], []],
    ['another job type', [override('1', null)], [override('2', 'AIR', { jobType: 'both' })], ['1'], []],
  ])('overrides: %s', (_name, from, into, moved, dropped) => {
    const { overrides } = plan({ overrides: from }, { overrides: into });
    expect(overrides.moved.map((one) => one.id)).toEqual(moved);
    expect(overrides.dropped.map(({ one, why }) => [one.id, why])).toEqual(dropped);
  });

  test('customer milestones and exemptions: those that are there stay as they are', () => {
    const milestone = { id: '1', direction: 'import', level: 'job', eventType: 'PACK', name: 'Packed' };
    const exemption = { id: '3', direction: 'import', eventType: 'ARRV', name: 'Arrived' };
    const both = plan(
      { milestones: [milestone, { ...milestone, id: '2', level: 'component' }], exemptions: [exemption] },
      { milestones: [{ ...milestone, id: '9' }], exemptions: [{ ...exemption, id: '8', direction: 'export' }] },
    );
    expect(both.milestones.moved.map((one) => one.id)).toEqual(['2']);
    expect(both.milestones.dropped.map((one) => one.id)).toEqual(['1']);
    expect(both.exemptions.moved.map((one) => one.id)).toEqual(['3']);
  });

  test.each([
    [null, null, 'none'],
    [null, 'b', 'kept'],
    ['a', null, 'passes'],
    ['a', 'b', 'ends'],
  ])('portal %s and %s: %s', (from, into, expected) => {
    expect(plan({ portalSlug: from }, { portalSlug: into }).portal).toBe(expected);
  });
});
