import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { describeCondition, type ExceptionCondition } from '#server/features/exceptions/rules-condition.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import type { ExceptionRow, JobExceptionsFilters, PageQuery } from './contract.ts';
import { type ExceptionPageRow, exceptionPage } from './queries-exceptions.ts';
import { dueLimit } from './rules-period.ts';

/** When a report is made, and in which zone. */
export type ReportTime = { now: Date; zone: string };

const sort = 'exceptionAt';
const minuteMs = 60_000;
const baseNames = {
  registration: 'Registration',
  etd: 'ETD',
  eta: 'ETA',
  due_date: 'Due date',
  promised_date: 'Promised date',
} as const;

function baseOf(row: ExceptionPageRow, zone: string): { base: string; baseDay: Day | null } {
  switch (row.exception_base) {
    case 'registration':
      return { base: baseNames.registration, baseDay: dayOf(row.registered_at, zone) };
    case 'etd':
      return { base: baseNames.etd, baseDay: row.etd };
    case 'eta':
      return { base: baseNames.eta, baseDay: row.eta };
    case 'due_date':
      return { base: baseNames.due_date, baseDay: row.due_date };
    case 'promised_date':
      return { base: baseNames.promised_date, baseDay: row.promised_date };
    default:
      return { base: row.base_name ?? row.exception_base_type ?? '', baseDay: row.base_day };
  }
}

function conditionOf(row: ExceptionPageRow): string {
  if (row.exception_base === null) return '';
  const condition = {
    amount: row.exception_amount,
    unit: row.exception_unit,
    side: row.exception_side,
    base: row.exception_base,
    baseType: row.exception_base_type,
  } as ExceptionCondition;
  return describeCondition(condition, (code) => row.base_name ?? code);
}

const coded = (id: string | null, code: string | null, name: string | null) =>
  id === null ? null : { id, code: code ?? '', name: name ?? '' };

/** A milestone in exception or at risk as the report shows it. */
function shown(row: ExceptionPageRow, { now, zone }: ReportTime): ExceptionRow {
  const clock = (row.held_since ?? now).getTime();
  const exceptionAt = row.exception_at!;
  const past = clock - exceptionAt.getTime();
  const shared = row.shared_exceptions.find((one) => one.milestoneId === row.id);
  return {
    milestoneId: row.id,
    job: {
      id: row.job_id,
      jobCode: row.job_code,
      status: row.status,
      heldSince: row.held_since?.toISOString() ?? null,
    },
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    component: row.component_code,
    eventType: row.event_type,
    milestone: row.milestone,
    category: row.category,
    condition: conditionOf(row),
    ...baseOf(row, zone),
    state: past >= 0 ? 'in_exception' : 'at_risk',
    exceptionAt: exceptionAt.toISOString(),
    minutes: Math.trunc(past / minuteMs),
    dueDate: row.due_date,
    eta: row.eta,
    branch: coded(row.branch_id, row.branch_code, row.branch_name),
    department: coded(row.department_id, row.department_code, row.department_name),
    serviceOperator: row.operator_id === null ? null : { id: row.operator_id, name: row.operator_name },
    takenBy: row.taker_id === null ? null : { id: row.taker_id, name: row.taker_name },
    shared: shared === undefined ? null : { text: shared.text, at: shared.at },
  };
}

function placeOf(cursor: string | undefined): { exceptionAt: string; id: string } | null {
  const keys = decodeCursor(cursor, sort, ['instant', 'id']);
  return keys && { exceptionAt: String(keys[0]), id: String(keys[1]) };
}

/** A page of the report on job exceptions: the longest in exception first, what is only at risk last. */
export async function exceptionsPage(
  tx: Tx,
  { limit = 50, cursor, ...filters }: PageQuery<JobExceptionsFilters>,
  time: ReportTime,
): Promise<{ items: ExceptionRow[]; nextCursor: string | null }> {
  const { dueWithin: _, ...rest } = filters;
  const dueTo = dueLimit(filters, dayOf(time.now, time.zone));
  const page = { after: placeOf(cursor), limit: limit + 1, now: time.now };
  const found = await exceptionPage(tx, { ...rest, ...(dueTo === undefined ? {} : { dueTo }) }, page).execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: rows.map((row) => shown(row, time)),
    nextCursor: last ? encodeCursor({ sort, keys: [last.exception_at!.toISOString(), last.id] }) : null,
  };
}
