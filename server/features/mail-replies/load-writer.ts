import type { ContactActor, StaffActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Tx } from '#server/database/database.ts';
import * as queries from './queries.ts';

/** The person a mail was sent to, as they may act at this moment. `locales`: the languages wished for, the first that there is counts. */
export type Answerer = { writer: StaffActor | ContactActor; email: string; locales: (string | null)[] };

/** Undefined: the person is gone, disabled, or may not write messages any more. */
export async function loadAnswerer(
  tx: Tx,
  mail: { contact_id: string | null; user_id: string | null },
): Promise<Answerer | undefined> {
  if (mail.contact_id !== null) return contact(tx, mail.contact_id);
  return mail.user_id === null ? undefined : user(tx, mail.user_id);
}

const sessionId = 'mail';

async function contact(tx: Tx, id: string): Promise<Answerer | undefined> {
  const row = await queries.selectContact(tx, id);
  if (!row) return undefined;
  const writer: ContactActor = {
    kind: 'contact',
    id: row.id,
    personId: row.person_id,
    customerId: row.customer_id,
    name: `${row.first_name} ${row.last_name}`.trim(),
    email: row.email,
    branches: row.branches,
    unassignedToo: row.branches === null || row.unassigned_too,
    sessionId,
    slug: row.portal_slug!,
  };
  return { writer, email: row.email, locales: [row.locale, row.customer_locale] };
}

async function user(tx: Tx, id: string): Promise<Answerer | undefined> {
  const row = await queries.selectUser(tx, id);
  const permissions = new Set((row?.permissions ?? []) as Permission[]);
  if (!row || !permissions.has('jobs:read') || !permissions.has('jobs:write')) return undefined;
  const name = `${row.first_name} ${row.last_name}`.trim();
  const { email, role, locale } = row;
  const writer: StaffActor = { kind: 'staff', id: row.id, name, email, role, permissions, sessionId };
  return { writer, email, locales: [locale] };
}
