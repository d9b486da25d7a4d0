import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { FileRow } from './queries-files.ts';
import type { MessageRow } from './queries-messages.ts';
import { keptWords } from './rules-words.ts';

/** Keeps the words of a message, new or changed, for the search. */
export async function keepWords(tx: Tx, message: MessageRow, files: readonly FileRow[]): Promise<void> {
  const { id, customer_id: customerId, body, internal } = message;
  const words = keptWords({ customerId, internal, body, names: files.map((file) => file.name) });
  await sql`insert into message_words (message_id, customer_id, words) values (${id}, ${customerId}, array_to_tsvector(${words}::text[]))
    on conflict (message_id, customer_id) do update set words = excluded.words`.execute(tx);
}

/** A removed message is found no more. */
export async function dropWords(tx: Tx, message: Pick<MessageRow, 'id' | 'customer_id'>): Promise<void> {
  await tx
    .deleteFrom('message_words')
    .where('message_id', '=', message.id)
    .where('customer_id', '=', message.customer_id)
    .execute();
}
