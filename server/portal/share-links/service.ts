import { randomUUIDv7 } from 'node:crypto';
import type { ContactActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { newToken } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import type { CustomerLinksQuery, NewLink } from '#server/features/share-links/contract.ts';
import { cleanLabel, expiryOf, linkState, linkUrl, mostOfJob } from '#server/features/share-links/rules-links.ts';
import { refuseUnseen } from '#server/features/share-links/service.ts';
import type { PortalLink } from './contract.ts';
import * as queries from './queries.ts';

export type PortalShareLinkService = ReturnType<typeof portalShareLinkService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string };

const pageSort = 'newest';

/**
 * Links that contacts make to show one job to somebody without an account. A contact sees and ends its own; one who is not limited to
 * branches also those of the customer's other contacts.
 */
export function portalShareLinkService({ db, clock, publicUrl }: Deps) {
  /** Errors: no such job, or none the contact may see. */
  async function ofJob(
    actor: ContactActor,
    jobId: string,
  ): Promise<{ items: PortalLink[]; abilities: { create: boolean } }> {
    return db.withActor(actor, async (tx) => {
      const [job, rows] = await Promise.all([
        queries.selectJob(tx, actor, jobId),
        queries.selectOfJob(tx, actor, jobId),
      ]);
      if (!job) throw notFound('job');
      return { items: rows.map((row) => shown(actor, row)), abilities: { create: actor.viewedBy === undefined } };
    });
  }

  /** All of them, of every job, page by page, the latest first. */
  async function page(
    actor: ContactActor,
    query: CustomerLinksQuery,
  ): Promise<{ items: PortalLink[]; nextCursor: string | null }> {
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['instant', 'id']);
    const after = keys && { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, (tx) => queries.selectPage(tx, actor, after, limit + 1));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => shown(actor, row)),
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.created_at.toISOString(), last.id] }) : null,
    };
  }

  /** Makes a link; its address is answered this once, a lost answer's key gives it a new one. Errors: as for staff. */
  async function create(
    actor: ContactActor,
    jobId: string,
    input: NewLink,
    key: IdempotencyKey,
  ): Promise<{ link: PortalLink; url: string }> {
    const now = clock.now();
    const { token, hash } = newToken();
    const row = await db.withActor(actor, async (tx) => {
      const job = await queries.selectJob(tx, actor, jobId);
      if (!job) throw notFound('job');
      const made = await once(tx, key, now, () => insert(tx, actor, job, input, hash, now));
      const link = await queries.selectOne(tx, actor, jobId, made.id);
      if (!link) throw notFound('share link');
      if (made.replayed) await queries.updateHash(tx, actor, link.id, hash);
      return link;
    });
    return { link: shown(actor, row), url: linkUrl(publicUrl(), token) };
  }

  async function insert(
    tx: Tx,
    actor: ContactActor,
    job: queries.JobRow,
    input: NewLink,
    hash: Buffer,
    now: Date,
  ): Promise<string> {
    if ((await queries.countOpen(tx, actor, job.id, now)) >= mostOfJob)
      throw conflict(
        'share_links_full',
        `This job has ${mostOfJob} share links already. Revoke some before you add one.`,
      );
    const files = input.attachmentIds ?? [];
    if (files.length > 0) refuseUnseen(files, await queries.selectPublished(tx, actor, job.id, files));
    const id = randomUUIDv7();
    await queries.insertLink(tx, {
      id,
      customer_id: actor.customerId,
      job_id: job.id,
      job_code: job.job_code,
      token_hash: hash,
      made_by_kind: 'contact',
      made_by_id: actor.id,
      made_by_name: actor.name,
      contact_id: actor.id,
      person_id: actor.personId,
      label: cleanLabel(input.label),
      attachment_ids: files,
      created_at: now,
      expires_at: expiryOf(now, input.expiresInDays),
    });
    return id;
  }

  /** Ends a link at once. Errors: none of this job that the contact may see. */
  async function revoke(actor: ContactActor, jobId: string, id: string): Promise<void> {
    await db.withActor(actor, async (tx) => {
      const link = await queries.selectOne(tx, actor, jobId, id);
      if (!link) throw notFound('share link');
      await queries.revoke(tx, actor, link.id, clock.now());
    });
  }

  function shown(actor: ContactActor, row: queries.LinkRow): PortalLink {
    const isYou = row.contact_id === actor.id;
    const isServed = row.current_code !== null && (!isYou || row.person_id === actor.personId);
    const state = linkState(row, isServed, clock.now());
    return {
      id: row.id,
      jobId: row.job_id,
      jobCode: row.current_code ?? row.job_code,
      label: row.label,
      fileCount: row.attachment_ids.length,
      madeBy: { name: row.made_by_name, isYou },
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      state,
      opened: { count: row.opened_count, lastAt: row.last_opened_at?.toISOString() ?? null },
      abilities: { revoke: state !== 'revoked' && actor.viewedBy === undefined },
    };
  }

  return { ofJob, page, create, revoke };
}
