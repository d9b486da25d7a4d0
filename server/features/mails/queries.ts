import type { Insertable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Mails } from '#server/database/types.gen.ts';

export async function insertMail(tx: Tx, mail: Insertable<Mails>): Promise<void> {
  await tx.insertInto('mails').values(mail).execute();
}
