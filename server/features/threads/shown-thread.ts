import { may, type OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { ThreadView } from './contract.ts';
import { isWritable } from './open-thread.ts';
import { type JobRow, selectFormer, type ThreadRow } from './queries.ts';
import * as reading from './queries-reading.ts';
import { editMinutes, mostCharacters, mostFiles } from './rules-message.ts';

/** What a place without a thread is: nobody wrote there yet. */
type Empty = { job: JobRow; component: { id: string; code: string } | null };

const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;
const limitsOf = (maxBytes: number | string): ThreadView['limits'] => ({
  maxBytes: Number(maxBytes),
  maxFiles: mostFiles,
  maxCharacters: mostCharacters,
  editMinutes,
});

/** A thread as the staff user sees it, with their own marks. */
export async function shownThread(tx: Tx, actor: OfficeActor, found: ThreadRow | Empty): Promise<ThreadView> {
  return 'job' in found ? shownEmpty(tx, actor, found) : shownFull(tx, actor, found);
}

async function formerOf(tx: Tx, place: { jobId: string; componentId: string | null }, id: string | null) {
  const rows = await selectFormer(tx, place);
  return rows
    .filter((row) => row.id !== id)
    .map((row) => ({ id: row.id, customer: row.former_customer!, closedAt: row.closed_at!.toISOString() }));
}

async function shownEmpty(tx: Tx, actor: OfficeActor, { job, component }: Empty): Promise<ThreadView> {
  return {
    id: null,
    job: { id: job.id, jobCode: job.job_code, state: job.state },
    component,
    customer: { id: job.customer_id, code: job.customer_code, name: job.customer_name },
    closed: null,
    former: await formerOf(tx, { jobId: job.id, componentId: component?.id ?? null }, null),
    unread: 0,
    readUpTo: null,
    lastMessageAt: null,
    customerWaits: false,
    waitsSince: null,
    following: false,
    assignedTo: null,
    snoozedUntil: null,
    doneAt: null,
    participants: [],
    limits: limitsOf(job.attachment_limit),
    abilities: { write: may(actor, 'jobs:write') && job.state !== 'archived', follow: actor.kind === 'staff' },
  };
}

async function shownFull(tx: Tx, actor: OfficeActor, row: ThreadRow): Promise<ThreadView> {
  const [own, participants, former] = await Promise.all([
    actor.kind === 'staff' ? reading.selectOwn(tx, row, actor.id) : null,
    reading.selectParticipants(tx, row),
    formerOf(tx, { jobId: row.job_id, componentId: row.component_id }, row.id),
  ]);
  return {
    id: row.id,
    job: row.job_code === null ? null : { id: row.job_id, jobCode: row.job_code, state: row.job_state ?? '' },
    component: row.component_id === null ? null : { id: row.component_id, code: row.component_code ?? '' },
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    closed: row.closed_at === null ? null : { at: row.closed_at.toISOString(), customer: row.former_customer ?? '' },
    former,
    unread: own?.unread ?? 0,
    readUpTo: own?.read_up_to ?? null,
    lastMessageAt: at(row.last_message_at),
    customerWaits: row.waits_since !== null,
    waitsSince: at(row.waits_since),
    following: own?.follows ?? false,
    assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_name ?? '' },
    snoozedUntil: at(row.snoozed_until),
    doneAt: at(row.done_at),
    participants: participants.map((one) => ({
      kind: one.kind,
      id: one.id,
      name: one.name,
      following: one.following,
      readUpTo: one.read_up_to,
      readAt: at(one.read_at),
    })),
    limits: limitsOf(row.attachment_limit),
    abilities: { write: may(actor, 'jobs:write') && isWritable(row), follow: actor.kind === 'staff' },
  };
}
