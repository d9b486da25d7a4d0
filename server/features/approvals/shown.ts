import type { Tx } from '#server/database/database.ts';
import type { FileKind } from '#server/features/files/service.ts';
import type { Choice, DocumentView } from './contract.ts';
import * as queries from './queries.ts';
import type { ChoiceRow } from './queries-choices.ts';
import * as rules from './rules-approval.ts';

/** How one side is shown requests and decisions: who asks, how people are named, whether they may act now. */
export type Asker<P> = {
  side: rules.Side;
  mayAct: boolean;
  person: (who: { kind: string; id: string | null; name: string }) => P;
};

export function shownDocument(row: queries.DocumentRow): DocumentView {
  return {
    id: row.id,
    source: row.source,
    sourceId: row.source_id,
    name: row.name,
    versionNumber: row.version_number,
    mediaType: row.media_type,
    kind: row.kind as FileKind,
    size: Number(row.size),
    sha256: row.sha256,
    copied: row.has_location,
  };
}

export function shownChoice(row: ChoiceRow): Choice {
  return {
    source: row.source,
    sourceId: row.source_id,
    name: row.name,
    versionNumber: row.version_number,
    mediaType: row.media_type,
    kind: row.kind as FileKind,
    size: Number(row.size),
    sha256: row.sha256,
    published: row.published,
  };
}

const by = <P>(asker: Asker<P>, row: { by_kind: string; by_id: string | null; by_name: string }): P =>
  asker.person({ kind: row.by_kind, id: row.by_id, name: row.by_name });

function shownDecision<P>(asker: Asker<P>, row: queries.DecisionRow, documents: readonly queries.DocumentRow[]) {
  return {
    id: row.id,
    threadId: row.thread_id,
    requestId: row.request_id,
    messageId: row.message_id,
    outcome: row.outcome as rules.Outcome,
    side: row.side as rules.Side,
    by: by(asker, row),
    reason: row.reason,
    documents: documents.filter((one) => one.owner_id === row.id).map(shownDocument),
    createdAt: row.created_at.toISOString(),
  };
}

function endedOf<P>(asker: Asker<P>, row: queries.RequestRow) {
  if (row.ended_at === null) return null;
  const { ended_by_kind: kind, ended_by_id: id, ended_by_name: name } = row;
  // Who took a request back said so; of one that ended by a new version or a removal contacts hear no name of staff (DOMAIN 9).
  const isTold = row.ended_reason === 'asked' || asker.side === 'staff' || kind === 'contact';
  const who = isTold ? { kind: kind ?? 'system', id, name: name ?? '' } : { kind: 'system', id: null, name: '' };
  return {
    at: row.ended_at.toISOString(),
    by: asker.person(who),
    reason: row.ended_reason as rules.EndReason,
    note: row.ended_note ?? '',
  };
}

function shownRequest<P>(
  asker: Asker<P>,
  row: queries.RequestRow,
  documents: readonly queries.DocumentRow[],
  decisions: readonly queries.DecisionRow[],
) {
  const request = { side: row.side as rules.Side, state: row.state as rules.RequestState };
  return {
    id: row.id,
    threadId: row.thread_id,
    messageId: row.message_id,
    ...request,
    turn: rules.turnOf(request),
    by: by(asker, row),
    note: row.note,
    documents: documents.filter((one) => one.owner_id === row.id).map(shownDocument),
    createdAt: row.created_at.toISOString(),
    decisionId: decisions.find((one) => one.request_id === row.id)?.id ?? null,
    ended: endedOf(asker, row),
    abilities: {
      decide: asker.mayAct && rules.mayDecide(request, asker.side),
      withdraw: asker.mayAct && rules.mayWithdraw(request, asker.side),
    },
  };
}

/** All requests and decisions of a thread. */
export async function shownApprovals<P>(tx: Tx, asker: Asker<P>, thread: queries.Thread) {
  const [requests, decisions] = await Promise.all([
    queries.selectRequests(tx, thread),
    queries.selectDecisions(tx, thread),
  ]);
  const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  const [asked, decided] = await Promise.all([
    queries.selectDocuments(tx, thread.customer_id, 'request', idsOf(requests)),
    queries.selectDocuments(tx, thread.customer_id, 'decision', idsOf(decisions)),
  ]);
  const shown = requests.map((row) => shownRequest(asker, row, asked, decisions));
  const open = shown.find((one) => one.state === 'open') ?? null;
  return {
    open,
    requests: shown,
    decisions: decisions.map((row) => shownDecision(asker, row, decided)),
    abilities: {
      request: asker.mayAct && open === null,
      decide: asker.mayAct && (open === null || open.abilities.decide),
    },
  };
}

type All<P> = Awaited<ReturnType<typeof shownApprovals<P>>>;
export type ShownRequest<P> = All<P>['requests'][number];
export type ShownDecision<P> = All<P>['decisions'][number];

/** What happened in the thread, the oldest first. */
export function historyOf<P>({ requests, decisions }: Pick<All<P>, 'requests' | 'decisions'>) {
  const named = (documents: readonly DocumentView[]) =>
    documents.map(({ name, versionNumber, sha256 }) => ({ name, versionNumber, sha256 }));
  const asked = requests.map((one) => ({
    what: 'asked' as const,
    at: one.createdAt,
    by: one.by,
    side: one.side,
    words: one.note,
    documents: named(one.documents),
    decisionId: null,
  }));
  const ended = requests.flatMap((one) => {
    if (one.ended === null) return [];
    const { at, by: who, reason, note } = one.ended;
    const what = reason === 'asked' ? ('withdrawn' as const) : ('void' as const);
    return [{ what, at, by: who, side: one.side, words: note, documents: [], decisionId: null }];
  });
  const decided = decisions.map((one) => ({
    what: one.outcome,
    at: one.createdAt,
    by: one.by,
    side: one.side,
    words: one.reason,
    documents: named(one.documents),
    decisionId: one.id,
  }));
  return [...asked, ...ended, ...decided].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
