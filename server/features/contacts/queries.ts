import { randomUUIDv7 } from 'node:crypto';
import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { Contacts } from '#server/database/types.gen.ts';

/** The customer of these contacts, locked against deletion while the transaction runs. */
export async function selectCustomer(tx: Tx, customerId: string) {
  return tx
    .selectFrom('customers')
    .select(['id', 'name', 'portal_slug'])
    .where('id', '=', customerId)
    .forKeyShare()
    .executeTakeFirst();
}

function withBranches(tx: Tx, customerId: string) {
  return tx
    .selectFrom('contacts as k')
    .selectAll('k')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('contact_branches as l')
          .innerJoin('customer_branches as b', (join) =>
            join.onRef('b.id', '=', 'l.customer_branch_id').onRef('b.customer_id', '=', 'l.customer_id'),
          )
          .select(['b.id', 'b.name'])
          .whereRef('l.contact_id', '=', 'k.id')
          .where('l.customer_id', '=', customerId)
          .orderBy('b.name_key'),
      ).as('branches'),
    )
    .where('k.customer_id', '=', customerId);
}

export type ListFilter = {
  customerId: string;
  state: string | undefined;
  /** Folded; blank: any. */
  search: string;
  after: { emailKey: string; id: string } | null;
  limit: number;
};

/** A page of a customer's contacts by e-mail address. */
export async function selectPage(tx: Tx, { customerId, state, search, after, limit }: ListFilter) {
  return (
    withBranches(tx, customerId)
      .where('k.state', state === undefined ? '!=' : '=', state ?? 'deleted')
      // Few rows: those of one customer. strpos and not LIKE, whose signs a search may hold.
      .$if(search !== '', (query) =>
        query.where(
          sql<SqlBool>`strpos(lower(k.email_key || ' ' || k.first_name || ' ' || k.last_name), ${search}) > 0`,
        ),
      )
      .$if(after !== null, (query) =>
        query.where(sql<SqlBool>`(k.email_key, k.id) > (${after!.emailKey}, ${after!.id}::uuid)`),
      )
      .orderBy('k.email_key')
      .orderBy('k.id')
      .limit(limit)
      .execute()
  );
}

export async function selectContacts(tx: Tx, customerId: string, ids: readonly string[]) {
  return withBranches(tx, customerId).where('k.id', 'in', ids).orderBy('k.id').execute();
}

/** Takes the contact for a change. */
export async function lockContact(tx: Tx, customerId: string, id: string) {
  return tx
    .selectFrom('contacts')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .where('state', '!=', 'deleted')
    .forUpdate()
    .executeTakeFirst();
}

/** Which of these addresses are contacts of the customer already. */
export async function selectTaken(tx: Tx, customerId: string, emailKeys: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('contacts')
    .select('email_key')
    .where('customer_id', '=', customerId)
    .where('state', '!=', 'deleted')
    .where(sql<SqlBool>`email_key = any(${emailKeys}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.email_key));
}

/** The persons behind the addresses, made where they are new. One person for one folded address, whatever the customer (DOMAIN 1). */
export async function personsFor(
  tx: Tx,
  addresses: readonly { email: string; key: string }[],
  now: Date,
): Promise<Map<string, string>> {
  // In the order of their keys, so that two transactions with the same addresses do not wait for each other.
  const ordered = [...addresses].sort((a, b) => (a.key < b.key ? -1 : 1));
  await tx
    .insertInto('persons')
    .values(
      ordered.map(({ email, key }) => ({
        id: randomUUIDv7(),
        email,
        email_key: key,
        created_at: now,
        updated_at: now,
      })),
    )
    .onConflict((oc) => oc.column('email_key').doNothing())
    .execute();
  const rows = await tx
    .selectFrom('persons')
    .select(['id', 'email_key'])
    .where(
      'email_key',
      'in',
      ordered.map((each) => each.key),
    )
    .execute();
  return new Map(rows.map((row) => [row.email_key, row.id]));
}

export async function insertContacts(tx: Tx, contacts: Insertable<Contacts>[]): Promise<void> {
  await tx.insertInto('contacts').values(contacts).execute();
}

export async function updateContact(
  tx: Tx,
  customerId: string,
  id: string,
  change: Updateable<Contacts>,
): Promise<void> {
  await tx.updateTable('contacts').set(change).where('customer_id', '=', customerId).where('id', '=', id).execute();
}

/** Mails that the contact got are answered no more: their addresses stand for whoever the contact was then. */
export async function endAnswers(tx: Tx, contactId: string): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ reply_internal: null, reply_until: null })
    .where('contact_id', '=', contactId)
    .where('reply_until', 'is not', null)
    .execute();
}

/** The address of the contact's calendar opens nothing from then on. */
export async function deleteCalendarFeed(tx: Tx, customerId: string, contactId: string): Promise<void> {
  await tx
    .deleteFrom('calendar_feeds')
    .where('customer_id', '=', customerId)
    .where('contact_id', '=', contactId)
    .execute();
}

export type BranchLink = { contactId: string; branchId: string };

/** Limits contacts to customer branches. Answers false when one is not the customer's. */
export async function insertBranchLinks(tx: Tx, customerId: string, links: readonly BranchLink[]): Promise<boolean> {
  if (links.length === 0) return true;
  const wanted = [...new Set(links.map((link) => link.branchId))];
  const known = await tx
    .selectFrom('customer_branches')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('id', 'in', wanted)
    .execute();
  if (known.length !== wanted.length) return false;
  await tx
    .insertInto('contact_branches')
    .values(
      links.map((link) => ({
        contact_id: link.contactId,
        customer_branch_id: link.branchId,
        customer_id: customerId,
      })),
    )
    .execute();
  return true;
}

export async function deleteBranchLinks(tx: Tx, customerId: string, contactId: string): Promise<void> {
  await tx
    .deleteFrom('contact_branches')
    .where('customer_id', '=', customerId)
    .where('contact_id', '=', contactId)
    .execute();
}

/** Drafts made by one list, in order of their ids, taken for being invited. */
export async function lockDrafts(
  tx: Tx,
  customerId: string,
  { madeAt, after, limit }: { madeAt: Date; after: string | null; limit: number },
) {
  return tx
    .selectFrom('contacts')
    .select(['id', 'customer_id', 'person_id', 'email', 'first_name', 'state', 'version'])
    .where('customer_id', '=', customerId)
    .where('created_at', '=', madeAt)
    .where('state', '=', 'draft')
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute();
}

/** The branches of the customer, and whether limited contacts see jobs without one unless told otherwise. */
export async function selectListSetup(tx: Tx, customerId: string) {
  const branches = await tx
    .selectFrom('customer_branches')
    .select(['id', 'name'])
    .where('customer_id', '=', customerId)
    .execute();
  const { unassigned_too_default: unassignedToo } = await tx
    .selectFrom('customers')
    .select('unassigned_too_default')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  return { branches, unassignedToo };
}
