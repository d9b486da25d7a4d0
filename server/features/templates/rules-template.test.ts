import { describe, expect, test } from 'vitest';
import type { ExceptionCondition } from '#server/features/exceptions/rules-condition.ts';
import { milestoneFaults, profileFaults, type TemplateMilestone } from '#server/features/templates/rules-template.ts';

const one = (eventType: string, more: Partial<TemplateMilestone> = {}): TemplateMilestone => ({
  eventType,
  level: 'job',
  weight: 1,
  warning: null,
  exception: null,
  ...more,
});
const countsFrom = (baseType: string): { exception: ExceptionCondition } => ({
  exception: { amount: 1, unit: 'days', side: 'after', base: 'milestone', baseType },
});
const [first, last] = [one('JOBA'), one('JCOM')];
const codes = (milestones: TemplateMilestone[]) => milestoneFaults(milestones).map((fault) => fault.code);

test.each<[string, TemplateMilestone[], string[]]>([
  ['nothing but the ends', [first, last], []],
  ['a type on both levels', [first, one('ARRV'), one('ARRV', { level: 'component' }), last], []],
  ['weight zero', [first, one('ARRV', { weight: 0 }), last], []],
  ['no milestones', [], ['template_empty']],
  ['no JOBA', [one('ARRV'), last], ['joba_first']],
  ['no JCOM', [first, one('ARRV')], ['jcom_last']],
  ['JCOM in the middle', [first, last, one('ARRV')], ['jcom_last']],
  ['both ends reversed', [last, first], ['joba_first', 'jcom_last']],
  ['JOBA twice', [first, one('JOBA'), last], ['event_type_twice']],
  ['JCOM on components', [first, one('JCOM', { level: 'component' })], ['end_on_job']],
  ['a type twice on a level', [first, one('ARRV'), one('ARRV'), last], ['event_type_twice']],
  ['a negative weight', [first, one('ARRV', { weight: -1 }), last], ['weight']],
  ['a weight that is no number', [first, one('ARRV', { weight: Number.NaN }), last], ['weight']],
  [
    'a warning without an exception',
    [first, one('ARRV', { warning: { amount: 1, unit: 'hours' } }), last],
    ['warning_alone'],
  ],
  ['a base that is not there', [first, one('ARRV', countsFrom('CLRD')), last], ['base_missing']],
  [
    'a component counting from the job',
    [first, one('ARRV'), one('CLRD', { level: 'component', ...countsFrom('ARRV') }), last],
    [],
  ],
  [
    'a component counting from a component',
    [first, one('ARRV', { level: 'component' }), one('CLRD', { level: 'component', ...countsFrom('ARRV') }), last],
    [],
  ],
  [
    'the job counting from a component',
    [first, one('ARRV', { level: 'component' }), one('CLRD', countsFrom('ARRV')), last],
    ['base_level'],
  ],
  ['JCOM counting from a milestone', [first, one('ARRV'), one('JCOM', countsFrom('ARRV'))], []],
  ['a milestone counting from itself', [first, one('ARRV', countsFrom('ARRV')), last], ['exception_circle']],
])('%s', (_name, milestones, expected) => {
  expect(codes(milestones)).toEqual(expected);
});

describe('circles', () => {
  test('are named once, from where they begin, whatever leads into them', () => {
    const faults = milestoneFaults([
      first,
      one('LEAD', countsFrom('AAA')),
      one('AAA', countsFrom('BBB')),
      one('BBB', countsFrom('CCC')),
      one('CCC', countsFrom('AAA')),
      last,
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain('AAA -> BBB -> CCC -> AAA');
  });
  test('two of them are both named', () => {
    expect(
      codes([first, one('AAA', countsFrom('BBB')), one('BBB', countsFrom('AAA')), one('CCC', countsFrom('CCC')), last]),
    ).toEqual(['exception_circle', 'exception_circle']);
  });
  test("the same type on two levels makes none: a component's may count from the job's", () => {
    expect(
      codes([
        first,
        one('AAA'),
        one('BBB', { level: 'component', ...countsFrom('AAA') }),
        one('AAA', { level: 'component' }),
        last,
      ]),
    ).toEqual([]);
  });
});

test('amounts are whole and not negative', () => {
  const bad = { amount: 1.5, unit: 'days', side: 'after', base: 'eta', baseType: null } as const;
  expect(codes([first, one('ARRV', { exception: bad, warning: { amount: -1, unit: 'days' } }), last])).toEqual([
    'amount',
    'amount',
  ]);
});

test('a job type must exist in its direction', () => {
  const blank = { departmentId: 'D', mode: null, containerClass: null };
  expect(profileFaults({ direction: 'import', jobType: 'both', ...blank })).toEqual([]);
  expect(profileFaults({ direction: 'import', jobType: null, ...blank })).toEqual([]);
  expect(profileFaults({ direction: 'export', jobType: 'freight_forwarding', ...blank })[0]?.message).toBe(
    'The job type "freight forwarding" does not exist for export. Choose one of: prepaid, collect.',
  );
});
