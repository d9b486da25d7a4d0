import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import { newToken, tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import { lineFaults } from '#server/features/customers/rules-customer.ts';
import { grantableRole } from '#server/features/roles/service.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import type { NewApiKey } from './contract.ts';
import * as queries from './queries.ts';

export type ApiKeyService = ReturnType<typeof apiKeyService>;
export type ApiKeyShown = NonNullable<Awaited<ReturnType<typeof queries.selectApiKey>>>;

/** API keys: machines of the company's with a role like a staff user's (DOMAIN 1). The key is shown once; only its hash is kept. */
export function apiKeyService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor) {
    requirePermission(actor, 'users:read');
    return db.withActor(actor, queries.selectApiKeys);
  }

  async function create(
    actor: OfficeActor,
    input: NewApiKey,
    idempotency: IdempotencyKey,
  ): Promise<{ row: ApiKeyShown; key: string }> {
    requirePermission(actor, 'users:write');
    const faults = lineFaults('name', input.name, 'The name', true);
    if (faults.length > 0) throw new AppError('invalid', faults[0]!.code, faults[0]!.message, { faults });
    const now = clock.now();
    const key = `mp_${newToken().token}`;
    return db.withActor(actor, async (tx) => {
      const { id, replayed } = await once(tx, idempotency, now, async () => {
        const role = await grantableRole(tx, actor, input.roleKey);
        const made = randomUUIDv7();
        const row = { id: made, name: input.name, role_id: role.id, scopes: input.scopes ?? null, created_at: now };
        await queries.insertApiKey(tx, { ...row, key_hash: tokenHash(key) });
        await announceSetUp(tx, 'api_keys', now);
        return made;
      });
      if (replayed)
        throw conflict(
          'key_already_created',
          'This request has made its API key already, and a key is shown once only. Revoke it and create another one.',
        );
      return { row: (await queries.selectApiKey(tx, id))!, key };
    });
  }

  /** For the command line: makes a key and answers it alone. Errors: an unknown role. */
  async function createApiKey(name: string, roleKey: string): Promise<string> {
    return (await create(systemActor('command line'), { name, roleKey }, null)).key;
  }

  /** From now on the key is refused, and a live stream that it holds ends. Revoking it again changes nothing. */
  async function revoke(actor: OfficeActor, id: string): Promise<ApiKeyShown> {
    requirePermission(actor, 'users:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const revoked = await queries.revokeApiKey(tx, id, now);
      const row = await queries.selectApiKey(tx, id);
      if (!row) throw notFound('API key');
      if (revoked) {
        const base = { customerId: null, customerBranchId: null, visible: false, jobId: null };
        await announce(tx, [{ ...base, kind: 'access.changed', payload: { apiKeyId: id } }], now);
        await announceSetUp(tx, 'api_keys', now);
      }
      return row;
    });
  }

  return { list, create, createApiKey, revoke };
}

/** What the asker may do with an API key. */
export function apiKeyAbilities(actor: OfficeActor, row: { revoked_at: Date | null }): { revoke: boolean } {
  return { revoke: row.revoked_at === null && may(actor, 'users:write') };
}
