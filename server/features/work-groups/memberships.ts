import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';
import type { Mode, ViewLevel } from '#shared/vocabulary.ts';
import { selectMemberships } from './queries-members.ts';

/** A membership by which a user gets work: the group's view, the categories of the role there, and who is covered by it. */
export type Membership = {
  workGroupId: string;
  name: string;
  active: boolean;
  transport: boolean;
  branchId: string | null;
  departmentId: string | null;
  mode: Mode | null;
  customerGroupId: string | null;
  viewLevel: ViewLevel | null;
  workflowRole: { id: string; name: string };
  /** Ids, in the company's order. */
  categories: string[];
  cherryPick: boolean;
  /** The user who is away and whose membership this is; null: the user's own. */
  coverFor: { id: string; name: string } | null;
};

/**
 * The memberships of a user in active work groups, their own first, then those of users whom they cover while these are away (DOMAIN
 * 6). `today` is the day in the company's zone. Away: the first or the last day away is set and today lies within, both included; a
 * side that is not set has no bound.
 */
export async function membershipsOf(tx: Tx, userId: string, today: Day): Promise<Membership[]> {
  return (await selectMemberships(tx, userId, today, true)).map((row) => membership(row, userId));
}

/** The same with inactive work groups, for explanations. */
export async function allMembershipsOf(tx: Tx, userId: string, today: Day): Promise<Membership[]> {
  return (await selectMemberships(tx, userId, today, false)).map((row) => membership(row, userId));
}

function membership(row: Awaited<ReturnType<typeof selectMemberships>>[number], userId: string): Membership {
  return {
    workGroupId: row.id,
    name: row.name,
    active: row.active,
    transport: row.transport,
    branchId: row.branch_id,
    departmentId: row.department_id,
    mode: row.mode as Mode | null,
    customerGroupId: row.customer_group_id,
    viewLevel: row.view_level as ViewLevel | null,
    workflowRole: { id: row.role_id, name: row.role_name },
    categories: row.categories,
    cherryPick: row.cherry_pick,
    coverFor: row.user_id === userId ? null : { id: row.user_id, name: row.user_name },
  };
}
