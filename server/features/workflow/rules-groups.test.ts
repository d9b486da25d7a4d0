import { describe, expect, test } from 'vitest';
import { directions, jobTypes, type Mode, modes } from '#shared/vocabulary.ts';
import {
  type CustomerGroups,
  type GroupFacts,
  type GroupOverride,
  groupsOf,
  overrideFor,
  sees,
  type Unseen,
  type WorkFacts,
  type WorkGroupView,
  workBranchOf,
} from './rules-groups.ts';

const own: CustomerGroups = { importAir: 'AIR', importSea: 'SEA', export: 'EXPORT', transport: 'TRUCKS' };
const none: CustomerGroups = { importAir: null, importSea: null, export: null, transport: null };
const ports = [null, 'AUSYD', 'AUMEL'];
const departments = [null, 'D1', 'D2'];

const facts = (more: Partial<GroupFacts> = {}): GroupFacts => ({
  direction: 'import',
  mode: 'sea',
  jobType: 'customs',
  originPort: 'AUMEL',
  destinationPort: 'AUSYD',
  departmentId: 'D1',
  ...more,
});
const override = (more: Partial<GroupOverride> = {}): GroupOverride => ({
  jobType: 'customs',
  port: 'AUSYD',
  departmentId: null,
  groupId: 'AUTO',
  ...more,
});

/** Every way overrides can stand beside each other: none, one for all departments, one for each of two, other ports and job types. */
const overrideSets: Record<string, GroupOverride[]> = {
  none: [],
  'all departments': [override()],
  'one department': [override({ departmentId: 'D1' })],
  'two departments': [override({ departmentId: 'D1' }), override({ departmentId: 'D2', groupId: 'PHARMA' })],
  'another port': [override({ port: 'AUMEL', groupId: 'PHARMA' })],
  'exports and imports': [override({ jobType: 'prepaid' }), override({ jobType: 'both', groupId: 'PHARMA' })],
};

/** What DOMAIN 6 says, as plain tables: the group by direction and mode, and overrides spelled out for each department. */
const byDirectionAndMode: Record<string, keyof CustomerGroups> = {
  'import air': 'importAir',
  'import sea': 'importSea',
  'import road': 'importSea',
  'import rail': 'importSea',
  'import courier': 'importSea',
  'import unknown': 'importSea',
  'export air': 'export',
  'export sea': 'export',
  'export road': 'export',
  'export rail': 'export',
  'export courier': 'export',
  'export unknown': 'export',
};

function spelledOut(overrides: readonly GroupOverride[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const each of overrides)
    for (const department of each.departmentId === null ? departments : [each.departmentId])
      for (const place of [`import to ${each.port}`, `export from ${each.port}`])
        table.set(`${place}, ${each.jobType}, ${department}`, each.groupId);
  return table;
}

function expectedGroup(job: GroupFacts, groups: CustomerGroups, overrides: readonly GroupOverride[]): string | null {
  const table = spelledOut(overrides);
  const place = { import: `import to ${job.destinationPort}`, export: `export from ${job.originPort}` };
  const where = job.direction === 'import' || job.direction === 'export' ? place[job.direction] : 'nowhere';
  const replaced = table.get(`${where}, ${job.jobType}, ${job.departmentId}`);
  const column = byDirectionAndMode[`${job.direction} ${job.mode}`];
  return replaced ?? (column === undefined ? null : groups[column]);
}

function* everyJob(): Generator<GroupFacts> {
  for (const direction of directions)
    for (const mode of modes)
      for (const jobType of [null, ...jobTypes])
        for (const originPort of ports)
          for (const destinationPort of ports)
            for (const departmentId of departments)
              yield { direction, mode, jobType, originPort, destinationPort, departmentId };
}

/** The groups that work groups in these tests stand for: two groups, and the two view levels of those without one. */
const views: Pick<WorkGroupView, 'customerGroupId' | 'viewLevel'>[] = [
  { customerGroupId: 'AUTO', viewLevel: null },
  { customerGroupId: 'SEA', viewLevel: null },
  { customerGroupId: 'TRUCKS', viewLevel: null },
  { customerGroupId: null, viewLevel: 'all' },
  { customerGroupId: null, viewLevel: 'general' },
];

