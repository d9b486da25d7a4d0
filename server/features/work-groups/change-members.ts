import type { Tx } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import { readCompany } from '#server/features/company/service.ts';
import { dayOf } from '#server/time/zones.ts';
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
  const rows = await queries.selectMembers(tx, groupId, dayOf(now, (await readCompany(tx)).time_zone));
  return rows.map((row) => ({
    user: { id: row.user_id, name: row.name, disabled: row.state === 'disabled' },
    workflowRole: { id: row.workflow_role_id, name: row.role_name },
    cherryPick: row.cherry_pick,
    cover: row.cover_id === null ? null : { id: row.cover_id, name: row.cover_name },
  }));
}
