import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/** Whether row-level security shows the contact this upload: it is the contact's own, in a thread the contact sees. */
export async function hasUpload(tx: Tx, actor: ContactActor, threadId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('uploads')
    .select('id')
    .where('customer_id', '=', actor.customerId)
    .where('thread_id', '=', threadId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
