import { sql } from 'kysely';
import type { MailFile } from '#server/adapters/mail.ts';
import type { Tx } from '#server/database/database.ts';

export async function insertAttachments(tx: Tx, mailId: string, files: readonly MailFile[]): Promise<void> {
  for (const [index, { name, mediaType, content }] of files.entries()) {
    await tx
      .insertInto('mail_attachments')
      .values({ mail_id: mailId, position: index + 1, name, media_type: mediaType, content })
      .execute();
  }
}

export async function copyAttachments(tx: Tx, fromMailId: string, toMailId: string): Promise<void> {
  await sql`
    insert into mail_attachments (mail_id, position, name, media_type, content)
    select ${toMailId}::uuid, position, name, media_type, content from mail_attachments where mail_id = ${fromMailId}`.execute(
    tx,
  );
}

/** The files of a mail, to be sent. */
export async function selectFiles(tx: Tx, mailId: string): Promise<MailFile[]> {
  const rows = await tx
    .selectFrom('mail_attachments')
    .select(['name', 'media_type', 'content'])
    .where('mail_id', '=', mailId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ name: row.name, mediaType: row.media_type, content: row.content }));
}

/** What the log tells of a mail's files, without their content. */
export async function selectAttachments(tx: Tx, mailId: string) {
  return tx
    .selectFrom('mail_attachments')
    .select(['position', 'name', 'media_type', sql<number>`octet_length(content)`.as('bytes')])
    .where('mail_id', '=', mailId)
    .orderBy('position')
    .execute();
}

export async function selectAttachment(tx: Tx, mailId: string, position: number) {
  return tx
    .selectFrom('mail_attachments')
    .select(['name', 'media_type', 'content'])
    .where('mail_id', '=', mailId)
    .where('position', '=', position)
    .executeTakeFirst();
}

/** Once a mail is sent nobody needs the content of its files here any more; their names stay in the log. */
export async function emptyAttachments(tx: Tx, mailId: string): Promise<void> {
  await tx
    .updateTable('mail_attachments')
    .set({ content: Buffer.alloc(0) })
    .where('mail_id', '=', mailId)
    .execute();
}
