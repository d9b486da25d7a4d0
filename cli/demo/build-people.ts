import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { contactService } from '#server/features/contacts/service.ts';
import { customerService } from '#server/features/customers/service.ts';
import { foldKey } from '#shared/fold.ts';
import { demoPassword } from './build-set-up.ts';
import { activateContact, selectDemoCustomers } from './queries.ts';
import type { DemoContact } from './set-up.ts';

/** Where a contact of the demo signs in: the path of the portal at this installation. */
export type DemoSignIn = { email: string; customer: string; path: string };

/** Makes a portal for each customer, and the demo's contacts at two of them. Answers where these sign in. */
export async function buildPeople(db: Database, clock: Clock, contacts: DemoContact[]): Promise<DemoSignIn[]> {
  const actor = systemActor('demo');
  const rows = await db.withActor(actor, selectDemoCustomers);
  const passwordHash = await hashPassword(demoPassword);
  const signIns: DemoSignIn[] = [];
  const service = contactService({ db, clock, publicUrl: () => 'http://127.0.0.1', mailDomain: 'demo.example' });
  for (const { customer: name, ...contact } of contacts) {
    const customer = rows.find((row) => row.name_key === foldKey(name))!;
    const { portal_slug } = await customerService({ db, clock }).createPortal(actor, customer.id);
    const made = await service.create(actor, customer.id, [contact], null);
    await activateContact(db, made[0]!.id, customer.id, passwordHash, clock.now());
    signIns.push({ email: contact.email, customer: name, path: `/p/${portal_slug}` });
  }
  return signIns;
}
