import { describe, expect, test } from 'vitest';
import type { Milestone } from '#server/features/milestones/rules-milestone.ts';
import { componentViews, jobViews, progressPercent, stageOf } from '#server/features/milestones/rules-status.ts';

/** "+ARRV@A 3" is a completed milestone of component A at place 3; "-" pending, "x" not applicable; "!" after the code: internal. */
function milestone(said: string, weight = 1): Milestone {
  const [, sign, eventType = '', internal, componentId = null, sequence] =
    /^([-+x])(\w+)(!?)(?:@(\w+))? (\d+)$/.exec(said) ?? [];
  return {
    id: said,
    eventType,
    name: `${eventType} name`,
    customerLabel: `${eventType} label`,
    internal: internal === '!',
    componentId: componentId ?? null,
    sequence: Number(sequence),
    weight,
    waitsForAll: false,
    state: sign === '+' ? 'completed' : sign === '-' ? 'pending' : 'not_applicable',
    occurred: null,
  };
}
const job = (...said: string[]) => ['+JOBA 1', ...said].map((one) => milestone(one));
const open = (...said: string[]) => jobViews('open', job(...said, '-JCOM 99'));

describe('status', () => {
  test.each<[string, string[], string, string]>([
    ['nothing but JOBA', ['-BOOK 2'], 'JOBA', 'JOBA label'],
    ['the furthest in sequence, not the last done', ['+BOOK 2', '-ARRV 3', '+CLRD 4', '-DOD 5'], 'CLRD', 'CLRD label'],
    ['not applicable ones do not count', ['+BOOK 2', 'xARRV 3'], 'BOOK', 'BOOK label'],
    ['internal ones only for staff', ['+BOOK 2', '+CHCK! 3'], 'CHCK', 'BOOK label'],
    ['on the job and on components: the furthest of all', ['+BOOK 2', '+ARRV@A 3', '-ARRV@B 3'], 'ARRV', 'ARRV label'],
    [
      'all on components: the least advanced unfinished one',
      ['+CUT@A 2', '+BEND@A 3', '-WELD@A 4', '+CUT@B 2', '-BEND@B 3', '-WELD@B 4'],
      'CUT',
      'CUT label',
    ],
    ['all on components, one not begun', ['+CUT@A 2', '-BEND@A 3', '-CUT@B 2', '-BEND@B 3'], 'JOBA', 'JOBA label'],
    [
      'all on components, the finished one left out',
      ['+CUT@A 2', 'xBEND@A 3', '+CUT@B 2', '+BEND@B 3', '-WELD@B 4'],
      'BEND',
      'BEND label',
    ],
    ['all on components, all finished', ['+CUT@A 2', '+BEND@A 3', '+CUT@B 2', '+BEND@B 3'], 'BEND', 'BEND label'],
  ])('%s', (_name, said, code, label) => {
    const { staff, customer } = open(...said);
    expect(staff.status).toEqual({ code, name: `${code} name` });
    expect(customer.status.name).toBe(label);
  });

  test.each(['on_hold', 'cancelled', 'completed'] as const)('%s replaces it, for both', (state) => {
    const { staff, customer } = jobViews(state, job('+BOOK 2', '+CHCK! 3'));
    const name = { on_hold: 'On Hold', cancelled: 'Cancelled', completed: 'Completed' }[state];
    expect([staff.status.name, customer.status.name]).toEqual([name, name]);
  });

  test('an archived job shows whether it was completed or cancelled', () => {
    expect(jobViews('archived', job('+BOOK 2', '+JCOM 3')).customer.status.name).toBe('Completed');
    expect(jobViews('archived', job('+BOOK 2', '-JCOM 3')).customer.status.name).toBe('Cancelled');
  });

  test('with nothing visible done the customer reads Scheduled', () => {
    const list = ['+JOBA! 1', '+CHCK! 2', '-DOD 3', '-JCOM 9'].map((one) => milestone(one));
    expect(jobViews('open', list).customer).toEqual({
      status: { code: 'JOBA', name: 'Scheduled' },
      stage: 'scheduled',
      percent: 0,
    });
  });
});

