import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

export type ChoiceRow = {
  source: 'message' | 'attachment';
  source_id: string;
  series_id: string | null;
  version_number: number | null;
  file_id: string;
  name: string;
  sha256: string;
  size: number;
  media_type: string;
  kind: string;
  published: boolean;
};

export type ChoiceThread = { id: string; customer_id: string; job_id: string; component_id: string | null };

/** What a contact may choose is said here too, as the house chooses for them when they write. */
const shown = (forContact: boolean, alias: string): RawBuilder<unknown> =>
  forContact
    ? sql`and ${sql.ref(`${alias}.published`)} and exists (select 1 from customers c where c.id = ${sql.ref(`${alias}.customer_id`)} and c.publish_attachments)`
    : sql``;

/**
 * Documents to ask about or decide on: files of messages that both sides see, and the latest version of each attachment of the job (for
 * a contact: of those that are published; for a component's thread: of the job itself or that component). The newest first.
 */
export async function selectChoices(
  tx: Tx,
  thread: ChoiceThread,
  forContact: boolean,
  ids: readonly string[] | null = null,
): Promise<ChoiceRow[]> {
  const chosen = (column: string) => (ids === null ? sql`` : sql`and ${sql.ref(column)} = any(${[...ids]}::uuid[])`);
  const place =
    thread.component_id === null ? sql`` : sql`and (a.component_id is null or a.component_id = ${thread.component_id})`;
  const { rows } = await sql<ChoiceRow>`
    select 'message' as source, x.id as source_id, null::uuid as series_id, null::integer as version_number, x.file_id, x.name,
      f.sha256, f.size, f.media_type, f.kind, true as published
    from message_files x join stored_files f on f.id = x.file_id and f.customer_id = x.customer_id
    where x.customer_id = ${thread.customer_id} and x.thread_id = ${thread.id} and x.message_id is not null and x.internal = false
      ${chosen('x.id')}
    union all
    select 'attachment', a.id, a.series_id, a.version_number, a.file_id, a.name, f.sha256, f.size, f.media_type, f.kind, a.published
    from attachments a join stored_files f on f.id = a.file_id and f.customer_id = a.customer_id
    where a.customer_id = ${thread.customer_id} and a.job_id = ${thread.job_id} ${shown(forContact, 'a')} ${place} ${chosen('a.id')}
      and not exists (select 1 from attachments n where n.customer_id = a.customer_id and n.series_id = a.series_id
        and n.version_number > a.version_number ${shown(forContact, 'n')})
    order by source_id desc limit 500`.execute(tx);
  return rows;
}

/** Whether there is such an attachment of the job in an older version: then the document has changed. */
export async function selectOutdated(tx: Tx, thread: ChoiceThread, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('attachments')
    .select('name')
    .where('customer_id', '=', thread.customer_id)
    .where('job_id', '=', thread.job_id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name;
}
