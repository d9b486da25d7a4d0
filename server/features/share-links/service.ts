import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { newToken } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, invalid, notFound } from '#server/errors.ts';
import type { CustomerLinksQuery, NewLink, ShareLink } from './contract.ts';
import * as queries from './queries.ts';
import { cleanLabel, expiryOf, linkState, linkUrl, mostOfJob } from './rules-links.ts';

export type ShareLinkService = ReturnType<typeof shareLinkService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string };
type Page = { items: ShareLink[]; nextCursor: string | null };

const pageSort = 'newest';

/** Links that show one job to whoever has them, for staff and API keys. Contacts have their own (server/portal/share-links). */
export function shareLinkService({ db, clock, publicUrl }: Deps) {
  /** All links of a job. Errors: no such job. */
  async function ofJob(
    actor: OfficeActor,
    jobId: string,
  ): Promise<{ items: ShareLink[]; abilities: { create: boolean } }> {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, async (tx) => {
      await existing(tx, jobId);
      const rows = await queries.selectOfJob(tx, jobId);
      return { items: rows.map((row) => shown(actor, row)), abilities: { create: may(actor, 'contacts:write') } };
    });
  }

  /** The links to a customer's jobs, page by page, the latest first. Errors: no such customer. */
  async function ofCustomer(actor: OfficeActor, customerId: string, query: CustomerLinksQuery): Promise<Page> {
    requirePermission(actor, 'customers:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['instant', 'id']);
    const after = keys && { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, async (tx) => {
      if (!(await queries.hasCustomer(tx, customerId))) throw notFound('customer');
      return queries.selectOfCustomer(tx, customerId, after, limit + 1);
    });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => shown(actor, row)),
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.created_at.toISOString(), last.id] }) : null,
    };
  }

  /**
   * Makes a link; its address is answered this once. The same idempotency key again gives the same link a new address, as the first
   * answer was lost. Errors: no such job, its customer is inactive, too many links, a file that the customer does not see.
   */
  async function create(
    actor: OfficeActor,
    jobId: string,
    input: NewLink,
    key: IdempotencyKey,
  ): Promise<{ link: ShareLink; url: string }> {
    requirePermission(actor, 'contacts:write');
    const now = clock.now();
    const { token, hash } = newToken();
    const row = await db.withActor(actor, async (tx) => {
      const job = await existing(tx, jobId);
      const made = await once(tx, key, now, () => insert(tx, actor, job, input, hash, now));
      const link = await queries.selectOne(tx, jobId, made.id);
      if (!link) throw notFound('share link');
      if (made.replayed) await queries.updateHash(tx, link, hash);
      return link;
    });
    return { link: shown(actor, row), url: linkUrl(publicUrl(), token) };
  }

  async function insert(
    tx: Tx,
    actor: OfficeActor,
    job: queries.JobRow,
    input: NewLink,
    hash: Buffer,
    now: Date,
  ): Promise<string> {
    if (job.customer_state === 'inactive')
      throw conflict('customer_not_active', `“${job.customer}” is inactive, so its jobs cannot be shared.`);
    if ((await queries.countOpen(tx, job, now)) >= mostOfJob)
      throw conflict(
        'share_links_full',
        `This job has ${mostOfJob} share links already. Revoke some before you add one.`,
      );
    const files = input.attachmentIds ?? [];
    if (files.length > 0) refuseUnseen(files, await queries.selectPublished(tx, job, files));
    const id = randomUUIDv7();
    await queries.insertLink(tx, {
      id,
      customer_id: job.customer_id,
      job_id: job.id,
      job_code: job.job_code,
      token_hash: hash,
      made_by_kind: actor.kind,
      made_by_id: actor.id,
      made_by_name: actor.name,
      contact_id: null,
      person_id: null,
      label: cleanLabel(input.label),
      attachment_ids: files,
      created_at: now,
      expires_at: expiryOf(now, input.expiresInDays),
    });
    return id;
  }

  /** Ends a link at once; one that has ended already stays as it is. Errors: no such link of this job. */
  async function revoke(actor: OfficeActor, jobId: string, id: string): Promise<void> {
    requirePermission(actor, 'contacts:write');
    await db.withActor(actor, async (tx) => {
      const link = await queries.selectOne(tx, jobId, id);
      if (!link) throw notFound('share link');
      await queries.revoke(tx, link, clock.now());
    });
  }

  function shown(actor: OfficeActor, row: queries.LinkRow): ShareLink {
    const state = linkState(row, row.is_served, clock.now());
    return {
      id: row.id,
      jobId: row.job_id,
      jobCode: row.job_code,
      label: row.label,
      fileCount: row.attachment_ids.length,
      madeBy: { kind: row.made_by_kind as ShareLink['madeBy']['kind'], name: row.made_by_name },
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      state,
      opened: { count: row.opened_count, lastAt: row.last_opened_at?.toISOString() ?? null },
      abilities: { revoke: state !== 'revoked' && may(actor, 'contacts:write') },
    };
  }

  return { ofJob, ofCustomer, create, revoke };
}

async function existing(tx: Tx, jobId: string): Promise<queries.JobRow> {
  const job = await queries.selectJob(tx, jobId);
  if (!job) throw notFound('job');
  return job;
}

/** Errors: a file is not published, or not of this job: the link would show nothing of it. */
export function refuseUnseen(asked: readonly string[], seen: readonly string[]): void {
  if (asked.every((id) => seen.includes(id))) return;
  throw invalid(
    'attachmentIds',
    'attachment_not_published',
    'One of these files is not published to the customer. Publish it first, or leave it out.',
  );
}
