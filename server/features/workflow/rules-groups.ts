import type { Direction, JobType, Mode } from '#shared/vocabulary.ts';

/** The customer's four groups, as ids (DOMAIN 6); null where the customer has none. */
export type CustomerGroups = {
  importAir: string | null;
  importSea: string | null;
  export: string | null;
  transport: string | null;
};

/** A customer group override of one customer. A null department means all departments. */
export type GroupOverride = { jobType: JobType; port: string; departmentId: string | null; groupId: string };

/** What of a job decides which group applies. Ports are codes as stored on the job. */
export type GroupFacts = {
  direction: Direction;
  mode: Mode;
  jobType: JobType | null;
  originPort: string | null;
  destinationPort: string | null;
  departmentId: string | null;
};

/** What of a work group decides which jobs it sees; null in branch, department and mode means all of them. */
export type WorkGroupView = {
  transport: boolean;
  branchId: string | null;
  departmentId: string | null;
  mode: Mode | null;
  customerGroupId: string | null;
  viewLevel: 'all' | 'general' | null;
  active: boolean;
};

/** A job as work groups look at it: its stored branch and groups. */
export type WorkFacts = {
  workBranchId: string | null;
  departmentId: string | null;
  mode: Mode;
  customerGroupId: string | null;
  transportGroupId: string | null;
};

/** The first condition of a work group that a job does not meet. */
export type Unseen = 'inactive' | 'branch' | 'department' | 'mode' | 'group' | 'general';

type Port = { direction: Direction; originPort: string | null; destinationPort: string | null };

/** The port that decides about branch and override: the destination of an import, the origin of an export, else none. */
export function decidingPort(job: Port): string | null {
  if (job.direction === 'import') return job.destinationPort;
  return job.direction === 'export' ? job.originPort : null;
}

/**
 * The customer group and the transport group that apply to a job (DOMAIN 6): the customer's group for direction and mode, unless an
 * override for job type, port and department replaces it. Domestic and production jobs have no customer group and no override. The
 * transport group is the customer's, whatever the direction; no override touches it.
 */
export function groupsOf(
  job: GroupFacts,
  groups: CustomerGroups,
  overrides: readonly GroupOverride[],
): { customerGroupId: string | null; transportGroupId: string | null } {
  const override = overrideFor(job, overrides);
  return { customerGroupId: override?.groupId ?? ownGroup(job, groups), transportGroupId: groups.transport };
}

function ownGroup({ direction, mode }: GroupFacts, groups: CustomerGroups): string | null {
  if (direction === 'import') return mode === 'air' ? groups.importAir : groups.importSea;
  return direction === 'export' ? groups.export : null;
}

/** The override that applies to a job, or null. Stored overrides for one and for all departments exclude each other, so one at most fits. */
export function overrideFor<T extends GroupOverride>(job: GroupFacts, overrides: readonly T[]): T | null {
  const port = decidingPort(job);
  if (port === null || job.jobType === null) return null;
  const fitting = overrides.filter(
    (override) =>
      override.jobType === job.jobType &&
      override.port === port &&
      (override.departmentId === null || override.departmentId === job.departmentId),
  );
  return fitting.find((override) => override.departmentId !== null) ?? fitting[0] ?? null;
}

/**
 * The branch that works on a job: its own, else the one that serves its deciding port (DOMAIN 6). `branchPorts` gives the branch's id
 * under "direction PORT", such as "import AUSYD".
 */
export function workBranchOf(
  job: Port & { branchId: string | null },
  branchPorts: ReadonlyMap<string, string>,
): string | null {
  if (job.branchId !== null) return job.branchId;
  const port = decidingPort(job);
  return port === null ? null : (branchPorts.get(`${job.direction} ${port}`) ?? null);
}

/**
 * Whether a work group sees a job (DOMAIN 6), and if not, the first condition that fails. A transport work group compares the job's
 * transport group, any other its customer group.
 */
export function sees(group: WorkGroupView, job: WorkFacts): { sees: boolean; because: Unseen | null } {
  const because = firstFailing(group, job);
  return { sees: because === null, because };
}

function firstFailing(group: WorkGroupView, job: WorkFacts): Unseen | null {
  if (!group.active) return 'inactive';
  if (group.branchId !== null && group.branchId !== job.workBranchId) return 'branch';
  if (group.departmentId !== null && group.departmentId !== job.departmentId) return 'department';
  if (group.mode !== null && group.mode !== job.mode) return 'mode';
  const jobsGroup = group.transport ? job.transportGroupId : job.customerGroupId;
  if (group.customerGroupId !== null) return group.customerGroupId === jobsGroup ? null : 'group';
  return group.viewLevel === 'general' && jobsGroup !== null ? 'general' : null;
}
