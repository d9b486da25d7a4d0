import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { findContactById } from './queries.ts';
import { factorHolders } from './queries-security.ts';
import { resetFactor } from './reset-factor.ts';

export type ContactFactorService = ReturnType<typeof contactFactorService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };

/** The second factor of a contact, as staff see it: whether there is one, and taking a lost one away. */
export function contactFactorService({ db, clock, publicUrl, mailDomain }: Deps) {
  async function read(actor: OfficeActor, customerId: string, contactId: string): Promise<{ secondFactor: boolean }> {
    requirePermission(actor, 'contacts:write');
    return db.withActor(actor, async (tx) => {
      const { person_id } = await contactOf(tx, customerId, contactId);
      return { secondFactor: (await factorHolders(tx, 'person', [person_id])).has(person_id) };
    });
  }

  /** The factor is the person's: it goes at all customers, and all sessions of the person end. */
  async function reset(actor: OfficeActor, customerId: string, contactId: string): Promise<void> {
    requirePermission(actor, 'contacts:write');
    await db.withActor(actor, async (tx) => {
      const contact = await contactOf(tx, customerId, contactId);
      await resetFactor(
        tx,
        actor,
        { subjectId: contact.person_id, email: contact.email, name: contact.first_name, customerId, contactId },
        { now: clock.now(), publicUrl: publicUrl(), mailDomain },
      );
    });
  }

  return { read, reset };
}

async function contactOf(tx: Tx, customerId: string, contactId: string) {
  const contact = await findContactById(tx, customerId, contactId);
  if (!contact) throw notFound('contact');
  return contact;
}
