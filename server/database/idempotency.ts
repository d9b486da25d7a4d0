import { sql } from 'kysely';
import { conflict } from '#server/errors.ts';
import type { Tx } from './database.ts';

/** An idempotency key as sent, with hashes that the database keeps. `null` when the request names none. */
export type IdempotencyKey = { keyHash: Buffer; requestHash: Buffer } | null;

/**
 * Runs a creation once per key: the key is claimed in the same transaction, so that after a crash either both stand or neither. The same
 * request again answers the id of what the first one made. Errors: the same key with another request.
 */
export async function once(
  tx: Tx,
  key: IdempotencyKey,
  now: Date,
  create: () => Promise<string>,
): Promise<{ id: string; replayed: boolean }> {
  if (key === null) return { id: await create(), replayed: false };
  const claim = await sql<{ claimed: boolean; same_request: boolean; body: string | null }>`
    select claimed, same_request, body from claim_idempotency(${key.keyHash}, ${key.requestHash}, ${now})`.execute(tx);
  const { claimed, same_request, body } = claim.rows[0]!;
  if (!claimed) {
    if (!same_request || body === null)
      throw conflict(
        'idempotency_key_reused',
        'This Idempotency-Key was already used for another request. Use a new key.',
      );
    return { id: body, replayed: true };
  }
  const id = await create();
  await sql`select finish_idempotency(${key.keyHash}, 201, ${id}, null)`.execute(tx);
  return { id, replayed: false };
}
