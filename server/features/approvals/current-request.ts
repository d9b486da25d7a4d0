import type { Tx } from '#server/database/database.ts';
import { type RequestRow, selectDecisionOn, type Thread } from './queries.ts';
import type { Decided, EndReason, Outcome, Request, RequestState, Side } from './rules-approval.ts';

/** A request as the rules look at it. */
export function asRequest(row: RequestRow): Request {
  return {
    side: row.side as Side,
    state: row.state as RequestState,
    byName: row.by_name,
    endedReason: row.ended_reason as EndReason | null,
    endedNote: row.ended_note,
  };
}

/** The decision on a request; null while there is none. */
export async function decidedOn(tx: Tx, thread: Thread, request: RequestRow): Promise<Decided | null> {
  const row = await selectDecisionOn(tx, thread, request.id);
  return row ? { outcome: row.outcome as Outcome, byName: row.by_name, at: row.created_at } : null;
}
