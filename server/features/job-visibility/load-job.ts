import type { Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { decidingPort, type GroupOverride } from '#server/features/workflow/rules-groups.ts';
import type { Direction, JobState, JobType, Mode } from '#shared/vocabulary.ts';
import type { VisibleJobView } from './contract.ts';
import * as queries from './queries.ts';
import { type Origin, originOf } from './rules-origin.ts';
import { uncategorised, type VisibleJob, type VisibleMilestone } from './rules-visibility.ts';

/** A job with everything that decides who sees it, and the names for telling. */
export type LoadedJob = {
  facts: VisibleJob;
  shown: VisibleJobView;
  /** Codes of components and takers of lines by milestone id. */
  componentCodes: ReadonlyMap<string, string>;
  takers: ReadonlyMap<string, { id: string; name: string }>;
  names: Names;
  /** Customer service operators of the job and of its customer. */
  operators: readonly (string | null)[];
};
export type Names = ReturnType<typeof namesOf>;

/** Errors: no such job. */
export async function loadJob(tx: Tx, id: string): Promise<LoadedJob> {
  const row = await queries.selectJob(tx, id);
  if (!row) throw notFound('job');
  const port = decidingPort(facts(row));
  const [milestones, overrides, served, names] = await Promise.all([
    queries.selectMilestones(tx, row),
    queries.selectOverrides(tx, row.customer_id),
    port === null ? undefined : queries.selectPort(tx, row.direction, port),
    queries.selectNames(tx),
  ]);
  const visible = visibleJob(row, milestones);
  return {
    facts: visible,
    shown: shownJob(row, visible, { origin: origin(row, overrides, served), served, names: namesOf(names) }),
    componentCodes: new Map(milestones.map((one) => [one.id, one.component_code ?? ''])),
    takers: new Map(
      milestones.flatMap((one) =>
        one.taken_by === null ? [] : [[one.id, { id: one.taken_by, name: one.taken_name ?? '' }]],
      ),
    ),
    names: namesOf(names),
    operators: [row.service_operator_id, row.customer_operator_id],
  };
}

function namesOf(rows: queries.NameRows) {
  const byId = <T extends { id: string }>(list: T[]) => {
    const map = new Map(list.map((one) => [one.id, one]));
    return (id: string | null): T | null => (id === null ? null : (map.get(id) ?? null));
  };
  return {
    branch: byId(rows.branches),
    department: byId(rows.departments),
    group: byId(rows.groups),
    category: byId(rows.categories),
  };
}

function facts(row: queries.JobRow) {
  return {
    direction: row.direction as Direction,
    mode: row.mode as Mode,
    jobType: row.job_type as JobType | null,
    originPort: row.origin_port,
    destinationPort: row.destination_port,
    departmentId: row.department_id,
    branchId: row.branch_id,
  };
}

function visibleJob(row: queries.JobRow, milestones: readonly queries.MilestoneRow[]): VisibleJob {
  return {
    workBranchId: row.work_branch_id,
    departmentId: row.department_id,
    mode: row.mode as Mode,
    customerGroupId: row.customer_group_id,
    transportGroupId: row.transport_group_id,
    isOpen: row.is_open,
    held: row.state === 'on_hold',
    milestones: milestones.map(
      (one): VisibleMilestone => ({
        id: one.id,
        eventType: one.event_type,
        name: one.name,
        categoryId: one.category_id,
        componentId: one.component_id,
        sequence: one.sequence,
        state: one.state as VisibleMilestone['state'],
        waitsForAll: one.waits_for_all,
      }),
    ),
  };
}

type Served = Awaited<ReturnType<typeof queries.selectPort>>;

function origin(
  row: queries.JobRow,
  overrides: Awaited<ReturnType<typeof queries.selectOverrides>>,
  served: Served,
): Origin {
  return originOf(
    {
      ...facts(row),
      stored: {
        workBranchId: row.work_branch_id,
        customerGroupId: row.customer_group_id,
        transportGroupId: row.transport_group_id,
      },
    },
    {
      groups: {
        importAir: row.import_air_group_id,
        importSea: row.import_sea_group_id,
        export: row.export_group_id,
        transport: row.own_transport,
      },
      overrides: overrides.map(
        (one): GroupOverride => ({
          jobType: one.job_type as JobType,
          port: one.port_code,
          departmentId: one.department_id,
          groupId: one.group_id,
        }),
      ),
      branchPorts: new Map(served?.branch_id ? [[`${row.direction} ${served.code}`, served.branch_id]] : []),
    },
  );
}

function shownJob(
  row: queries.JobRow,
  visible: VisibleJob,
  { origin, served, names }: { origin: Origin; served: Served; names: Names },
): VisibleJobView {
  const { override } = origin.customerGroup;
  return {
    id: row.id,
    jobCode: row.job_code,
    customer: { id: row.customer_id, name: row.customer_name },
    state: row.state as JobState,
    direction: row.direction as Direction,
    mode: row.mode as Mode,
    jobType: row.job_type as JobType | null,
    department: names.department(row.department_id),
    branch: names.branch(row.work_branch_id),
    customerGroup: names.group(row.customer_group_id),
    transportGroup: names.group(row.transport_group_id),
    origin: {
      branch: origin.branch.from,
      port: served ? { code: served.code, name: served.name } : null,
      customerGroup: origin.customerGroup.from,
      override: override && {
        jobType: override.jobType,
        port: override.port,
        department: names.department(override.departmentId),
      },
      isBehind: row.is_open && origin.isBehind,
    },
    uncategorised: row.is_open ? uncategorised(visible).map((one) => one.name) : [],
  };
}
