import type { ShareLinkActor } from '#server/access/actors.ts';
import type { Database, Tx } from '#server/database/database.ts';

/** What a token opens; a link that is good no more is found too, for the log. */
export type FoundLink = {
  link_id: string;
  customer_id: string;
  job_id: string;
  branches: string[] | null;
  unassigned_too: boolean;
  files: string[];
  expires_at: Date;
  is_good: boolean;
};

export async function findLink(db: Database, tokenHash: Buffer, now: Date): Promise<FoundLink | undefined> {
  return (await db.authCall<FoundLink>('select * from auth_share_link($1, $2)', [tokenHash, now]))[0];
}

export async function countOpening(db: Database, link: { id: string; customerId: string }, now: Date): Promise<void> {
  await db.authCall('select auth_count_share_link($1, $2, $3)', [link.id, link.customerId, now]);
}

/** The job of the link; row-level security leaves no other. */
export async function selectJob(tx: Tx, actor: ShareLinkActor) {
  return tx
    .selectFrom('jobs')
    .select(['job_code', 'customer_status', 'customer_stage', 'customer_progress', 'state', 'shared_exceptions'])
    .select(['due_date', 'promised_date', 'eta', 'etd', 'delivered_date', 'actual_departure', 'actual_arrival'])
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', actor.jobId)
    .executeTakeFirst();
}
export type JobRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

export async function selectComponents(tx: Tx, actor: ShareLinkActor) {
  return tx
    .selectFrom('components')
    .select(['id', 'code', 'customer_status', 'customer_stage', 'customer_progress', 'due_date', 'delivered_date'])
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', actor.jobId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
export type ComponentRow = Awaited<ReturnType<typeof selectComponents>>[number];

export async function selectMilestones(tx: Tx, actor: ShareLinkActor) {
  return tx
    .selectFrom('milestones')
    .select(['component_id', 'customer_label', 'state', 'estimated_day', 'occurred_day'])
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', actor.jobId)
    .where('internal', '=', false)
    .orderBy('sequence')
    .orderBy('id')
    .execute();
}
export type MilestoneRow = Awaited<ReturnType<typeof selectMilestones>>[number];

/** Files that were chosen for the link and are published still; row-level security below asks for the same. */
export async function selectFiles(tx: Tx, actor: ShareLinkActor) {
  if (actor.fileIds.length === 0) return [];
  return tx
    .selectFrom('attachments as a')
    .innerJoin('stored_files as f', (join) =>
      join.onRef('f.id', '=', 'a.file_id').on('f.customer_id', '=', actor.customerId),
    )
    .select(['a.id', 'a.name', 'f.sha256', 'f.size', 'f.media_type', 'f.kind', 'f.storage_key', 'f.thumbnail_key'])
    .select(['f.display_key', 'f.display_type', 'f.has_location'])
    .where('a.customer_id', '=', actor.customerId)
    .where('a.job_id', '=', actor.jobId)
    .where('a.published', '=', true)
    .where('a.id', 'in', actor.fileIds)
    .orderBy('a.series_id')
    .orderBy('a.version_number', 'desc')
    .execute();
}
export type FileRow = Awaited<ReturnType<typeof selectFiles>>[number];
