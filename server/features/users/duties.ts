import type { Tx } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import { responsibleUsers } from '#server/features/notifications/responsible.ts';
import { isAway } from '#server/features/notifications/rules-responsible.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import * as queries from './queries-duties.ts';

/** Who is told instead of a customer service operator, and of how many open jobs. */
type Told = { as: 'cover' | 'managers_or_administrators'; users: string[]; openJobs: number };

/** What a user is named in, and who is told instead once they are disabled (DOMAIN 1). */
export type Duties = {
  customers: number;
  openJobs: number;
  takenLines: number;
  workGroups: string[];
  departments: string[];
  told: Told[];
};

/** The duties of a user as they stand now; `told` begins with those who are told of most open jobs. */
export async function dutiesOf(tx: Tx, userId: string, now: Date): Promise<Duties> {
  const today = dayOf(now, (await readCompany(tx)).time_zone);
  const [named, byDepartment] = [await queries.selectDuties(tx, userId), await queries.countOpenJobs(tx, userId)];
  const openJobs = byDepartment.reduce((sum, one) => sum + one.jobs, 0);
  // Customers without an open job today have some tomorrow.
  const places = byDepartment.length > 0 ? byDepartment : [{ department_id: null, jobs: 0 }];
  const isOperator = openJobs > 0 || named.customers > 0;
  return {
    customers: named.customers,
    openJobs,
    takenLines: named.taken_lines,
    workGroups: named.work_groups,
    departments: named.departments,
    told: isOperator ? await toldInstead(tx, userId, places, today) : [],
  };
}

async function toldInstead(
  tx: Tx,
  userId: string,
  places: readonly { department_id: string | null; jobs: number }[],
  today: Day,
): Promise<Told[]> {
  const coverId = await presentCover(tx, userId, today);
  const told = new Map<string, { as: Told['as']; ids: string[]; openJobs: number }>();
  for (const { department_id, jobs } of places) {
    const ids = coverId === null ? await without(tx, userId, department_id, today) : [coverId];
    const known = told.get(ids.join());
    const as = coverId === null ? 'managers_or_administrators' : 'cover';
    told.set(ids.join(), { as, ids, openJobs: (known?.openJobs ?? 0) + jobs });
  }
  const names = await queries.selectUserNames(
    tx,
    [...told.values()].flatMap((one) => one.ids),
  );
  return [...told.values()]
    .map(({ as, ids, openJobs }) => ({ as, users: ids.flatMap((id) => names.get(id) ?? []), openJobs }))
    .toSorted((a, b) => b.openJobs - a.openJobs);
}

async function presentCover(tx: Tx, userId: string, today: Day): Promise<string | null> {
  const cover = await queries.selectCover(tx, userId);
  if (cover?.state !== 'active') return null;
  return isAway({ awayFrom: cover.away_from, awayUntil: cover.away_until }, today) ? null : cover.id;
}

/** Managers of the department, else administrators, as if the user were gone already. */
async function without(tx: Tx, userId: string, departmentId: string | null, today: Day): Promise<string[]> {
  for (const place of departmentId === null ? [null] : [departmentId, null]) {
    const ids = await responsibleUsers(tx, { serviceOperatorId: null, departmentId: place }, today);
    const others = ids.filter((id) => id !== userId);
    if (others.length > 0) return others;
  }
  return [];
}