describe('group resolution', () => {
  test.each([
    ['import by air takes Import Air', facts({ mode: 'air' }), [], 'AIR'],
    ['import by sea takes Import Sea', facts(), [], 'SEA'],
    ['import by road takes Import Sea', facts({ mode: 'road' }), [], 'SEA'],
    ['import by an unknown mode takes Import Sea', facts({ mode: 'unknown' }), [], 'SEA'],
    ['export by air takes Export', facts({ direction: 'export', mode: 'air', jobType: 'prepaid' }), [], 'EXPORT'],
    ['domestic has none', facts({ direction: 'domestic', jobType: 'prepaid' }), [], null],
    ['production has none', facts({ direction: 'production', jobType: 'make' }), [], null],
    ['the destination of an import decides', facts(), [override()], 'AUTO'],
    ['the origin of an import does not', facts(), [override({ port: 'AUMEL' })], 'SEA'],
    [
      'the origin of an export decides',
      facts({ direction: 'export', jobType: 'prepaid' }),
      [override({ jobType: 'prepaid', port: 'AUMEL' })],
      'AUTO',
    ],
    [
      'the destination of an export does not',
      facts({ direction: 'export', jobType: 'prepaid' }),
      [override({ jobType: 'prepaid' })],
      'EXPORT',
    ],
    ['"both" is a job type of its own', facts({ jobType: 'both' }), [override()], 'SEA'],
    ['a job without a type takes no override', facts({ jobType: null }), [override()], 'SEA'],
    ['a job without a port takes no override', facts({ destinationPort: null }), [override()], 'SEA'],
    ['all departments includes none', facts({ departmentId: null }), [override()], 'AUTO'],
    ["a department's override is for it", facts(), [override({ departmentId: 'D1' })], 'AUTO'],
    ["a department's override is not for another", facts(), [override({ departmentId: 'D2' })], 'SEA'],
    ['nor for none', facts({ departmentId: null }), [override({ departmentId: 'D1' })], 'SEA'],
    [
      'domestic takes no override',
      facts({ direction: 'domestic', jobType: 'prepaid' }),
      [override({ jobType: 'prepaid' })],
      null,
    ],
  ] as const)('%s', (_, job, overrides, group) => {
    expect(groupsOf(job, own, overrides)).toEqual({ customerGroupId: group, transportGroupId: 'TRUCKS' });
    expect(overrideFor(job, overrides) !== null).toBe(group === 'AUTO');
  });

  test('an override gives a group to a customer that has none, never a transport group', () => {
    expect(groupsOf(facts(), none, [override()])).toEqual({ customerGroupId: 'AUTO', transportGroupId: null });
  });

  test('the transport group is the one of the customer in every direction', () => {
    for (const direction of directions)
      expect(groupsOf(facts({ direction }), own, [override()]).transportGroupId).toBe('TRUCKS');
  });

  for (const [name, overrides] of Object.entries(overrideSets)) {
    test(`direction x mode x job type x ports x department, overrides: ${name}`, () => {
      const wrong: object[] = [];
      let rows = 0;
      for (const job of everyJob())
        for (const groups of [own, none]) {
          rows += 1;
          const { customerGroupId, transportGroupId } = groupsOf(job, groups, overrides);
          const wanted = expectedGroup(job, groups, overrides);
          if (customerGroupId !== wanted || transportGroupId !== groups.transport) wrong.push({ ...job, wanted });
        }
      expect(wrong).toEqual([]);
      expect(rows).toBe(4 * 6 * 9 * 9 * 3 * 2);
    });

    test(`who sees the job so resolved: x transport x view level, overrides: ${name}`, () => {
      const wrong: object[] = [];
      for (const job of everyJob()) {
        const resolved = groupsOf(job, own, overrides);
        const stored = { ...resolved, workBranchId: null, departmentId: job.departmentId, mode: job.mode };
        for (const transport of [true, false])
          for (const view of views) {
            const group = { ...view, transport, branchId: null, departmentId: null, mode: null, active: true };
            const compared = transport ? 'TRUCKS' : expectedGroup(job, own, overrides);
            const wanted =
              view.viewLevel === 'all' || compared === (view.viewLevel === 'general' ? null : view.customerGroupId);
            if (sees(group, stored).sees !== wanted) wrong.push({ ...job, ...group, wanted });
          }
      }
      expect(wrong).toEqual([]);
    });
  }
});

