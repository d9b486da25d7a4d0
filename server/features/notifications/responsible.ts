import type { Tx } from '#server/database/database.ts';
import { selectAdministrators, selectManagers, selectPeople } from '#server/features/notifications/queries.ts';
import { chooseResponsible, type Person } from '#server/features/notifications/rules-responsible.ts';
import type { Day } from '#shared/days.ts';

/** What of a job decides who is responsible for it. */
export type ResponsibleFor = { serviceOperatorId: string | null; departmentId: string | null };

const unique = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/**
 * Who is told first of each job's exceptions and messages, in the order of `jobs`: ids of active staff users (DOMAIN 1). Three
 * statements however many jobs there are. `today`: in the company's zone.
 */
export async function responsibleForAll(tx: Tx, jobs: readonly ResponsibleFor[], today: Day): Promise<string[][]> {
  const [people, managers, administrators] = await Promise.all([
    selectPeople(tx, unique(jobs.map((one) => one.serviceOperatorId))),
    selectManagers(tx, unique(jobs.map((one) => one.departmentId))),
    selectAdministrators(tx),
  ]);
  const byId = new Map<string, Person>(
    people.map((one) => [
      one.id,
      {
        id: one.id,
        state: one.state,
        coverUserId: one.cover_user_id,
        awayFrom: one.away_from,
        awayUntil: one.away_until,
      },
    ]),
  );
  return jobs.map(({ serviceOperatorId, departmentId }) => {
    const operator = byId.get(serviceOperatorId ?? '') ?? null;
    const cover = byId.get(operator?.coverUserId ?? '') ?? null;
    const ofDepartment = managers.filter((one) => one.department_id === departmentId).map((one) => one.user_id);
    return [...chooseResponsible({ operator, cover, managers: ofDepartment, administrators }, today)];
  });
}

/** The same for one job. */
export async function responsibleUsers(tx: Tx, job: ResponsibleFor, today: Day): Promise<string[]> {
  const [users] = await responsibleForAll(tx, [job], today);
  return users ?? [];
}
