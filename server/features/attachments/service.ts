import { createHash, randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import type { Change } from '#server/database/json.ts';
import { announce } from '#server/database/outbox.ts';
import { conflict, invalid, notFound } from '#server/errors.ts';
import { voidRequests } from '#server/features/approvals/void-requests.ts';
import { type Arriving, cleanName, type FileService, type Received } from '#server/features/files/service.ts';
import type { AttachmentChange, AttachmentList, AttachmentView, UploadQuery } from './contract.ts';
import * as queries from './queries.ts';
import { shownAttachment } from './shown.ts';

export type AttachmentService = ReturnType<typeof attachmentService>;
type Deps = { db: Database; clock: Clock; files: FileService };

/** The most files that one job takes, versions counted; lists stay whole. */
export const mostOfJob = 500;

/** The new file is a further version of that attachment; null: a document of its own. */
type Place = UploadQuery & { versionOf: string | null };

/** Files attached to jobs, for staff and API keys (DOMAIN 7). Contacts have their own reading (server/portal/attachments). */
export function attachmentService({ db, clock, files }: Deps) {
  async function list(actor: OfficeActor, jobId: string): Promise<AttachmentList> {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, async (tx) => {
      const job = await existing(tx, jobId);
      const rows = await queries.selectAttachments(tx, job);
      return {
        items: rows.map((row) => shownAttachment(row, isWritable(actor, job))),
        publishAttachments: job.publish_attachments,
        maxBytes: Number(job.attachment_limit),
        abilities: { upload: isWritable(actor, job) },
      };
    });
  }

  /** The file itself and what is told of it. Errors: no such attachment of this job. */
  async function read(actor: OfficeActor, jobId: string, id: string): Promise<queries.AttachmentRow> {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, async (tx) => found(await queries.selectAttachment(tx, await existing(tx, jobId), id)));
  }

  /** How many bytes may come. Asked before a byte is read. Errors: no such job, or it is archived. */
  async function limitFor(actor: OfficeActor, jobId: string): Promise<number> {
    requirePermission(actor, 'jobs:write');
    const job = await db.withActor(actor, (tx) => existing(tx, jobId));
    refuseArchived(job);
    return Number(job.attachment_limit);
  }

  /** Attaches a file that arrives; once for each idempotency key and content. It is not published (DOMAIN 7). */
  async function add(
    actor: OfficeActor,
    jobId: string,
    place: Place,
    arriving: Arriving,
    key: IdempotencyKey,
  ): Promise<AttachmentView> {
    requirePermission(actor, 'jobs:write');
    const received = await files.receive(arriving, await limitFor(actor, jobId));
    const now = clock.now();
    try {
      const { row, replayed, job } = await db.withActor(actor, async (tx) => {
        const held = await holdWritable(tx, jobId);
        const made = await once(tx, forContent(key, place, received), now, () =>
          attach(tx, actor, held, place, received, now),
        );
        return { ...made, job: held, row: found(await queries.selectAttachment(tx, held, made.id)) };
      });
      if (replayed) await files.discard(received);
      return shownAttachment(row, isWritable(actor, job));
    } catch (error) {
      await files.discard(received);
      throw error;
    }
  }

  async function attach(
    tx: Tx,
    actor: OfficeActor,
    job: queries.JobRow,
    place: Place,
    received: Received,
    now: Date,
  ): Promise<string> {
    if ((await queries.countAttachments(tx, job)) >= mostOfJob) {
      throw conflict('attachments_full', `This job has ${mostOfJob} files already. Remove some before you add more.`);
    }
    const former = place.versionOf === null ? null : found(await queries.selectAttachment(tx, job, place.versionOf));
    const componentId = former === null ? (place.componentId ?? null) : former.component_id;
    if (former === null && componentId !== null && !(await queries.hasComponent(tx, job, componentId))) {
      const message = 'This component does not belong to this job. Choose one of its components.';
      throw invalid('componentId', 'component_unknown', message);
    }
    const latest =
      former && (await queries.selectAttachments(tx, job)).find((one) => one.series_id === former.series_id);
    const id = randomUUIDv7();
    await queries.insertAttachment(tx, {
      id,
      customer_id: job.customer_id,
      job_id: job.id,
      component_id: componentId,
      customer_branch_id: job.customer_branch_id,
      file_id: await files.record(tx, job.customer_id, received, now),
      name: received.name,
      published: false,
      published_at: null,
      series_id: former?.series_id ?? id,
      version_number: (latest?.version_number ?? 0) + 1,
      is_latest: true,
      uploaded_by_kind: actor.kind,
      uploaded_by_id: actor.id,
      uploaded_by_name: actor.name,
      version: 1,
      created_at: now,
      updated_at: now,
    });
    if (former) {
      await queries.markLatest(tx, job.customer_id, former.series_id);
      const document = { customerId: job.customer_id, seriesId: former.series_id };
      await voidRequests(tx, document, actor, 'new_version', now);
    }
    await tell(tx, actor, job, now, {
      type: 'DOCADD',
      componentId,
      note: received.name,
      changes: [],
      isVisible: false,
    });
    return id;
  }

  /** Renames or publishes. Errors: no such attachment, another version, the job is archived. */
  async function change(
    actor: OfficeActor,
    jobId: string,
    id: string,
    version: number,
    given: AttachmentChange,
  ): Promise<AttachmentView> {
    requirePermission(actor, 'jobs:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const job = await holdWritable(tx, jobId);
      const row = found(await queries.selectAttachment(tx, job, id));
      checkVersion(version, row.version);
      const name = given.name === undefined ? row.name : cleanName(given.name);
      const published = given.published ?? row.published;
      const changes: Change[] = [
        ...(name === row.name ? [] : [{ field: 'documentName', from: row.name, to: name }]),
        ...(published === row.published ? [] : [{ field: 'published', from: row.published, to: published }]),
      ];
      if (changes.length === 0) return shownAttachment(row, true);
      const publishedAt = published ? (row.published_at ?? now) : null;
      await queries.updateAttachment(tx, row, { name, published, published_at: publishedAt, updated_at: now });
      const isVisible = row.published || published;
      await tell(tx, actor, job, now, {
        type: 'CHANGED',
        componentId: row.component_id,
        note: name,
        changes,
        isVisible,
      });
      return shownAttachment(found(await queries.selectAttachment(tx, job, id)), true);
    });
  }

  /** Removes a version or all of them, the bytes too. Errors: no such attachment, another version, the job is archived. */
  async function remove(
    actor: OfficeActor,
    jobId: string,
    id: string,
    version: number,
    allVersions: boolean,
  ): Promise<void> {
    requirePermission(actor, 'jobs:write');
    const now = clock.now();
    const keys = await db.withActor(actor, async (tx) => {
      const job = await holdWritable(tx, jobId);
      const row = found(await queries.selectAttachment(tx, job, id));
      checkVersion(version, row.version);
      const gone = await queries.deleteAttachments(tx, row, allVersions);
      await queries.markLatest(tx, job.customer_id, row.series_id);
      await voidRequests(tx, { customerId: job.customer_id, seriesId: row.series_id }, actor, 'removed', now);
      const isVisible = gone.some((one) => one.published);
      const told = { type: 'DOCDEL', componentId: row.component_id, note: row.name, changes: [], isVisible };
      await tell(tx, actor, job, now, told);
      const fileIds = gone.map((one) => one.file_id);
      return files.release(tx, job.customer_id, fileIds, now);
    });
    await files.removeNow(keys);
  }

  return { list, read, limitFor, add, change, remove };
}

