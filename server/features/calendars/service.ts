import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, notFound } from '#server/errors.ts';
import { queueResettle } from '#server/features/background-tasks/service.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { inUse, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import type { CalendarChange, CalendarView, NewCalendar } from './contract.ts';
import * as queries from './queries.ts';
import { calendarFaults } from './rules-calendar.ts';
import { holidayFaults } from './rules-holidays.ts';

export type CalendarService = ReturnType<typeof calendarService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectCalendar>>>;

/** Calendars: the working days and holidays by which branches count (DOMAIN 1 and 5). Reading needs setup:read, changes setup:write. */
export function calendarService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<CalendarView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectCalendars);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<CalendarView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewCalendar): Promise<CalendarView> {
    requirePermission(actor, 'setup:write');
    check(input);
    const name = line('name', 'name', input.name);
    const now = clock.now();
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          const working_days = input.workingDays.toSorted((a, b) => a - b);
          await queries.insertCalendar(tx, { id: made, name, working_days, created_at: now, updated_at: now });
          await queries.replaceHolidays(tx, made, input.holidays ?? []);
          await announceSetUp(tx, 'calendars', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** `holidays` replaces the whole list. Exception times of open jobs follow in the background. */
  async function change(actor: OfficeActor, id: string, input: CalendarChange): Promise<CalendarView> {
    requirePermission(actor, 'setup:write');
    const name = input.name === undefined ? undefined : line('name', 'name', input.name);
    const now = clock.now();
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const before = await one(tx, id);
        check({ workingDays: input.workingDays ?? before.working_days, holidays: input.holidays ?? [] });
        const working_days = input.workingDays?.toSorted((a, b) => a - b);
        await queries.updateCalendar(tx, id, { name, working_days, updated_at: now });
        if (input.holidays) await queries.replaceHolidays(tx, id, input.holidays);
        const after = await one(tx, id);
        if (countsOtherwise(before, after)) await queueResettle(tx, { customerId: null }, now);
        await announceSetUp(tx, 'calendars', now);
        return shown(after, actor);
      }),
    );
  }

  /** Errors: branches work by it (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const branches = row.branches.map((branch) => branch.name);
      const refusal = inUse(
        `The calendar "${row.name}"`,
        named(branches, 'branch', 'branches'),
        'Give them another calendar first.',
      );
      if (refusal) throw refusal;
      await queries.deleteCalendar(tx, id);
      await announceSetUp(tx, 'calendars', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('name', 'calendar_taken', work);

function check(input: Pick<NewCalendar, 'workingDays' | 'holidays'>): void {
  const holidays = input.holidays ?? [];
  const days = holidays.map((holiday) => holiday.day);
  const faults = [...calendarFaults(input.workingDays, days), ...holidayFaults(holidays)];
  const [first] = faults;
  if (first) throw new AppError('invalid', first.code, first.message, { faults });
}

/** Whether working days or holidays moved; names do not count. */
function countsOtherwise(before: Row, after: Row): boolean {
  const days = (row: Row) => [...row.working_days, ...row.holidays.map((holiday) => holiday.day)].join();
  return days(before) !== days(after);
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectCalendar(tx, id);
  if (!row) throw notFound('calendar');
  return row;
}

function shown(row: Row, actor: OfficeActor): CalendarView {
  const { id, name, working_days, holidays, branches } = row;
  return { id, name, workingDays: working_days, holidays, branches, abilities: setUpAbilities(actor) };
}
