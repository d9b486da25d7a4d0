import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { contactService } from '#server/features/contacts/service.ts';
import { customerService } from '#server/features/customers/service.ts';
import { latenessReasonService } from '#server/features/lateness-reasons/service.ts';
import { foldKey } from '#shared/fold.ts';
import { demoPassword } from './build-set-up.ts';
import { activateContact, selectDemoCustomers } from './queries.ts';
import type { DemoContact } from './set-up.ts';

/** Where a contact of the demo signs in: the path of the portal at this installation. */
export type DemoSignIn = { email: string; customer: string; path: string };

/** Reasons for lateness as a forwarder and a job shop know them; a blank label for the customer keeps one internal. */
const latenessReasons = [
  { code: 'CUSTOMS', label: 'Held by customs', customerLabel: 'Customs clearance took longer' },
  { code: 'CARRIER', label: 'Carrier late or rolled', customerLabel: 'The carrier was late' },
  { code: 'MATERIAL', label: 'Material missing', customerLabel: 'Material arrived late' },
  { code: 'PLANNING', label: 'Our planning', customerLabel: '' },
];

/** Makes portals that show files and DIFOT, with the demo's contacts, and the reasons for lateness. Answers where contacts sign in. */
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
    await customerService({ db, clock }).switchMany(actor, {
      customerIds: [customer.id],
      publishAttachments: true,
      showDifot: true,
    });
    await activateContact(db, made[0]!.id, customer.id, passwordHash, clock.now());
    signIns.push({ email: contact.email, customer: name, path: `/p/${portal_slug}` });
  }
  for (const reason of latenessReasons) await latenessReasonService({ db, clock }).create(actor, null, reason);
  return signIns;
}
