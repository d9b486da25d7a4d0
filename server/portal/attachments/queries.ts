import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/** Whether the contact may see the job at all. */
export async function hasJob(tx: Tx, actor: ContactActor, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Published files; row-level security below also asks for the customer's Publish Attachments and the contact's branches. */
function published(tx: Tx, actor: ContactActor, jobId: string) {
  return tx
    .selectFrom('attachments as a')
    .innerJoin('customers as c', (join) =>
      join.on('c.id', '=', actor.customerId).on('c.publish_attachments', '=', true),
    )
    .innerJoin('stored_files as f', (join) =>
      join.onRef('f.id', '=', 'a.file_id').on('f.customer_id', '=', actor.customerId),
    )
    .leftJoin('components as k', (join) =>
      join.onRef('k.id', '=', 'a.component_id').on('k.customer_id', '=', actor.customerId),
    )
    .select(['a.id', 'a.name', 'a.series_id', 'a.version_number', 'a.published_at', 'a.component_id'])
    .select(['f.sha256', 'f.size', 'f.media_type', 'f.kind', 'f.storage_key', 'f.thumbnail_key', 'f.display_key'])
    .select(['f.display_type', 'f.has_location', 'k.code as component_code'])
    .where('a.customer_id', '=', actor.customerId)
    .where('a.job_id', '=', jobId)
    .where('a.published', '=', true);
}

export async function selectPublished(tx: Tx, actor: ContactActor, jobId: string) {
  return published(tx, actor, jobId).orderBy('a.series_id').orderBy('a.version_number', 'desc').execute();
}
export type PublishedRow = Awaited<ReturnType<typeof selectPublished>>[number];

export async function selectOne(tx: Tx, actor: ContactActor, jobId: string, id: string) {
  return published(tx, actor, jobId).where('a.id', '=', id).executeTakeFirst();
}
