import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyKey } from '#server/database/idempotency.ts';
import { AppError } from '#server/errors.ts';

/** The version that an edit names in If-Match (`"7"` or `7`). Without it the edit could overwrite what somebody else just saved. */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new AppError(
      'precondition_required',
      'version_missing',
      "Send the version you edited as the header If-Match, so that nobody else's change is overwritten.",
    );
  }
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(header)?.[1];
  if (version === undefined)
    throw new AppError(
      'invalid',
      'version_unreadable',
      'The header If-Match must hold the version of the record, for example "3".',
    );
  return Number(version);
}

/** Reads Idempotency-Key; the key counts for one actor and one address. */
export function idempotencyKey(request: FastifyRequest, actorId: string | null): IdempotencyKey {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  if (typeof header !== 'string' || header.length < 1 || header.length > 255) {
    throw new AppError('invalid', 'idempotency_key_form', 'The header Idempotency-Key must have 1 to 255 characters.');
  }
  const sha = (value: string): Buffer => createHash('sha256').update(value).digest();
  return {
    keyHash: sha(`${actorId ?? ''}\n${request.routeOptions.url}\n${header}`),
    requestHash: sha(JSON.stringify(request.body ?? null)),
  };
}
