import { describe, expect, it } from 'vitest';
import { originOf } from './rules-origin.ts';
import {
  explainMembership,
  isShown,
  type Scope,
  uncategorised,
  type VisibleJob,
  type VisibleMilestone,
} from './rules-visibility.ts';

const milestone = (id: string, sequence: number, more: Partial<VisibleMilestone> = {}): VisibleMilestone => ({
  id,
  eventType: id.toUpperCase(),
  name: id,
  componentId: null,
  sequence,
  waitsForAll: false,
  state: 'pending',
  categoryId: 'customs',
  ...more,
});
const job = (milestones: VisibleMilestone[], more: Partial<VisibleJob> = {}): VisibleJob => ({
  isOpen: true,
  held: false,
  workBranchId: 'rotterdam',
  departmentId: null,
  mode: 'sea',
  customerGroupId: null,
  transportGroupId: null,
  milestones,
  ...more,
});
const scope = (more: Partial<Scope> = {}): Scope => ({
  active: true,
  transport: false,
  branchId: null,
  departmentId: null,
  mode: null,
  customerGroupId: null,
  viewLevel: 'all',
  categories: ['customs'],
  cherryPick: true,
  ...more,
});
const explain = (
  given: VisibleJob,
  membership: Partial<Scope> = {},
  looker: { takenBy?: [string, string][]; firstLineId?: string | null } = {},
) =>
  explainMembership(scope(membership), given, {
    userId: 'me',
    takenBy: new Map(looker.takenBy),
    firstLineId: looker.firstLineId,
  });

describe('a work group that does not see the job', () => {
  it.each([
    [{ active: false }, 'inactive'],
    [{ branchId: 'antwerp' }, 'branch'],
    [{ departmentId: 'air' }, 'department'],
    [{ mode: 'air' }, 'mode'],
    [{ customerGroupId: 'auto', viewLevel: null }, 'group'],
  ] as const)('%o: because of %s, and no line is looked at', (membership, because) => {
    expect(explain(job([milestone('clrd', 10)]), membership)).toEqual({ sees: false, because, verdicts: [] });
  });
});

describe('a category of the role', () => {
  const open = [milestone('docs', 10, { categoryId: 'papers' }), milestone('clrd', 20), milestone('rlsd', 30)];
  const code = (...args: Parameters<typeof explain>) => explain(...args).verdicts.map((one) => one.code);

  it.each<[string, VisibleJob, Partial<Scope>, Parameters<typeof explain>[2], string]>([
    ['cherry pick', job(open), {}, {}, 'shown'],
    ['cherry pick, somebody else took it', job(open), {}, { takenBy: [['clrd', 'you']] }, 'shown_taken'],
    ['taken by the user', job(open), { cherryPick: false }, { takenBy: [['clrd', 'me']] }, 'taken_by_self'],
    ['given, it comes first', job(open), { cherryPick: false }, { firstLineId: 'clrd' }, 'shown'],
    ['given, another comes first', job(open), { cherryPick: false }, { firstLineId: 'else' }, 'behind'],
    ['given, the first was not asked', job(open), { cherryPick: false }, {}, 'given'],
    ['given, somebody else took it', job(open), { cherryPick: false }, { takenBy: [['clrd', 'you']] }, 'taken'],
    ['held', job(open, { held: true }), {}, {}, 'held'],
    ['closed', job(open, { isOpen: false }), {}, {}, 'closed'],
    ['no milestone of the category', job(open), { categories: ['transport'] }, {}, 'none'],
    ['all completed', job([milestone('clrd', 10, { state: 'completed' })]), {}, {}, 'done'],
    ['all not applicable', job([milestone('clrd', 10, { state: 'not_applicable' })]), {}, {}, 'done'],
    ['waits', job([open[0]!, milestone('clrd', 20, { waitsForAll: true })]), {}, {}, 'waits'],
    ['held too', job([open[0]!, milestone('clrd', 20, { waitsForAll: true })], { held: true }), {}, {}, 'waits'],
    ['JCOM alone', job([milestone('jcom', 90)]), {}, {}, 'none'],
  ])('%s: %5$s', (_, given, membership, looker, expected) => {
    expect(code(given, membership, looker)).toEqual([expected]);
  });

  it('brings the pending milestone lowest in sequence, and names what one waits for', () => {
    const [verdict] = explain(job(open)).verdicts;
    expect([verdict?.milestone?.id, verdict?.waitsFor]).toEqual(['clrd', []]);
    const [waiting] = explain(job([open[0]!, milestone('clrd', 20, { waitsForAll: true }), open[2]!])).verdicts;
    expect([waiting?.milestone?.id, waiting?.waitsFor.map((one) => one.id)]).toEqual(['clrd', ['docs']]);
  });

  it('is looked at for the job and for each component apart', () => {
    const parts = [
      milestone('job', 10, { state: 'completed' }),
      milestone('a1', 20, { componentId: 'a', state: 'completed' }),
      milestone('a2', 30, { componentId: 'a' }),
      milestone('b1', 20, { componentId: 'b' }),
    ];
    expect(explain(job(parts)).verdicts.map((one) => one.milestone?.id)).toEqual(['b1', 'a2']);
  });

  it('is shown in the worklist as it opens only by these verdicts', () => {
    expect(
      (['shown', 'shown_taken', 'taken_by_self', 'held', 'given'] as const).map((one) => isShown({ code: one })),
    ).toEqual([true, true, true, false, false]);
  });
});

it('pending milestones without a category are nobody’s work', () => {
  const none = { categoryId: null };
  const given = job([
    milestone('jcom', 90, none),
    milestone('note', 10, none),
    milestone('done', 5, { ...none, state: 'completed' }),
  ]);
  expect(
    uncategorised({
      ...given,
      milestones: given.milestones.map((one) => ({ ...one, eventType: one.id.toUpperCase() })),
    }).map((one) => one.id),
  ).toEqual(['note']);
});

describe('where branch and group come from', () => {
  const facts = {
    direction: 'import' as const,
    mode: 'sea' as const,
    jobType: 'customs' as const,
    originPort: 'CNSHA',
    destinationPort: 'NLRTM',
    departmentId: null,
    branchId: null as string | null,
    stored: { workBranchId: 'rotterdam', customerGroupId: 'sea', transportGroupId: 'road' },
  };
  const setup = {
    groups: { importAir: 'air', importSea: 'sea', export: 'out', transport: 'road' },
    overrides: [{ jobType: 'customs' as const, port: 'BEANR', departmentId: null, groupId: 'other' }],
    branchPorts: new Map([['import NLRTM', 'rotterdam']]),
  };

  it.each([
    ['the branch that serves the port', {}, 'port', 'importSea'],
    ['its own branch', { branchId: 'antwerp' }, 'own', 'importSea'],
    ['by air', { mode: 'air' as const }, 'port', 'importAir'],
    ['a port nobody serves, with an override', { destinationPort: 'BEANR' }, 'none', 'override'],
    ['export', { direction: 'export' as const }, 'none', 'export'],
    ['domestic', { direction: 'domestic' as const }, 'none', 'none'],
  ])('%s', (_, more, branch, group) => {
    const origin = originOf({ ...facts, ...more }, setup);
    expect([origin.branch.from, origin.customerGroup.from]).toEqual([branch, group]);
  });

  it('says when the stored values are behind the set-up', () => {
    expect(originOf(facts, setup).isBehind).toBe(false);
    expect(originOf(facts, { ...setup, branchPorts: new Map() }).isBehind).toBe(true);
  });
});
