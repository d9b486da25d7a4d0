import { randomUUIDv7 } from 'node:crypto';
import type { ContactActor, OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import * as queries from './queries.ts';
import type { Author } from './queries-messages.ts';
import { seesBranch } from './rules-message.ts';

/** Who writes: staff, an API key or a contact. */
export type { Place } from './queries.ts';
export type Writer = OfficeActor | ContactActor;

export const authorOf = (writer: Writer): Author => ({ kind: writer.kind, id: writer.id, name: writer.name });

/** The job of a place, as far as the writer may know of it. */
export async function visibleJob(tx: Tx, writer: Writer, jobId: string): Promise<queries.JobRow> {
  const job = await queries.selectJob(tx, jobId);
  if (!job || (writer.kind === 'contact' && !isOwnJob(writer, job))) throw notFound('job');
  return job;
}

const isOwnJob = (contact: ContactActor, row: { customer_id: string; customer_branch_id: string | null }): boolean =>
  row.customer_id === contact.customerId && seesBranch(contact, row.customer_branch_id);

/** The thread as it may be written in; held until the transaction ends. Errors: not there for the writer, closed, the job archived. */
export async function holdThread(tx: Tx, writer: Writer, threadId: string): Promise<queries.ThreadRow> {
  const thread = await queries.holdThread(tx, threadId);
  if (!thread || (writer.kind === 'contact' && !isOwnJob(writer, thread))) throw notFound('thread');
  if (writer.kind === 'contact') {
    if (thread.closed_at !== null) throw notFound('thread');
    await refuseDisabled(tx, writer);
  }
  refuseClosed(thread);
  return thread;
}

/** Closed threads and those of archived jobs are read only. */
export function refuseClosed(thread: queries.ThreadRow): void {
  if (thread.closed_at !== null) {
    const message = `This thread stayed with ${thread.former_customer} when the job moved to another customer. It can be read only.`;
    throw conflict('thread_closed', message);
  }
  if (thread.job_state === 'archived') refuseArchived(thread.job_code ?? '');
}

function refuseArchived(jobCode: string): never {
  const message = `${jobCode} is archived: it can be read, and nobody writes about it any more.`;
  throw conflict('job_archived', message);
}

/** A contact who was disabled while a request was under way does nothing more. */
async function refuseDisabled(tx: Tx, contact: ContactActor): Promise<void> {
  if (await queries.isActiveContact(tx, contact.customerId, contact.id)) return;
  throw new AppError('unauthenticated', 'sign_in', 'Your session has ended. Sign in again.');
}

export const isWritable = (thread: { closed_at: Date | null; job_state: string | null }): boolean =>
  thread.closed_at === null && thread.job_state !== null && thread.job_state !== 'archived';

/**
 * The thread of a job or component, made where there is none. Errors: no such job or component for the writer, the job archived, or
 * moved to another customer a moment ago.
 */
export async function openThread(tx: Tx, writer: Writer, place: queries.Place, now: Date): Promise<queries.ThreadRow> {
  const job = await visibleJob(tx, writer, place.jobId);
  const component = place.componentId === null ? null : await queries.selectComponent(tx, job, place.componentId);
  if (component === undefined) throw notFound('component');
  const present = await queries.selectThreadAt(tx, job.customer_id, place);
  if (present) return present;
  if (writer.kind === 'contact') await refuseDisabled(tx, writer);
  if (job.state === 'archived') refuseArchived(job.job_code);
  if (!(await queries.holdJob(tx, job)))
    throw conflict('job_moved', 'This job has just been moved to another customer. Nothing was changed. Try again.');
  await queries.insertThread(tx, {
    id: randomUUIDv7(),
    customer_id: job.customer_id,
    job_id: job.id,
    component_id: component?.id ?? null,
    component_code: component?.code ?? null,
    customer_branch_id: job.customer_branch_id,
    last_number: 0,
    last_visible_number: 0,
    created_at: now,
  });
  return (await queries.selectThreadAt(tx, job.customer_id, place))!;
}
