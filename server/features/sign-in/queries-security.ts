import { sql } from 'kysely';
import type { Database, Tx } from '#server/database/database.ts';

/** Calls of the functions for second factors, sign-in steps and own sessions (db/migrations/0042_second_factor.sql). */

export type Population = 'staff' | 'person';
/** Whose password, factor and sessions. */
export type Subject = { population: Population; id: string };

async function one<R extends object>(db: Database, text: string, values: unknown[]): Promise<R | undefined> {
  return (await db.authCall<R>(text, values))[0];
}

async function yes(db: Database, call: string, values: unknown[]): Promise<boolean> {
  return (await one<{ done: boolean }>(db, `select ${call} as done`, values))?.done === true;
}

export async function nextStep(db: Database, subject: Subject): Promise<'code' | 'enrol' | null> {
  const row = await one<{ step: 'code' | 'enrol' | null }>(db, 'select auth_next_step($1, $2) as step', [
    subject.population,
    subject.id,
  ]);
  return row?.step ?? null;
}

export type Challenge = {
  id: string;
  population: Population;
  subject_id: string;
  customer_id: string | null;
  contact_id: string | null;
  email: string;
};
export type NewChallenge = Omit<Challenge, 'email'> & {
  tokenHash: Buffer;
  step: 'code' | 'enrol';
  now: Date;
  expiresAt: Date;
};

export async function startChallenge(db: Database, c: NewChallenge): Promise<void> {
  await db.authCall('select auth_start_challenge($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    c.id,
    c.tokenHash,
    c.step,
    c.population,
    c.subject_id,
    c.customer_id,
    c.contact_id,
    c.now,
    c.expiresAt,
  ]);
}

/** The challenge while it counts; `attempt` counts one try, before the code is looked at. */
export async function takeChallenge(
  db: Database,
  use: { tokenHash: Buffer; step: 'code' | 'enrol'; now: Date; most: number; attempt: boolean },
): Promise<Challenge | undefined> {
  return one<Challenge>(db, 'select * from auth_use_challenge($1, $2, $3, $4, $5)', [
    use.tokenHash,
    use.step,
    use.now,
    use.most,
    use.attempt,
  ]);
}

export const endChallenge = (db: Database, id: string) => yes(db, 'auth_end_challenge($1)', [id]);

export type Factor = { secret: Buffer; confirmed_at: Date | null; codes_left: number };
export const factorOf = (db: Database, { population, id }: Subject) =>
  one<Factor>(db, 'select * from auth_factor($1, $2)', [population, id]);

export const proposeFactor = (db: Database, { population, id }: Subject, secret: Buffer, now: Date) =>
  yes(db, 'auth_propose_factor($1, $2, $3, $4)', [population, id, secret, now]);

export const confirmFactor = (
  db: Database,
  { population, id }: Subject,
  confirmed: { secret: Buffer; step: number; codeHashes: Buffer[]; sessionId: string | null; now: Date },
) =>
  yes(db, 'auth_confirm_factor($1, $2, $3, $4, $5, $6, $7)', [
    population,
    id,
    confirmed.secret,
    confirmed.step,
    confirmed.codeHashes,
    confirmed.sessionId,
    confirmed.now,
  ]);

export const takeStep = (db: Database, { population, id }: Subject, step: number) =>
  yes(db, 'auth_take_step($1, $2, $3)', [population, id, step]);

export const takeRecoveryCode = (db: Database, { population, id }: Subject, hash: Buffer, now: Date) =>
  yes(db, 'auth_take_recovery_code($1, $2, $3, $4)', [population, id, hash, now]);

export async function storeRecoveryCodes(db: Database, { population, id }: Subject, hashes: Buffer[]): Promise<void> {
  await db.authCall('select auth_new_recovery_codes($1, $2, $3)', [population, id, hashes]);
}

export async function passwordOf(db: Database, { population, id }: Subject): Promise<string | null> {
  const row = await one<{ hash: string | null }>(db, 'select auth_password_of($1, $2) as hash', [population, id]);
  return row?.hash ?? null;
}

export async function storePassword(tx: Tx, { population, id }: Subject, hash: string, now: Date): Promise<void> {
  await sql`select auth_set_password(${population}, ${id}, ${hash}, ${now})`.execute(tx);
}

