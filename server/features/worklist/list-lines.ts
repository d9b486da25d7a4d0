import type { OfficeActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import { prefixRange } from '#server/features/jobs/list-jobs.ts';
import type { WorklistContext } from '#server/features/worklist/context.ts';
import type { Worklist, WorklistQuery } from '#server/features/worklist/contract.ts';
import { factsOf, lineView } from '#server/features/worklist/line-view.ts';
import {
  countLines,
  keepPlans,
  type LineFilter,
  type LineRow,
  mostCounted,
  selectPage,
} from '#server/features/worklist/queries.ts';
import {
  and,
  type Condition,
  ofOperators,
  or,
  seenByAny,
  worklistParts,
} from '#server/features/worklist/queries-scope.ts';
import { dueUntil } from '#server/features/worklist/rules-filter.ts';
import { isPlace, leadBy, orderName, placeOf } from '#server/features/worklist/rules-order.ts';
import { broughtBy, byChoice } from '#server/features/worklist/rules-scope.ts';
import type { OrderKey } from '#server/features/worklist/rules-settings.ts';
import type { Asker } from '#server/features/worklist/rules-take.ts';
import { foldKey } from '#shared/fold.ts';
import { worklistOrderKeys } from '#shared/vocabulary.ts';

const partsOf = ({ userId, memberships, company }: WorklistContext): Condition[] =>
  userId === null ? [] : worklistParts(userId, memberships, company.order, 'l');

/** The lines that are somebody's worklist now; none for a machine. */
export const scopeOf = (context: WorklistContext): Condition => or(partsOf(context));

function scopesAsked(context: WorklistContext, query: WorklistQuery): Condition[] {
  const scopes = query.view === 'my_customers' ? [ofOperators(context.operators, 'l')] : partsOf(context);
  if (query.workGroupId === undefined) return scopes;
  const inGroup = context.memberships.filter((one) => one.workGroupId === query.workGroupId);
  return scopes.map((scope) => and([scope, seenByAny(inGroup, 'l')]));
}

function filterOf({ userId, today }: WorklistContext, query: WorklistQuery): LineFilter {
  const code = foldKey(query.search ?? '');
  return {
    taken: query.taken === 'me' ? { by: userId ?? '' } : query.taken,
    exception: query.exception,
    dueUntil: query.due === undefined ? undefined : dueUntil(query.due, today),
    categoryId: query.categoryId,
    customerId: query.customerId,
    serviceOperatorId: query.serviceOperatorId,
    jobIds: query.jobId,
    held: query.held ?? false,
    code: code === '' ? undefined : prefixRange(code),
  };
}

function leadOf(sort: WorklistQuery['sort']): OrderKey | null {
  const key = worklistOrderKeys.find((one) => one === sort || `-${one}` === sort);
  return key === undefined ? null : { key, direction: key === sort ? 'asc' : 'desc' };
}

function placeIn(cursor: string | undefined, order: readonly OrderKey[]) {
  const place = decodeCursor(cursor, orderName(order), order.length + 2);
  if (place === null || isPlace(place, order)) return place;
  throw invalid('cursor', 'cursor_unknown', 'The cursor does not belong to this list. Begin again without it.');
}

/** Of what a worklist shows, a line that nobody took and that may not be chosen is the one that is given next. */
function offeredIn(rows: readonly LineRow[], { memberships }: WorklistContext): string | null {
  const { free } = byChoice(memberships);
  const given = rows.find((row) => row.taken_by === null && broughtBy(free, factsOf(row)).length === 0);
  return given?.id ?? null;
}

/** A page of the worklist, in the order of the user, else of the company. Three round trips with BEGIN and COMMIT. */
export async function listLines(
  tx: Tx,
  actor: OfficeActor,
  context: WorklistContext,
  query: WorklistQuery,
): Promise<Worklist> {
  const { now, today } = context;
  const limit = query.limit ?? 50;
  const order = leadBy((context.mine ?? context.company).order, leadOf(query.sort));
  const asked = { scopes: scopesAsked(context, query), filter: filterOf(context, query), now };
  const place = placeIn(query.cursor, order);
  const until = placeIn(query.until, order);
  if (query.taken === 'me' && context.userId === null)
    return { items: [], nextCursor: null, total: { count: 0, more: false } };
  const [, found, count] = await Promise.all([
    keepPlans(tx),
    selectPage(tx, asked, { order, place, until, limit: limit + 1 }),
    place === null ? countLines(tx, asked) : null,
  ]);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const asker: Asker = { ...context, offeredId: query.view === 'my_customers' ? null : offeredIn(rows, context) };
  return {
    items: rows.map((row) => lineView(actor, row, asker, { now, today })),
    nextCursor: last === undefined ? null : encodeCursor({ sort: orderName(order), keys: placeOf(last, order) }),
    total: count === null ? null : { count: Math.min(count, mostCounted), more: count > mostCounted },
  };
}
