import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { note, type Population, type Subject } from './queries-security.ts';

export type SecurityEvent =
  | 'password_changed'
  | 'factor_on'
  | 'factor_off'
  | 'factor_reset'
  | 'recovery_code_used'
  | 'recovery_codes_new'
  | 'sessions_ended';

/** Writes down what happened; `by` only where it was somebody else. */
export async function noteSecurity(
  tx: Tx,
  subject: Subject,
  event: { kind: SecurityEvent; by: string | null; address: string | null },
  now: Date,
): Promise<void> {
  await note(tx, subject, {
    id: randomUUIDv7(),
    kind: event.kind,
    actorName: event.by,
    address: event.address,
    now,
  });
}

/** Open live streams of the person ask again whether their session is still good; those whose session has ended end. */
export async function announceSessions(tx: Tx, { population, id }: Subject, now: Date): Promise<void> {
  const payload = population === 'staff' ? { userId: id } : { personId: id };
  const row = { customerId: null, customerBranchId: null, visible: false, jobId: null };
  await announce(tx, [{ ...row, kind: 'access.changed', payload }], now);
}

/** The same for everyone of a population: sessions of some of them have ended. */
export async function announceEndedSessions(tx: Tx, population: Population, now: Date): Promise<void> {
  const row = { customerId: null, customerBranchId: null, visible: false, jobId: null };
  await announce(tx, [{ ...row, kind: 'access.changed', payload: { population } }], now);
}