/** Whether the company asks everyone of the population for a second factor. */
export async function requiresFactor(tx: Tx, population: Population): Promise<boolean> {
  const row = await tx
    .selectFrom('company')
    .select(['staff_second_factor', 'contact_second_factor'])
    .where('id', '=', 1)
    .executeTakeFirst();
  return (population === 'staff' ? row?.staff_second_factor : row?.contact_second_factor) === 'required';
}

/** Words a password may not be made of: the company's name, the person's, the address. */
export async function namesOf(db: Database, { population, id }: Subject): Promise<string[]> {
  const rows = await db.authCall<{ word: string }>('select word from auth_names_of($1, $2)', [population, id]);
  return rows.map((row) => row.word);
}

export type SessionRow = {
  session_id: string;
  customer_name: string | null;
  created_at: Date;
  seen_at: Date;
  user_agent: string | null;
  address: string | null;
};
export const listSessions = (db: Database, { population, id }: Subject, now: Date) =>
  db.authCall<SessionRow>('select * from auth_list_sessions($1, $2, $3)', [population, id, now]);

export async function endOwnSession(tx: Tx, { population, id }: Subject, sessionId: string): Promise<boolean> {
  const result = await sql<{
    done: boolean;
  }>`select auth_end_own_session(${population}, ${id}, ${sessionId}) as done`.execute(tx);
  return result.rows[0]?.done === true;
}

export async function endSessionsExcept(tx: Tx, { population, id }: Subject, kept: string | null): Promise<void> {
  await sql`select auth_end_sessions(${population}, ${id}, ${kept})`.execute(tx);
}

export async function endSessionsWithoutFactor(tx: Tx, population: Population): Promise<void> {
  await sql`select auth_end_sessions_without_factor(${population})`.execute(tx);
}

/** Answers whether there was a confirmed one; its recovery codes and open sign-ins go with it. */
export async function removeFactor(tx: Tx, { population, id }: Subject): Promise<boolean> {
  const result = await sql<{ had: boolean }>`select auth_remove_factor(${population}, ${id}) as had`.execute(tx);
  return result.rows[0]?.had === true;
}

/** Which of these people have a confirmed second factor. */
export async function factorHolders(tx: Tx, population: Population, ids: string[]): Promise<Set<string>> {
  const result = await sql<{
    subject_id: string;
  }>`select subject_id from auth_factor_holders(${population}, ${ids}::uuid[])`.execute(tx);
  return new Set(result.rows.map((row) => row.subject_id));
}

export type CustomerRow = { contact_id: string; customer_id: string; customer_name: string; slug: string };
export const personContacts = (db: Database, personId: string) =>
  db.authCall<CustomerRow>('select * from auth_person_contacts($1)', [personId]);

export async function switchSession(
  db: Database,
  s: { sessionId: string; contactId: string; newId: string; tokenHash: Buffer; now: Date; expiresAt: Date },
): Promise<string | null> {
  const row = await one<{ slug: string | null }>(db, 'select auth_switch_session($1, $2, $3, $4, $5, $6) as slug', [
    s.sessionId,
    s.contactId,
    s.newId,
    s.tokenHash,
    s.now,
    s.expiresAt,
  ]);
  return row?.slug ?? null;
}

export const knowsPlace = (db: Database, population: Population, emailKey: string, address: string, now: Date) =>
  yes(db, 'auth_knows_place($1, $2, $3, $4)', [population, emailKey, address, now]);

export async function knowPlace(db: Database, { population, id }: Subject, address: string, now: Date): Promise<void> {
  await db.authCall('select auth_know_place($1, $2, $3, $4)', [population, id, address, now]);
}

export type NoteRow = { kind: string; actor_name: string | null; address: string | null; occurred_at: Date };
export const notesOf = (db: Database, { population, id }: Subject, limit: number) =>
  db.authCall<NoteRow>('select * from auth_notes($1, $2, $3)', [population, id, limit]);

export type Note = { id: string; kind: string; actorName: string | null; address: string | null; now: Date };
export async function note(tx: Tx, { population, id }: Subject, n: Note): Promise<void> {
  await sql`select auth_note(${n.id}, ${population}, ${id}, ${n.kind}, ${n.actorName}, ${n.address}, ${n.now})`.execute(
    tx,
  );
}
