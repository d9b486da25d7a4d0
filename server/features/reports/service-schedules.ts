import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, conflict, invalid, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import type { Cadence, Report } from '#shared/vocabulary.ts';
import type { NewSchedule, ScheduleChange, ScheduleFilters, ScheduleView } from './contract-schedules.ts';
import { nextRunOf, runPlace } from './next-run.ts';
import * as queries from './queries-schedules.ts';
import { daysOfCadence, minuteOfTime, scheduleFaults, timeOfMinute } from './rules-entered.ts';

export type ScheduleService = ReturnType<typeof scheduleService>;

const ability = 'reports:schedule';

/** Reports by mail at set times (DOMAIN 6). All of it needs reports:schedule. */
export function scheduleService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<ScheduleView[]> {
    requirePermission(actor, ability);
    const rows = await db.withActor(actor, queries.selectSchedules);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<ScheduleView> {
    requirePermission(actor, ability);
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Who may be chosen: active staff users who may read reports. */
  async function recipients(actor: OfficeActor) {
    requirePermission(actor, ability);
    return db.withActor(actor, (tx) => queries.selectEligible(tx, null));
  }

  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewSchedule): Promise<ScheduleView> {
    requirePermission(actor, ability);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const { id } = await once(tx, key, now, async () => {
        const made = randomUUIDv7();
        const columns = columnsOf(input, null);
        await checkRecipients(tx, input.recipientIds, []);
        await queries.insertSchedule(tx, {
          id: made,
          ...columns,
          next_run_at: await firstRun(tx, columns, now),
          created_by: actor.kind === 'staff' ? actor.id : null,
          version: 1,
          created_at: now,
          updated_at: now,
        });
        await queries.replaceRecipients(tx, made, [...new Set(input.recipientIds)]);
        return made;
      });
      return shown(await one(tx, id), actor);
    });
  }

  async function change(actor: OfficeActor, id: string, version: number, input: ScheduleChange): Promise<ScheduleView> {
    requirePermission(actor, ability);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const before = await one(tx, id);
      checkVersion(version, before.version);
      const columns = columnsOf(input, before);
      if (input.recipientIds) await checkRecipients(tx, input.recipientIds, before.recipients);
      const next_run_at = await firstRun(tx, columns, now);
      const saved = await queries.updateSchedule(tx, id, version, { ...columns, next_run_at, updated_at: now });
      if (!saved) checkVersion(version, version + 1);
      if (input.recipientIds) await queries.replaceRecipients(tx, id, [...new Set(input.recipientIds)]);
      return shown(await one(tx, id), actor);
    });
  }

  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, ability);
    const removed = await db.withActor(actor, (tx) => queries.deleteSchedule(tx, id));
    if (!removed) throw notFound('schedule');
  }

  /** Sends it now, beside its times: within a minute, by the process that comes round first. Errors: nobody may get it. */
  async function send(actor: OfficeActor, id: string): Promise<ScheduleView> {
    requirePermission(actor, ability);
    return db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      if (!row.recipients.some((recipient) => recipient.active && recipient.mayRead))
        throw conflict(
          'no_recipient',
          'Nobody of its recipients is active and has the permission for reports. Choose others.',
        );
      await queries.askRun(tx, id, clock.now());
      return shown(await one(tx, id), actor);
    });
  }

  return { list, read, recipients, create, change, remove, send };
}

async function one(tx: Tx, id: string): Promise<queries.ScheduleRow> {
  const row = await queries.selectSchedule(tx, id);
  if (!row) throw notFound('schedule');
  return row;
}

/** The columns of a schedule: what was entered, else what stood there. Errors name the fields. */
function columnsOf(input: ScheduleChange, before: queries.ScheduleRow | null) {
  const report = input.report ?? (before!.report as Report);
  const filters = input.filters ?? (before!.filters as ScheduleFilters);
  const days = daysOfCadence({
    cadence: input.cadence ?? (before!.cadence as Cadence),
    weekday: input.weekday === undefined ? (before?.weekday ?? null) : input.weekday,
    monthDay: input.monthDay === undefined ? (before?.month_day ?? null) : input.monthDay,
  });
  const faults = scheduleFaults({ ...days, report, filters });
  if (faults.length > 0)
    throw new AppError('invalid', 'schedule_invalid', 'The schedule cannot run like this. Mend the fields named.', {
      faults,
    });
  return {
    name: input.name === undefined ? before!.name : line('name', 'name', input.name),
    report,
    filters: JSON.stringify(filters),
    format: input.format ?? before!.format,
    cadence: days.cadence,
    weekday: days.weekday,
    month_day: days.monthDay,
    minute_of_day: input.time === undefined ? before!.minute_of_day : minuteOfTime(input.time),
    active: input.active ?? before?.active ?? true,
  };
}

/** When an active schedule runs first; null for an inactive one. Errors: its calendar has no working day. */
async function firstRun(tx: Tx, columns: ReturnType<typeof columnsOf>, now: Date): Promise<Date | null> {
  if (!columns.active) return null;
  const next = nextRunOf(columns, now, await runPlace(tx));
  if (next === null)
    throw invalid('cadence', 'no_working_days', "The company's calendar has no working day within a year. Correct it.");
  return next;
}

/** Recipients who are new must be active and may read reports; those who were there may stay and simply get nothing. */
async function checkRecipients(tx: Tx, ids: readonly string[], before: readonly { id: string }[]): Promise<void> {
  const known = new Set([...before, ...(await queries.selectEligible(tx, ids))].map((user) => user.id));
  const faults = ids.flatMap((id, index) => {
    if (known.has(id)) return [];
    const message = 'This is no active staff user with the permission for reports. Choose another.';
    return [{ field: `recipientIds.${index}`, code: 'recipient_unknown', message }];
  });
  if (faults.length > 0)
    throw new AppError('invalid', 'recipient_unknown', 'Not all recipients may get reports.', { faults });
}

function shown(row: queries.ScheduleRow, actor: OfficeActor): ScheduleView {
  const edit = may(actor, ability);
  return {
    id: row.id,
    name: row.name,
    report: row.report as Report,
    filters: row.filters as ScheduleFilters,
    format: row.format as ScheduleView['format'],
    cadence: row.cadence as Cadence,
    weekday: row.weekday,
    monthDay: row.month_day,
    time: timeOfMinute(row.minute_of_day),
    active: row.active,
    recipients: row.recipients.map(({ id, name, active, mayRead }) => ({ id, name, eligible: active && mayRead })),
    nextRunAt: row.next_run_at?.toISOString() ?? null,
    lastRunAt: row.last_run_at?.toISOString() ?? null,
    lastMessage: row.last_message,
    version: row.version,
    abilities: { edit, remove: edit, send: edit },
  };
}
