import { createHash } from 'node:crypto';
import { type ApiKeyActor, type ContactActor, type StaffActor, systemActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import { checkPassword, hashPassword, newToken, tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import { signInAttempts } from './attempts.ts';
import { type Origin, sessionEnd } from './open-session.ts';
import * as queries from './queries.ts';
import { endOwnSession, knowPlace, namesOf, type Subject } from './queries-security.ts';
import { placeOf } from './rules-attempts.ts';
import { checkNewPassword } from './rules-password.ts';
import { secondFactors } from './second-factor.ts';
import { announceSessions, noteSecurity } from './security-notes.ts';
import { sendResetMail } from './send-reset-mail.ts';
import { sharedInTurn } from './shared-in-turn.ts';
import { type SignedIn, signInSteps } from './sign-in-steps.ts';

export type SignInService = ReturnType<typeof signInService>;

const touchAfterMs = 5 * 60_000;

type Deps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };

/** Sign-in of staff and contacts, sessions, one-time links, API keys: one mechanism for all populations. */
export function signInService({ db, clock, publicUrl, mailDomain }: Deps) {
  const attempts = signInAttempts({ db, clock });
  const factor = secondFactors({ db, clock });
  const steps = signInSteps({ db, clock, factor });

  const staffSession = sharedInTurn((token) => queries.staffSession(db, tokenHash(token), clock.now()));
  const contactSession = sharedInTurn((token) => queries.contactSession(db, tokenHash(token), clock.now()));

  /** Signs a staff user in with the password: a session, or the second step. */
  async function signInStaff(email: string, password: string, origin: Origin): Promise<SignedIn> {
    const emailKey = foldKey(email);
    const who = { population: 'staff', emailKey, address: origin.address } as const;
    const found = await attempts.attempt(who, async () => {
      const subject = await queries.findStaff(db, emailKey);
      const right = await checkPassword(subject?.password_hash, password);
      return right && subject?.state === 'active' ? subject : null;
    });
    const owner = { population: 'staff', subjectId: found.subject_id, customerId: null, contactId: null } as const;
    return steps.afterPassword(owner, origin);
  }

  /** Signs a contact in at the portal of one customer. Where the invited person has a password already, this accepts the invitation. */
  async function signInContact(slug: string, email: string, password: string, origin: Origin): Promise<SignedIn> {
    const emailKey = foldKey(email);
    const who = { population: 'person', emailKey, address: origin.address } as const;
    const found = await attempts.attempt(who, async () => {
      const subject = await queries.findContact(db, emailKey, slug);
      const right = await checkPassword(subject?.password_hash, password);
      return right && (subject?.state === 'active' || subject?.state === 'invited') ? subject : null;
    });
    const owner = {
      population: 'person',
      subjectId: found.subject_id,
      customerId: found.customer_id!,
      contactId: found.contact_id!,
    } as const;
    return steps.afterPassword(owner, origin);
  }

  async function keepAlive(population: 'staff' | 'person', sessionId: string, seenAt: Date): Promise<void> {
    if (clock.now().getTime() - seenAt.getTime() > touchAfterMs)
      await queries.touchSession(db, sessionId, clock.now(), sessionEnd(population, clock.now()));
  }

  /** The staff user behind a session token; null when it is unknown, expired, or its user is no longer active. */
  async function staffActor(token: string): Promise<StaffActor | null> {
    const row = await staffSession(token);
    if (!row) return null;
    await keepAlive('staff', row.session_id, row.seen_at);
    return {
      kind: 'staff',
      id: row.user_id,
      name: `${row.first_name} ${row.last_name}`.trim(),
      email: row.email,
      role: row.role_key,
      permissions: new Set(row.permissions as Permission[]),
      sessionId: row.session_id,
    };
  }

  /** The contact behind a session token; null when it is unknown, expired, or the contact is not active. */
  async function contactActor(token: string): Promise<ContactActor | null> {
    const row = await contactSession(token);
    if (!row) return null;
    await keepAlive('person', row.session_id, row.seen_at);
    return {
      kind: 'contact',
      id: row.contact_id,
      personId: row.person_id,
      customerId: row.customer_id,
      name: `${row.first_name} ${row.last_name}`.trim(),
      email: row.email,
      branches: row.branches,
      unassignedToo: row.branches === null || row.unassigned_too,
      sessionId: row.session_id,
      slug: row.slug,
    };
  }

  async function apiKeyActor(key: string): Promise<ApiKeyActor | null> {
    const row = await queries.apiKey(db, tokenHash(key), clock.now());
    if (!row) return null;
    const granted = row.permissions.filter((permission) => row.scopes === null || row.scopes.includes(permission));
    return {
      kind: 'api_key',
      id: row.key_id,
      name: row.name,
      role: row.role_key,
      permissions: new Set(granted as Permission[]),
    };
  }

  /** What a one-time link is good for. Reading never uses it up (mail scanners open links). */
  async function inspectLink(token: string) {
    const row = await queries.peekToken(db, tokenHash(token), clock.now());
    if (!row) return { state: 'void' as const, purpose: null, email: null, slug: null, hasPassword: false };
    return { state: row.state, purpose: row.purpose, email: row.email, slug: row.slug, hasPassword: row.has_password };
  }

  /** Sets the password through a one-time link and uses it up. No session begins: the login screen follows. */
  async function redeemLink(
    token: string,
    password: string,
    origin: Origin,
  ): Promise<{ slug: string | null; email: string }> {
    const link = await queries.peekToken(db, tokenHash(token), clock.now());
    if (link?.state === 'valid' && link.purpose === 'contact_invitation' && link.has_password) {
      throw new AppError(
        'conflict',
        'password_exists',
        'This e-mail address has a password already. Sign in with it; that accepts the invitation.',
      );
    }
    const subject: Subject | null = link
      ? { population: link.purpose.startsWith('staff') ? 'staff' : 'person', id: link.subject_id }
      : null;
    checkNewPassword(password, subject ? [link?.email ?? '', ...(await namesOf(db, subject))] : []);
    const done =
      link?.state === 'valid'
        ? await queries.redeemToken(db, tokenHash(token), await hashPassword(password), clock.now())
        : undefined;
    if (!link || !done || !subject)
      throw new AppError(
        'conflict',
        'link_void',
        'This link has been used already, has expired, or was replaced by a newer one. Ask for a new link.',
      );
    await welcomeBack(subject, link.email ?? '', origin);
    return { slug: link.slug, email: link.email ?? '' };
  }

  /** Who reads the mail of the account is let through from here, whatever others have tried; sessions that ended take their streams along. */
  async function welcomeBack(subject: Subject, email: string, origin: Origin): Promise<void> {
    const now = clock.now();
    await knowPlace(db, subject, placeOf(origin.address), now);
    const who = { population: subject.population, emailKey: foldKey(email), address: origin.address };
    await Promise.all([attempts.forgive(who), factor.forgive(subject)]);
    await db.withActor(systemActor('sign-in'), async (tx) => {
      await noteSecurity(tx, subject, { kind: 'password_changed', by: null, address: origin.address }, now);
      await announceSessions(tx, subject, now);
    });
  }

  /** Ends the session and the live streams that run on it. */
  async function signOut(subject: Subject, sessionId: string): Promise<void> {
    await db.withActor(systemActor('sign-in'), async (tx) => {
      await endOwnSession(tx, subject, sessionId);
      await announceSessions(tx, subject, clock.now());
    });
  }

  /** Sends a reset link if the address has an account. The caller answers before this is done, so that time tells nothing. */
  async function forgotten(email: string, slug: string | null, origin: Origin): Promise<void> {
    const key = foldKey(email);
    const hits = await queries.takeRate(db, `forgotten ${slug ?? 'staff'} ${key}`, clock.now(), 3600);
    const byAddress = await queries.takeRate(db, `forgotten address ${origin.address}`, clock.now(), 3600);
    if (hits > 5 || byAddress > 60) return;
    await db.withActor(systemActor('sign-in'), async (tx) => {
      const found = await queries.findForReset(tx, key, slug);
      if (found) await sendResetMail(tx, found, { now: clock.now(), publicUrl: publicUrl(), mailDomain });
    });
  }

  return {
    signInStaff,
    signInContact,
    staffActor,
    contactActor,
    apiKeyActor,
    inspectLink,
    redeemLink,
    forgotten,
    showCode: steps.showCode,
    enrolKey: steps.enrolKey,
    enrol: steps.enrol,
    signOut,
    brand: (slug: string) => queries.portalBrand(db, slug),
    needsFirstRun: () => queries.needsFirstRun(db),
    newApiKey: () => {
      const { token } = newToken();
      const key = `mp_${token}`;
      return { key, hash: createHash('sha256').update(key).digest() };
    },
  };
}
