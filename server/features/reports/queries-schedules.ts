import { type Insertable, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { ReportSchedules } from '#server/database/types.gen.ts';

const mayRead = sql<boolean>`'reports:read' = any(r.permissions)`;
const fullName = sql<string>`trim(u.first_name || ' ' || u.last_name)`;

function schedules(tx: Tx) {
  return tx
    .selectFrom('report_schedules as s')
    .selectAll('s')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('report_recipients as x')
          .innerJoin('users as u', 'u.id', 'x.user_id')
          .innerJoin('roles as r', 'r.id', 'u.role_id')
          .select(['u.id', fullName.as('name'), 'u.email', 'u.first_name as firstName'])
          .select([sql<boolean>`u.state = 'active'`.as('active'), mayRead.as('mayRead')])
          .whereRef('x.schedule_id', '=', 's.id')
          .orderBy(sql`lower(${fullName})`)
          .orderBy('u.id'),
      ).as('recipients'),
    );
}

/** All schedules by name; there are some dozens at most. */
export async function selectSchedules(tx: Tx) {
  return schedules(tx).orderBy(sql`lower(s.name)`).orderBy('s.id').execute();
}

export async function selectSchedule(tx: Tx, id: string) {
  return schedules(tx).where('s.id', '=', id).executeTakeFirst();
}

export type ScheduleRow = NonNullable<Awaited<ReturnType<typeof selectSchedule>>>;

export async function insertSchedule(tx: Tx, schedule: Insertable<ReportSchedules>): Promise<void> {
  await tx.insertInto('report_schedules').values(schedule).execute();
}

/** Answers false when somebody else saved first. */
export async function updateSchedule(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<ReportSchedules>,
): Promise<boolean> {
  const result = await tx
    .updateTable('report_schedules')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteSchedule(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.deleteFrom('report_schedules').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function replaceRecipients(tx: Tx, scheduleId: string, userIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('report_recipients').where('schedule_id', '=', scheduleId).execute();
  await tx
    .insertInto('report_recipients')
    .values(userIds.map((userId) => ({ schedule_id: scheduleId, user_id: userId })))
    .execute();
}

/** Active staff users who may read reports; only those of `ids` when given. */
export async function selectEligible(tx: Tx, ids: readonly string[] | null) {
  return tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .select(['u.id', fullName.as('name'), 'u.email'])
    .where('u.state', '=', 'active')
    .where(mayRead)
    .$if(ids !== null, (query) => query.where('u.id', 'in', ids!))
    .orderBy(sql`lower(${fullName})`)
    .orderBy('u.id')
    .limit(1_000)
    .execute();
}

/** The working days and holidays of the company: the calendar made with it, which is the oldest. */
export async function selectCompanyCalendar(tx: Tx) {
  return tx
    .selectFrom('calendars as c')
    .select('c.working_days')
    .select((eb) =>
      jsonArrayFrom(eb.selectFrom('calendar_holidays as h').select('h.day').whereRef('h.calendar_id', '=', 'c.id')).as(
        'holidays',
      ),
    )
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirst();
}

/** Asks for a run now: the next poll makes it. Asking twice makes one. */
export async function askRun(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('report_schedules').set({ next_run_at: now }).where('id', '=', id).execute();
}

export async function selectDueIds(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('report_schedules')
    .select('id')
    .where('next_run_at', '<=', now)
    .orderBy('next_run_at')
    .execute();
  return rows.map((row) => row.id);
}

/** A schedule that is due, as it stands now; nobody is kept from it. */
export async function readSchedule(tx: Tx, id: string, now: Date): Promise<ScheduleRow | undefined> {
  const row = await selectSchedule(tx, id);
  return row?.next_run_at && row.next_run_at <= now ? row : undefined;
}

/** Takes a schedule that is due, until the transaction ends: one process gets it, the others pass it by. */
export async function claimSchedule(tx: Tx, id: string, now: Date): Promise<ScheduleRow | undefined> {
  const taken = await tx
    .selectFrom('report_schedules')
    .select('id')
    .where('id', '=', id)
    .where('next_run_at', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return taken && selectSchedule(tx, id);
}

export async function recordRun(
  tx: Tx,
  id: string,
  run: { next_run_at: Date | null; last_run_at: Date; last_message: string },
): Promise<void> {
  await tx.updateTable('report_schedules').set(run).where('id', '=', id).execute();
}

/** Says what stopped a run that is still due. */
export async function recordFailure(tx: Tx, id: string, message: string): Promise<void> {
  await tx.updateTable('report_schedules').set({ last_message: message }).where('id', '=', id).execute();
}

/** Active schedules that are not due, to see whether calendar or zone have moved their next run. */
export async function selectWaiting(tx: Tx, now: Date) {
  return tx
    .selectFrom('report_schedules')
    .select(['id', 'cadence', 'weekday', 'month_day', 'minute_of_day', 'next_run_at'])
    .where('active', '=', true)
    .where((eb) => eb.or([eb('next_run_at', 'is', null), eb('next_run_at', '>', now)]))
    .execute();
}

/** Moves the next run, unless it was moved meanwhile. */
export async function moveRun(tx: Tx, id: string, from: Date | null, to: Date | null): Promise<void> {
  await tx
    .updateTable('report_schedules')
    .set({ next_run_at: to })
    .where('id', '=', id)
    .where(sql<boolean>`next_run_at is not distinct from ${from}::timestamptz`)
    .execute();
}
