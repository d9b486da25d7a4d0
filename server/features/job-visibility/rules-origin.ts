import {
  type CustomerGroups,
  decidingPort,
  type GroupFacts,
  type GroupOverride,
  groupsOf,
  overrideFor,
  workBranchOf,
} from '#server/features/workflow/rules-groups.ts';

/** The customer's own groups, as the Configuration tab names them. */
export const groupFields = ['importAir', 'importSea', 'export'] as const;
export type GroupField = (typeof groupFields)[number];

export type OriginFacts = GroupFacts & {
  branchId: string | null;
  /** What is stored on the job, by which the worklist goes. */
  stored: { workBranchId: string | null; customerGroupId: string | null; transportGroupId: string | null };
};

/** Where the branch and the groups of a job come from. */
export type Origin = {
  branch: { id: string | null; from: 'own' | 'port' | 'none'; port: string | null };
  customerGroup: { id: string | null; from: 'override' | GroupField | 'none'; override: GroupOverride | null };
  transportGroupId: string | null;
  /** The set-up says something else than is stored: open jobs are being brought up to date. */
  isBehind: boolean;
};

/** Where branch and groups come from by the set-up as it stands now (DOMAIN 6). `branchPorts`: branch ids by "direction PORT". */
export function originOf(
  job: OriginFacts,
  setup: { groups: CustomerGroups; overrides: readonly GroupOverride[]; branchPorts: ReadonlyMap<string, string> },
): Origin {
  const port = decidingPort(job);
  const branchId = workBranchOf(job, setup.branchPorts);
  const { customerGroupId, transportGroupId } = groupsOf(job, setup.groups, setup.overrides);
  const override = overrideFor(job, setup.overrides);
  const { stored } = job;
  return {
    branch: { id: branchId, from: job.branchId !== null ? 'own' : branchId === null ? 'none' : 'port', port },
    customerGroup: { id: customerGroupId, from: override ? 'override' : groupField(job), override },
    transportGroupId,
    isBehind:
      stored.workBranchId !== branchId ||
      stored.customerGroupId !== customerGroupId ||
      stored.transportGroupId !== transportGroupId,
  };
}

function groupField({ direction, mode }: GroupFacts): GroupField | 'none' {
  if (direction === 'import') return mode === 'air' ? 'importAir' : 'importSea';
  return direction === 'export' ? 'export' : 'none';
}
