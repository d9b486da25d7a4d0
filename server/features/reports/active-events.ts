import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { dayOf, startOfDay } from '#server/time/zones.ts';
import { addDays } from '#shared/days.ts';
import type { ActiveEventsFilters, EventCounts, PageQuery, UserEvents } from './contract.ts';
import type { ReportTime } from './job-exceptions.ts';
import * as queries from './queries-events.ts';
import { chosenDays, type DayRange, rangeFaults } from './rules-period.ts';
import { totalsOf, userEvents } from './rules-user-events.ts';

const sort = 'name';

/** The days that the report covers. Errors: backwards, or longer than a year. */
export function reportedDays(filters: ActiveEventsFilters, { now, zone }: ReportTime): DayRange {
  const range = chosenDays(filters, dayOf(now, zone));
  const faults = rangeFaults(range);
  if (faults[0]) throw new AppError('invalid', faults[0].code, faults[0].message, { faults });
  return range;
}

function placeOf(cursor: string | undefined): { nameKey: string; id: string } | null {
  const keys = decodeCursor(cursor, sort, ['text', 'id']);
  return keys && { nameKey: String(keys[0]), id: String(keys[1]) };
}

/** A page of the report on active events: every active staff user by name, what waits with them and what they recorded in those days. */
export async function eventsPage(
  tx: Tx,
  { limit = 50, cursor, ...filters }: PageQuery<ActiveEventsFilters>,
  time: ReportTime,
): Promise<DayRange & { items: UserEvents[]; nextCursor: string | null }> {
  const range = reportedDays(filters, time);
  const { branchId, departmentId } = filters;
  const found = await queries.selectUsers(tx, { branchId, departmentId, after: placeOf(cursor), limit: limit + 1 });
  const users = found.slice(0, limit);
  const ids = users.map((user) => user.id);
  // One after the other: exports read on a connection that takes no second query meanwhile.
  const [from, until] = [startOfDay(range.from, time.zone), startOfDay(addDays(range.to, 1), time.zone)];
  const lines = await queries.countLines(tx, ids, time.now);
  const events = await queries.countEvents(tx, ids, from, until);
  const names = await queries.selectTypeNames(tx);
  const byUser = userEvents(lines, events, names);
  const last = found.length > limit ? users.at(-1) : undefined;
  return {
    ...range,
    items: users.map(({ id, name, email }) => {
      const own: EventCounts[] = byUser.get(id) ?? [];
      return { user: { id, name, email }, ...totalsOf(own), events: own };
    }),
    nextCursor: last ? encodeCursor({ sort, keys: [last.name_key, last.id] }) : null,
  };
}