async function existing(tx: Tx, jobId: string): Promise<queries.JobRow> {
  const job = await queries.selectJob(tx, jobId);
  if (!job) throw notFound('job');
  return job;
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw notFound('attachment');
  return row;
}

function refuseArchived(job: queries.JobRow): void {
  if (job.state !== 'archived') return;
  throw conflict('job_archived', `${job.job_code} is archived: it can be read, and nothing on it changes any more.`);
}

const isWritable = (actor: OfficeActor, job: queries.JobRow): boolean =>
  may(actor, 'jobs:write') && job.state !== 'archived';

/** The job as it stays until the transaction ends. It may have been moved to another customer a moment before: then look again. */
async function holdWritable(tx: Tx, jobId: string): Promise<queries.JobRow> {
  const before = await existing(tx, jobId);
  await queries.holdJob(tx, jobId, before.customer_id);
  const job = await existing(tx, jobId);
  if (job.customer_id !== before.customer_id)
    throw conflict('job_moved', 'This job has just been moved to another customer. Nothing was changed. Try again.');
  refuseArchived(job);
  return job;
}

/** The same key with another file, name or place is another request. */
function forContent(key: IdempotencyKey, place: Place, { sha256, name }: Received): IdempotencyKey {
  if (key === null) return null;
  const asked = JSON.stringify([place.componentId ?? null, place.versionOf, sha256, name]);
  return { ...key, requestHash: createHash('sha256').update(asked).digest() };
}

type Told = { type: string; componentId: string | null; note: string; changes: Change[]; isVisible: boolean };

/**
 * The event in the job's history, and the word to open pages. Contacts hear of it only when something they may see came, changed or
 * went: of all else not even when (DOMAIN 9).
 */
async function tell(tx: Tx, actor: OfficeActor, job: queries.JobRow, now: Date, told: Told): Promise<void> {
  const { customer_id: customerId } = job;
  await queries.insertEvent(tx, {
    id: randomUUIDv7(),
    customer_id: customerId,
    job_id: job.id,
    component_id: told.componentId,
    type: told.type,
    kind: told.type === 'CHANGED' ? 'change' : 'system',
    occurred_at: now,
    occurred_precision: 'instant',
    recorded_at: now,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    note: told.note,
    changes: JSON.stringify(told.changes),
    corrects_id: null,
  });
  const changed = {
    kind: 'job.changed',
    customerId,
    customerBranchId: job.customer_branch_id,
    visible: told.isVisible && job.publish_attachments,
    jobId: job.id,
    payload: { jobId: job.id, customerId, version: job.version },
  };
  await announce(tx, [changed], now);
}
