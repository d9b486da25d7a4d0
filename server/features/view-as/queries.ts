import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Database, Tx } from '#server/database/database.ts';
import type { PortalViews } from '#server/database/types.gen.ts';

/** The customer whose portal is looked at, locked against deletion while the transaction runs. */
export async function selectCustomer(tx: Tx, id: string) {
  return tx
    .selectFrom('customers')
    .select(['id', 'name', 'portal_slug'])
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst();
}

export async function selectContact(tx: Tx, customerId: string, id: string) {
  return tx
    .selectFrom('contacts')
    .select(['id', 'email', 'first_name', 'last_name', 'state'])
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .where('state', '!=', 'deleted')
    .executeTakeFirst();
}

export async function insertView(tx: Tx, view: Insertable<PortalViews>): Promise<void> {
  await tx.insertInto('portal_views').values(view).execute();
}

/** A page of the log, the newest first. */
export async function selectPage(
  tx: Tx,
  customerId: string,
  after: { createdAt: string; id: string } | null,
  limit: number,
) {
  return tx
    .selectFrom('portal_views')
    .select(['id', 'contact_id', 'contact_name', 'contact_email', 'viewer_id', 'viewer_name'])
    .select(['created_at', 'opened_at', 'expires_at', 'ended_at'])
    .where('customer_id', '=', customerId)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(created_at, id) < (${after!.createdAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export type Ended = { contactId: string } | { viewerId: string } | { roleId: string };

/** Marks the open views of a contact, of a staff user, or of everyone with a role as ended; their sessions count no longer. */
export async function endOpen(tx: Tx, of: Ended, now: Date): Promise<void> {
  await tx
    .updateTable('portal_views')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .$if('contactId' in of, (query) => query.where('contact_id', '=', (of as { contactId: string }).contactId))
    .$if('viewerId' in of, (query) => query.where('viewer_id', '=', (of as { viewerId: string }).viewerId))
    .$if('roleId' in of, (query) =>
      query.where('viewer_id', 'in', (eb) =>
        eb
          .selectFrom('users')
          .select('id')
          .where('role_id', '=', (of as { roleId: string }).roleId),
      ),
    )
    .execute();
}

/** The log of a customer that is merged into another passes to it; what is open ends. */
export async function passLog(tx: Tx, from: string, to: string, now: Date): Promise<void> {
  await tx
    .updateTable('portal_views')
    .set({ ended_at: now })
    .where('customer_id', '=', from)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .execute();
  await tx.updateTable('portal_views').set({ customer_id: to }).where('customer_id', '=', from).execute();
}

/** Calls of the functions in db/migrations/0047_contact_states.sql, as milepost_auth. */
export type NewViewSession = {
  id: string;
  exchangeHash: Buffer;
  tokenHash: Buffer;
  now: Date;
  expiresAt: Date;
  userAgent: string | null;
  address: string | null;
};
export async function openView(db: Database, s: NewViewSession): Promise<{ slug: string } | undefined> {
  const values = [s.exchangeHash, s.id, s.tokenHash, s.now, s.expiresAt, s.userAgent, s.address];
  return (await db.authCall<{ slug: string }>('select * from auth_open_view($1, $2, $3, $4, $5, $6, $7)', values))[0];
}

export type ViewSessionRow = {
  session_id: string;
  view_id: string;
  viewer_id: string;
  viewer_name: string;
  expires_at: Date;
  contact_id: string | null;
  person_id: string | null;
  customer_id: string;
  customer_name: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  unassigned_too: boolean | null;
  branches: string[] | null;
  slug: string;
};
export async function viewSession(db: Database, tokenHash: Buffer, now: Date): Promise<ViewSessionRow | undefined> {
  return (await db.authCall<ViewSessionRow>('select * from auth_view_session($1, $2)', [tokenHash, now]))[0];
}

export async function endView(db: Database, tokenHash: Buffer, now: Date): Promise<void> {
  await db.authCall('select auth_end_view($1, $2)', [tokenHash, now]);
}
