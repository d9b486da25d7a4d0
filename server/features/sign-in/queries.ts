import { sql } from 'kysely';
import type { Database, Tx } from '#server/database/database.ts';

/** Calls of the functions for sign-in (db/migrations/0006_sign_in.sql): milepost_auth may execute these and nothing else. */

export type FoundSubject = {
  subject_id: string;
  state: string;
  password_hash: string | null;
  contact_id?: string;
  customer_id?: string;
};

export async function findStaff(db: Database, emailKey: string): Promise<FoundSubject | undefined> {
  return (await db.authCall<FoundSubject>('select * from auth_find_staff($1)', [emailKey]))[0];
}

export async function findContact(db: Database, emailKey: string, slug: string): Promise<FoundSubject | undefined> {
  return (await db.authCall<FoundSubject>('select * from auth_find_contact($1, $2)', [emailKey, slug]))[0];
}

export type NewSession = {
  id: string;
  tokenHash: Buffer;
  population: 'staff' | 'person';
  subjectId: string;
  customerId: string | null;
  contactId: string | null;
  now: Date;
  expiresAt: Date;
  userAgent: string | null;
  address: string | null;
  /** Whether the second factor was shown. */
  secondFactor: boolean;
};

export async function startSession(db: Database, s: NewSession): Promise<void> {
  await db.authCall('select auth_start_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
    s.id,
    s.tokenHash,
    s.population,
    s.subjectId,
    s.customerId,
    s.contactId,
    s.now,
    s.expiresAt,
    s.userAgent,
    s.address,
    s.secondFactor,
  ]);
}

export type StaffSessionRow = {
  session_id: string;
  user_id: string;
  first_name: string;
  last_name: string;
  email: string;
  role_key: string;
  permissions: string[];
  seen_at: Date;
};
export async function staffSession(db: Database, tokenHash: Buffer, now: Date): Promise<StaffSessionRow | undefined> {
  return (await db.authCall<StaffSessionRow>('select * from auth_staff_session($1, $2)', [tokenHash, now]))[0];
}

export type ContactSessionRow = {
  session_id: string;
  person_id: string;
  contact_id: string;
  customer_id: string;
  first_name: string;
  last_name: string;
  email: string;
  unassigned_too: boolean;
  branches: string[] | null;
  slug: string;
  seen_at: Date;
};
export async function contactSession(
  db: Database,
  tokenHash: Buffer,
  now: Date,
): Promise<ContactSessionRow | undefined> {
  return (await db.authCall<ContactSessionRow>('select * from auth_contact_session($1, $2)', [tokenHash, now]))[0];
}

export async function touchSession(db: Database, sessionId: string, now: Date, expiresAt: Date): Promise<void> {
  await db.authCall('select auth_touch_session($1, $2, $3)', [sessionId, now, expiresAt]);
}

export type ApiKeyRow = {
  key_id: string;
  name: string;
  role_key: string;
  permissions: string[];
  scopes: string[] | null;
};
export async function apiKey(db: Database, keyHash: Buffer, now: Date): Promise<ApiKeyRow | undefined> {
  return (await db.authCall<ApiKeyRow>('select * from auth_api_key($1, $2)', [keyHash, now]))[0];
}

export type TokenRow = {
  purpose: 'staff_invitation' | 'staff_reset' | 'contact_invitation' | 'contact_reset';
  subject_id: string;
  customer_id: string | null;
  contact_id: string | null;
  email: string | null;
  slug: string | null;
  state: 'valid' | 'expired' | 'used' | 'void';
  has_password: boolean;
};
export async function peekToken(db: Database, tokenHash: Buffer, now: Date): Promise<TokenRow | undefined> {
  return (await db.authCall<TokenRow>('select * from auth_peek_token($1, $2)', [tokenHash, now]))[0];
}

export async function redeemToken(
  db: Database,
  tokenHash: Buffer,
  passwordHash: string,
  now: Date,
): Promise<{ purpose: TokenRow['purpose']; subject_id: string } | undefined> {
  return (
    await db.authCall<{ purpose: TokenRow['purpose']; subject_id: string }>(
      'select * from auth_redeem_token($1, $2, $3)',
      [tokenHash, passwordHash, now],
    )
  )[0];
}

export async function acceptInvitation(db: Database, contactId: string, customerId: string, now: Date): Promise<void> {
  await db.authCall('select auth_accept_invitation($1, $2, $3)', [contactId, customerId, now]);
}

