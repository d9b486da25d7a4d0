import type { Tx } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import { readCompany } from '#server/features/company/service.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import type { MembersChange, MemberView } from './contract.ts';
import * as queries from './queries-members.ts';
import { memberFaults } from './rules-work-group.ts';

/** Adds, changes and removes members of a work group, all or none. Who is to leave and to stay at once stays. */
export async function changeMembers(tx: Tx, groupId: string, input: MembersChange, now: Date): Promise<void> {
  if (!(await queries.lockGroup(tx, groupId))) throw notFound('work group');
  const entries = input.set ?? [];
  const candidates = await queries.selectCandidates(
    tx,
    groupId,
    entries.map((entry) => entry.userId),
  );
  const roles = await queries.knownRoles(
    tx,
    entries.map((entry) => entry.workflowRoleId),
  );
  const faults = memberFaults(entries, candidates, roles);
  const [first] = faults;
  if (first) throw new AppError('invalid', first.code, first.message, { faults });
  await queries.deleteMembers(tx, groupId, input.remove ?? []);
  await queries.saveMembers(tx, groupId, entries, now);
}

/** The members of a work group with who covers them on the day it is in the company's zone. */
export async function readMembers(tx: Tx, groupId: string, now: Date): Promise<MemberView[]> {
  return (await queries.selectMembers(tx, [groupId], dayOf(now, (await readCompany(tx)).time_zone))).map(shownMember);
}

/** The members of several work groups by group, each with the ids of their role's categories. `today`: in the company's zone. */
export async function membersByGroup(
  tx: Tx,
  groupIds: readonly string[],
  today: Day,
): Promise<Map<string, (MemberView & { categories: string[] })[]>> {
  const rows = await queries.selectMembers(tx, groupIds, today);
  const groups = Map.groupBy(rows, (row) => row.work_group_id);
  return new Map(
    [...groups].map(([id, members]) => [
      id,
      members.map((row) => ({ ...shownMember(row), categories: row.categories })),
    ]),
  );
}

function shownMember(row: Awaited<ReturnType<typeof queries.selectMembers>>[number]): MemberView {
  return {
    user: { id: row.user_id, name: row.name, disabled: row.state === 'disabled' },
    workflowRole: { id: row.workflow_role_id, name: row.role_name },
    cherryPick: row.cherry_pick,
    cover: row.cover_id === null ? null : { id: row.cover_id, name: row.cover_name },
  };
}
