import type { Insertable, Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { Calendars } from '#server/database/types.gen.ts';

function calendars(tx: Tx) {
  return tx
    .selectFrom('calendars')
    .select((eb) => [
      'calendars.id',
      'calendars.name',
      'calendars.working_days',
      jsonArrayFrom(
        eb
          .selectFrom('calendar_holidays')
          .select(['calendar_holidays.day', 'calendar_holidays.name'])
          .whereRef('calendar_holidays.calendar_id', '=', 'calendars.id')
          .orderBy('calendar_holidays.day'),
      ).as('holidays'),
      jsonArrayFrom(
        eb
          .selectFrom('branches')
          .select(['branches.id', 'branches.code', 'branches.name'])
          .whereRef('branches.calendar_id', '=', 'calendars.id')
          .orderBy('branches.code_key'),
      ).as('branches'),
    ]);
}

export async function selectCalendars(tx: Tx) {
  return calendars(tx).orderBy('calendars.name').execute();
}

export async function selectCalendar(tx: Tx, id: string) {
  return calendars(tx).where('calendars.id', '=', id).executeTakeFirst();
}

export async function insertCalendar(tx: Tx, calendar: Insertable<Calendars>): Promise<void> {
  await tx.insertInto('calendars').values(calendar).execute();
}

export async function updateCalendar(tx: Tx, id: string, change: Updateable<Calendars>): Promise<void> {
  await tx.updateTable('calendars').set(change).where('id', '=', id).execute();
}

export async function replaceHolidays(tx: Tx, id: string, holidays: { day: string; name: string }[]): Promise<void> {
  await tx.deleteFrom('calendar_holidays').where('calendar_id', '=', id).execute();
  if (holidays.length > 0)
    await tx
      .insertInto('calendar_holidays')
      .values(holidays.map((holiday) => ({ calendar_id: id, ...holiday })))
      .execute();
}

export async function deleteCalendar(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('calendars').where('id', '=', id).execute();
}