describe('what a work group sees', () => {
  const group = (more: Partial<WorkGroupView> = {}): WorkGroupView => ({
    transport: false,
    branchId: 'B1',
    departmentId: 'D1',
    mode: 'sea',
    customerGroupId: 'AUTO',
    viewLevel: null,
    active: true,
    ...more,
  });
  const job = (more: Partial<WorkFacts> = {}): WorkFacts => ({
    workBranchId: 'B1',
    departmentId: 'D1',
    mode: 'sea',
    customerGroupId: 'AUTO',
    transportGroupId: 'TRUCKS',
    ...more,
  });
  const all = { customerGroupId: null, viewLevel: 'all' } as const;
  const general = { customerGroupId: null, viewLevel: 'general' } as const;

  test.each([
    ['all conditions met', group(), job(), null],
    ['inactive sees nothing', group({ active: false }), job(), 'inactive'],
    ['another branch', group(), job({ workBranchId: 'B2' }), 'branch'],
    ['a job without a branch', group(), job({ workBranchId: null }), 'branch'],
    ['blank branch: all of them', group({ branchId: null }), job({ workBranchId: null }), null],
    ['another department', group(), job({ departmentId: 'D2' }), 'department'],
    ['blank department: all of them', group({ departmentId: null }), job({ departmentId: null }), null],
    ['another mode', group(), job({ mode: 'air' }), 'mode'],
    ['any mode', group({ mode: null }), job({ mode: 'unknown' }), null],
    ['another group', group(), job({ customerGroupId: 'PHARMA' }), 'group'],
    ['no group', group(), job({ customerGroupId: null }), 'group'],
    ['all: with a group', group(all), job(), null],
    ['all: without a group', group(all), job({ customerGroupId: null }), null],
    ['general: without a group', group(general), job({ customerGroupId: null }), null],
    ['general: with a group', group(general), job(), 'general'],
    ['transport compares the transport group', group({ transport: true, customerGroupId: 'TRUCKS' }), job(), null],
    ['transport does not look at the customer group', group({ transport: true }), job(), 'group'],
    ['transport, general', group({ transport: true, ...general }), job({ transportGroupId: null }), null],
    ['transport, general, with one', group({ transport: true, ...general }), job({ customerGroupId: null }), 'general'],
    ['the first that fails is named', group(), job({ workBranchId: null, mode: 'air' }), 'branch'],
  ] as const)('%s', (_, workGroup, its, because) => {
    expect(sees(workGroup, its)).toEqual({ sees: because === null, because });
  });

  test('active x branch x department x mode x group or view level x transport', () => {
    const wanted = (view: WorkGroupView, its: WorkFacts): Unseen | null => {
      const answers: [Unseen, boolean][] = [
        ['inactive', view.active],
        ['branch', [null, its.workBranchId].includes(view.branchId)],
        ['department', [null, its.departmentId].includes(view.departmentId)],
        ['mode', [null, its.mode].includes(view.mode)],
      ];
      const has = view.transport ? its.transportGroupId : its.customerGroupId;
      if (view.viewLevel === null) answers.push(['group', has === view.customerGroupId]);
      if (view.viewLevel === 'general') answers.push(['general', has === null]);
      return answers.find(([, met]) => !met)?.[0] ?? null;
    };
    const wrong: object[] = [];
    let rows = 0;
    for (const view of everyView())
      for (const its of everyStored()) {
        rows += 1;
        const because = wanted(view, its);
        const told = sees(view, its);
        if (told.because !== because || told.sees !== (because === null)) wrong.push({ view, its, told, because });
      }
    expect(wrong).toEqual([]);
    expect(rows).toBe(2 * 2 * 3 * 3 * 3 * 4 * (3 * 3 * 3 * 3 * 3));
  });
});

function* everyView(): Generator<WorkGroupView> {
  const groups = [
    { customerGroupId: 'AUTO', viewLevel: null },
    { customerGroupId: 'PHARMA', viewLevel: null },
    { customerGroupId: null, viewLevel: 'all' },
    { customerGroupId: null, viewLevel: 'general' },
  ] as const;
  for (const active of [true, false])
    for (const transport of [true, false])
      for (const branchId of [null, 'B1', 'B2'])
        for (const departmentId of departments)
          for (const mode of [null, 'sea', 'air'] as const)
            for (const group of groups) yield { active, transport, branchId, departmentId, mode, ...group };
}

function* everyStored(): Generator<WorkFacts> {
  const groups = [null, 'AUTO', 'PHARMA'];
  for (const workBranchId of [null, 'B1', 'B2'])
    for (const departmentId of departments)
      for (const mode of ['sea', 'air', 'unknown'] satisfies Mode[])
        for (const customerGroupId of groups)
          for (const transportGroupId of groups)
            yield { workBranchId, departmentId, mode, customerGroupId, transportGroupId };
}

describe('the branch that works on a job', () => {
  const served = new Map([
    ['import AUSYD', 'SYD'],
    ['export AUMEL', 'MEL'],
    ['import AUMEL', 'MEL-IN'],
  ]);
  const at = { branchId: null, originPort: 'AUMEL', destinationPort: 'AUSYD' };
  test.each([
    ['its own before any port', { ...at, branchId: 'OWN', direction: 'import' }, 'OWN'],
    ['import: by the destination', { ...at, direction: 'import' }, 'SYD'],
    ['export: by the origin', { ...at, direction: 'export' }, 'MEL'],
    ['ports are served per direction', { ...at, direction: 'export', originPort: 'AUSYD' }, null],
    ['a port nobody serves', { ...at, direction: 'import', destinationPort: 'AUBNE' }, null],
    ['no port', { ...at, direction: 'import', destinationPort: null }, null],
    ['domestic: its own or none', { ...at, direction: 'domestic' }, null],
    ['production: its own or none', { ...at, direction: 'production' }, null],
  ] as const)('%s', (_, job, branch) => {
    expect(workBranchOf(job, served)).toBe(branch);
  });
});
