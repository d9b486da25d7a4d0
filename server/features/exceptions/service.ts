import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import type { ExceptionFilters, ExceptionItem, ExceptionListQuery } from '#server/features/exceptions/contract.ts';
import { countExceptions, type ExceptionRow, exceptionPage } from '#server/features/exceptions/queries-list.ts';
import { conditionOfColumns, describeCondition } from '#server/features/exceptions/rules-condition.ts';
import type { Mode } from '#shared/vocabulary.ts';

export type ExceptionService = ReturnType<typeof exceptionService>;

const sort = 'exceptionAt';

function placeAfter(cursor: string | undefined): [string, string] | null {
  const keys = decodeCursor(cursor, sort, ['instant', 'id']);
  return keys && [String(keys[0]), String(keys[1])];
}

const coded = (id: string | null, code: string | null, name: string | null) =>
  id === null ? null : { id, code: code ?? '', name: name ?? '' };
const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** What the condition counts from: a day, or an instant. */
function baseOf(row: ExceptionRow): { baseDay: string | null; baseAt: string | null } {
  const days: Record<string, string | null> = {
    etd: row.etd,
    eta: row.eta,
    due_date: row.due_date,
    promised_date: row.promised_date,
    milestone: row.base_precision === 'day' ? row.base_day : null,
  };
  const instants: Record<string, Date | null> = {
    registration: row.registered_at,
    milestone: row.base_precision === 'instant' ? row.base_at : null,
  };
  const base = row.exception_base ?? '';
  return { baseDay: days[base] ?? null, baseAt: instants[base]?.toISOString() ?? null };
}

function item(row: ExceptionRow, mayShare: boolean, now: Date): ExceptionItem {
  const condition = conditionOfColumns(row);
  const shared = row.shared_exceptions.find((one) => one.milestoneId === row.id);
  const exceptionAt = row.exception_at!;
  const isPassed = exceptionAt <= (row.held_since ?? now);
  return {
    milestoneId: row.id,
    milestone: row.name,
    eventType: row.event_type,
    jobId: row.job_id,
    jobCode: row.job_code,
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    component: row.component_id === null ? null : { id: row.component_id, code: row.component_code ?? '' },
    branch: coded(row.branch_id, row.branch_code, row.branch_name),
    department: coded(row.department_id, row.department_code, row.department_name),
    mode: row.mode as Mode,
    dueDate: row.due_date,
    priority: row.priority,
    serviceOperator: named(row.operator_id, row.operator_name),
    exception: isPassed ? 'in_exception' : 'at_risk',
    condition: condition === null ? null : describeCondition(condition, (code) => row.base_name ?? code),
    ...baseOf(row),
    exceptionAt: exceptionAt.toISOString(),
    atRiskAt: row.at_risk_at?.toISOString() ?? null,
    heldSince: row.held_since?.toISOString() ?? null,
    shared: shared === undefined ? null : { text: shared.text, at: shared.at },
    takenBy: named(row.taker_id, row.taker_name),
    abilities: { share: mayShare && isPassed },
  };
}

/** What is in exception or at risk now, over all open jobs (DOMAIN 5). */
export function exceptionService({ db, clock }: { db: Database; clock: Clock }) {
  return {
    /** A page, the longest breached first. */
    async list(actor: OfficeActor, query: ExceptionListQuery) {
      requirePermission(actor, 'jobs:read');
      const { limit = 50, cursor, state, ...filters } = query;
      const now = clock.now();
      const after = placeAfter(cursor);
      const found = await db.withActor(actor, (tx) =>
        exceptionPage(tx, filters, { state, after, limit: limit + 1, now }).execute(),
      );
      const rows = found.slice(0, limit);
      const last = found.length > limit ? rows.at(-1) : undefined;
      const keys = last && [last.exception_at!.toISOString(), last.id];
      const mayShare = may(actor, 'exceptions:share');
      return {
        items: rows.map((row) => item(row, mayShare, now)),
        nextCursor: keys ? encodeCursor({ sort, keys }) : null,
      };
    },

    async counts(actor: OfficeActor, filters: ExceptionFilters) {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, (tx) => countExceptions(tx, filters, clock.now()));
    },
  };
}