describe('progress', () => {
  test.each<[string, [string, number?][], number]>([
    ['nothing applicable before JCOM', [['-JCOM 9']], 0],
    ['nothing applicable after JCOM', [['+JCOM 9']], 100],
    ['all not applicable after JCOM', [['xBOOK 2'], ['+JCOM 9']], 100],
    ['one of three', [['+AAA 2'], ['-BBB 3'], ['-CCC 4']], 33],
    ['two of three', [['+AAA 2'], ['+BBB 3'], ['-CCC 4']], 67],
    [
      'by weight',
      [
        ['+AAA 2', 3],
        ['-BBB 3', 1],
      ],
      75,
    ],
    ['not applicable ones left out', [['+AAA 2'], ['xBBB 3', 8]], 100],
    ["the components' together", [['+AAA 2'], ['+BBB@A 3'], ['-BBB@B 3'], ['-CCC 4']], 50],
    [
      'never 100 while something is pending',
      [
        ['+AAA 2', 1_000],
        ['-BBB 3', 1],
      ],
      99,
    ],
    [
      'weight zero counts nothing',
      [
        ['+AAA 2', 0],
        ['-BBB 3', 1],
      ],
      0,
    ],
    [
      'a pending one of weight zero does not hold it below 100',
      [
        ['+AAA 2', 1],
        ['-BBB 3', 0],
      ],
      100,
    ],
    ['only weights of zero are as nothing applicable', [['-AAA 2', 0], ['-JCOM 9']], 0],
    [
      'fractions that do not add up exactly',
      [
        ['+AAA 2', 0.1],
        ['+BBB 3', 0.2],
        ['+CCC 4', 0.3],
      ],
      100,
    ],
  ])('%s', (_name, list, expected) => {
    expect(progressPercent([milestone('+JOBA 1', 50), ...list.map(([said, weight]) => milestone(said, weight))])).toBe(
      expected,
    );
  });

  test("the customer's leaves internal milestones out", () => {
    const { staff, customer } = open('+BOOK 2', '-CHCK! 3', '-COST! 4', '-DOD 5');
    expect([staff.percent, customer.percent]).toEqual([25, 50]);
  });

  test('is a whole number from 0 to 100 for every share', () => {
    for (let total = 1; total <= 60; total += 1) {
      for (let count = 0; count <= total; count += 1) {
        const list = Array.from({ length: total }, (_, index) =>
          milestone(`${index < count ? '+' : '-'}M${index} ${index + 2}`, 0.37),
        );
        const percent = progressPercent(list);
        expect(
          Number.isInteger(percent) && percent >= 0 && percent <= 100 && (percent === 100) === (count === total),
        ).toBe(true);
      }
    }
  });
});

test('stage', () => {
  expect(stageOf(job('-BOOK 2', '-JCOM 9'))).toBe('scheduled');
  expect(stageOf(job('xBOOK 2', '-JCOM 9'))).toBe('scheduled');
  expect(stageOf(job('+BOOK@A 2', '-JCOM 9'))).toBe('in progress');
  expect(stageOf(job('+BOOK 2', '+JCOM 9'))).toBe('completed');
  const internal = open('+CHCK! 2', '-DOD 3');
  expect([internal.staff.stage, internal.customer.stage]).toEqual(['in progress', 'scheduled']);
});

test('a component shows its own milestones', () => {
  const views = (...said: string[]) => componentViews(said.map((one) => milestone(one)));
  expect(views('-CUT@A 2').staff).toEqual({
    status: { code: 'JOBA', name: 'Scheduled' },
    stage: 'scheduled',
    percent: 0,
  });
  expect(views('+CUT@A 2', '+CHCK!@A 3', '-BEND@A 4')).toEqual({
    staff: { status: { code: 'CHCK', name: 'CHCK name' }, stage: 'in progress', percent: 67 },
    customer: { status: { code: 'CUT', name: 'CUT label' }, stage: 'in progress', percent: 50 },
  });
  expect(views('+CUT@A 2', 'xBEND@A 3').staff).toMatchObject({ stage: 'completed', percent: 100 });
  expect(views().customer).toMatchObject({ stage: 'scheduled', percent: 0 });
});
