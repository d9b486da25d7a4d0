import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Attachments, Events } from '#server/database/types.gen.ts';

/** The job that files belong to; undefined: there is none. */
export async function selectJob(tx: Tx, id: string) {
  return tx
    .selectFrom('jobs as j')
    .innerJoin('customers as c', 'c.id', 'j.customer_id')
    .innerJoin('company as co', (join) => join.on('co.id', '=', 1))
    .select(['j.id', 'j.customer_id', 'j.customer_branch_id', 'j.job_code', 'j.state', 'j.version'])
    .select(['c.publish_attachments', 'co.attachment_limit'])
    .where('j.id', '=', id)
    .executeTakeFirst();
}
export type JobRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

/** Holds the job: it is neither moved nor changed until the transaction ends. False: it is gone, or another customer's by now. */
export async function holdJob(tx: Tx, id: string, customerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function hasComponent(tx: Tx, job: JobRow, componentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('components')
    .select('id')
    .where('customer_id', '=', job.customer_id)
    .where('job_id', '=', job.id)
    .where('id', '=', componentId)
    .executeTakeFirst();
  return row !== undefined;
}

function ofJob(tx: Tx, job: Pick<JobRow, 'id' | 'customer_id'>) {
  return tx
    .selectFrom('attachments as a')
    .innerJoin('stored_files as f', (join) =>
      join.onRef('f.id', '=', 'a.file_id').onRef('f.customer_id', '=', 'a.customer_id'),
    )
    .leftJoin('components as k', (join) =>
      join.onRef('k.id', '=', 'a.component_id').onRef('k.customer_id', '=', 'a.customer_id'),
    )
    .selectAll('a')
    .select(['f.sha256', 'f.size', 'f.media_type', 'f.kind', 'f.storage_key', 'f.thumbnail_key', 'f.display_key'])
    .select(['f.display_type', 'f.width', 'f.height', 'k.code as component_code'])
    .where('a.customer_id', '=', job.customer_id)
    .where('a.job_id', '=', job.id);
}

/** All files of a job: documents in the order they came, the latest version of each first. Series ids rise with time. */
export async function selectAttachments(tx: Tx, job: Pick<JobRow, 'id' | 'customer_id'>) {
  return ofJob(tx, job).orderBy('a.series_id').orderBy('a.version_number', 'desc').execute();
}
export type AttachmentRow = Awaited<ReturnType<typeof selectAttachments>>[number];

export async function selectAttachment(tx: Tx, job: Pick<JobRow, 'id' | 'customer_id'>, id: string) {
  return ofJob(tx, job).where('a.id', '=', id).executeTakeFirst();
}

export async function countAttachments(tx: Tx, job: JobRow): Promise<number> {
  const row = await tx
    .selectFrom('attachments')
    .select(sql<number>`count(*)`.as('count'))
    .where('customer_id', '=', job.customer_id)
    .where('job_id', '=', job.id)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertAttachment(tx: Tx, row: Insertable<Attachments>): Promise<void> {
  await tx.insertInto('attachments').values(row).execute();
}

/** Answers false when somebody else saved first. */
export async function updateAttachment(tx: Tx, row: AttachmentRow, change: Updateable<Attachments>): Promise<boolean> {
  const result = await tx
    .updateTable('attachments')
    .set({ ...change, version: row.version + 1 })
    .where('customer_id', '=', row.customer_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Marks the highest version that is left of a document as its latest; the job is held. */
export async function markLatest(tx: Tx, customerId: string, seriesId: string): Promise<void> {
  await sql`update attachments a set is_latest = (a.version_number = m.latest)
    from (select max(version_number) as latest from attachments where customer_id = ${customerId} and series_id = ${seriesId}) m
    where a.customer_id = ${customerId} and a.series_id = ${seriesId}`.execute(tx);
}

/** Deletes a version, or all of its document; answers the rows that went. */
export async function deleteAttachments(tx: Tx, row: AttachmentRow, allVersions: boolean) {
  const query = tx.deleteFrom('attachments').where('customer_id', '=', row.customer_id);
  const which = allVersions ? query.where('series_id', '=', row.series_id) : query.where('id', '=', row.id);
  return which.returning(['file_id', 'published']).execute();
}

export async function insertEvent(tx: Tx, row: Insertable<Events>): Promise<void> {
  await tx.insertInto('events').values(row).execute();
}
