import { randomUUIDv7 } from 'node:crypto';
import { newToken } from '#server/access/secrets.ts';
import type { Database } from '#server/database/database.ts';
import * as queries from './queries.ts';
import { knowPlace, type Population } from './queries-security.ts';
import { placeOf } from './rules-attempts.ts';

/** Where an attempt came from; the address is the peer's, or the proxy's word where it is trusted. */
export type Origin = { address: string; userAgent: string | null };
export type StartedSession = { token: string; expiresAt: Date };
/** Who gets the session; at a customer's portal also as which contact. */
export type SessionOwner = {
  population: Population;
  subjectId: string;
  customerId: string | null;
  contactId: string | null;
};

const sessionDays = { staff: 7, person: 30 } as const;

/** Until when a session lasts that is used now. */
export function sessionEnd(population: Population, now: Date): Date {
  return new Date(now.getTime() + sessionDays[population] * 86_400_000);
}

/** Begins a session. An invited contact who got this far accepts the invitation with it. */
export async function openSession(
  db: Database,
  owner: SessionOwner,
  { origin, secondFactor, now }: { origin: Origin; secondFactor: boolean; now: Date },
): Promise<StartedSession> {
  const { token, hash } = newToken();
  const expiresAt = sessionEnd(owner.population, now);
  if (owner.contactId !== null && owner.customerId !== null)
    await queries.acceptInvitation(db, owner.contactId, owner.customerId, now);
  await queries.startSession(db, {
    id: randomUUIDv7(),
    tokenHash: hash,
    ...owner,
    now,
    expiresAt,
    userAgent: origin.userAgent?.slice(0, 300) ?? null,
    address: origin.address,
    secondFactor,
  });
  // The function above notes the address as it is; an IPv6 one stands for its network.
  const place = placeOf(origin.address);
  if (place !== origin.address) await knowPlace(db, { population: owner.population, id: owner.subjectId }, place, now);
  return { token, expiresAt };
}