export async function takeRate(db: Database, key: string, now: Date, windowSeconds: number): Promise<number> {
  return (await db.authCall<{ hits: number }>('select take_rate($1, $2, $3) as hits', [key, now, windowSeconds]))[0]!
    .hits;
}

export async function peekRate(db: Database, key: string, now: Date, windowSeconds: number): Promise<number> {
  return (await db.authCall<{ hits: number }>('select peek_rate($1, $2, $3) as hits', [key, now, windowSeconds]))[0]!
    .hits;
}

export async function clearRate(db: Database, key: string): Promise<void> {
  await db.authCall('select clear_rate($1)', [key]);
}

export type Brand = { company_name: string; accent: string | null; logo_file: string | null; locale: string };
export async function portalBrand(db: Database, slug: string): Promise<Brand | undefined> {
  return (await db.authCall<Brand>('select * from auth_portal_brand($1)', [slug]))[0];
}

export async function needsFirstRun(db: Database): Promise<boolean> {
  return (await db.authCall<{ empty: boolean }>('select auth_needs_first_run() as empty', []))[0]!.empty;
}

export type NewToken = {
  id: string;
  tokenHash: Buffer;
  purpose: TokenRow['purpose'];
  subjectId: string;
  customerId: string | null;
  contactId: string | null;
  now: Date;
  expiresAt: Date;
};
/** Makes a link's token inside the transaction that also writes the mail; older ones of the same purpose become void. */
export async function makeToken(tx: Tx, t: NewToken): Promise<void> {
  await sql`select auth_make_token(${t.id}, ${t.tokenHash}, ${t.purpose}, ${t.subjectId}, ${t.customerId}, ${t.contactId}, ${t.now}, ${t.expiresAt})`.execute(
    tx,
  );
}

export async function voidTokens(tx: Tx, subjectId: string, contactId: string | null, now: Date): Promise<void> {
  await sql`select auth_void_tokens(${subjectId}, ${contactId}, ${now})`.execute(tx);
}

export async function endSubjectSessions(tx: Tx, population: 'staff' | 'person', subjectId: string): Promise<void> {
  await sql`select auth_end_sessions(${population}, ${subjectId}, null)`.execute(tx);
}

export async function endContactSessions(tx: Tx, contactId: string): Promise<void> {
  await sql`select auth_end_contact_sessions(${contactId})`.execute(tx);
}

/** The active or invited staff user, or the contact at the portal, who may be sent a reset link. */
export async function findForReset(
  tx: Tx,
  emailKey: string,
  slug: string | null,
): Promise<
  | {
      subjectId: string;
      email: string;
      name: string;
      customerId: string | null;
      contactId: string | null;
      purpose: TokenRow['purpose'];
    }
  | undefined
> {
  if (slug === null) {
    const user = await tx
      .selectFrom('users')
      .select(['id', 'email', 'first_name', 'state'])
      .where('email_key', '=', emailKey)
      .where('state', '!=', 'disabled')
      .executeTakeFirst();
    return (
      user && {
        subjectId: user.id,
        email: user.email,
        name: user.first_name,
        customerId: null,
        contactId: null,
        purpose: user.state === 'invited' ? 'staff_invitation' : 'staff_reset',
      }
    );
  }
  const contact = await tx
    .selectFrom('customers as c')
    .innerJoin('contacts as k', 'k.customer_id', 'c.id')
    .select(['k.person_id', 'k.id', 'k.customer_id', 'k.email', 'k.first_name'])
    .where('c.portal_slug', '=', slug)
    .where('k.email_key', '=', emailKey)
    .where('k.state', 'in', ['active', 'invited'])
    .executeTakeFirst();
  return (
    contact && {
      subjectId: contact.person_id,
      email: contact.email,
      name: contact.first_name,
      customerId: contact.customer_id,
      contactId: contact.id,
      purpose: 'contact_reset',
    }
  );
}

/** Whether this person has any active contact: only then is the one-time page a sign-in instead of a reset. */
export async function hasPassword(tx: Tx, population: 'staff' | 'person', subjectId: string): Promise<boolean> {
  const result = await sql<{ has: boolean }>`select auth_has_password(${population}, ${subjectId}) as has`.execute(tx);
  return result.rows[0]!.has;
}

/** A contact that staff look at; not a deleted one. */
export async function findContactById(tx: Tx, customerId: string, contactId: string) {
  return tx
    .selectFrom('contacts')
    .select(['person_id', 'email', 'first_name'])
    .where('id', '=', contactId)
    .where('customer_id', '=', customerId)
    .where('state', '!=', 'deleted')
    .executeTakeFirst();
}
