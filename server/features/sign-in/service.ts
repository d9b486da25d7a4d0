import { createHash, randomUUIDv7 } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiKeyActor, type ContactActor, type StaffActor, systemActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import { checkPassword, hashPassword, newToken, tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import * as queries from './queries.ts';
import { attemptLimits, judgeAttempt } from './rules-attempts.ts';
import { checkNewPassword } from './rules-password.ts';
import { sendResetMail } from './send-reset-mail.ts';

export type SignInService = ReturnType<typeof signInService>;
/** Where an attempt came from; the address is the peer's, or the proxy's word where it is trusted. */
export type Origin = { address: string; userAgent: string | null };
export type StartedSession = { token: string; expiresAt: Date };

const sessionDays = { staff: 7, person: 30 } as const;
const touchAfterMs = 5 * 60_000;
const wrongPassword = () =>
  new AppError(
    'unauthenticated',
    'sign_in_failed',
    'E-mail address or password is not right. Check both, or use “Forgotten password”.',
  );

type Deps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };

/** Sign-in of staff and contacts, sessions, one-time links, API keys: one mechanism for all populations. */
export function signInService({ db, clock, publicUrl, mailDomain }: Deps) {
  const expiry = (population: 'staff' | 'person') =>
    new Date(clock.now().getTime() + sessionDays[population] * 86_400_000);

  /** Lets one attempt through the limits, and counts it when it fails. Unknown accounts take the same way and the same time. */
  async function attempt<T>(account: string, address: string, tryIt: () => Promise<T | null>): Promise<T> {
    const keys = {
      pair: `sign-in pair ${account} ${address}`,
      account: `sign-in account ${account}`,
      address: `sign-in address ${address}`,
    };
    const [pair, byAccount, byAddress] = await Promise.all([
      queries.peekRate(db, keys.pair, clock.now(), attemptLimits.pair.windowSeconds),
      queries.peekRate(db, keys.account, clock.now(), attemptLimits.account.windowSeconds),
      queries.peekRate(db, keys.address, clock.now(), attemptLimits.address.windowSeconds),
    ]);
    const verdict = judgeAttempt({ pair, account: byAccount, address: byAddress });
    if (verdict.refused) {
      throw new AppError(
        'too_many',
        'too_many_attempts',
        'Too many wrong passwords for this account from your connection. Wait a quarter of an hour, or use “Forgotten password”.',
        { retryAfter: attemptLimits.pair.windowSeconds },
      );
    }
    if (verdict.delayMs > 0) await wait(verdict.delayMs);
    const result = await tryIt();
    if (result !== null) {
      await queries.clearRate(db, keys.pair);
      return result;
    }
    await Promise.all([
      queries.takeRate(db, keys.pair, clock.now(), attemptLimits.pair.windowSeconds),
      queries.takeRate(db, keys.account, clock.now(), attemptLimits.account.windowSeconds),
      queries.takeRate(db, keys.address, clock.now(), attemptLimits.address.windowSeconds),
    ]);
    throw wrongPassword();
  }

  async function open(
    population: 'staff' | 'person',
    found: queries.FoundSubject,
    origin: Origin,
  ): Promise<StartedSession> {
    const { token, hash } = newToken();
    const expiresAt = expiry(population);
    await queries.startSession(db, {
      id: randomUUIDv7(),
      tokenHash: hash,
      population,
      subjectId: found.subject_id,
      customerId: found.customer_id ?? null,
      contactId: found.contact_id ?? null,
      now: clock.now(),
      expiresAt,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
      address: origin.address,
    });
    return { token, expiresAt };
  }

  async function signInStaff(email: string, password: string, origin: Origin): Promise<StartedSession> {
    const key = foldKey(email);
    const found = await attempt(`staff ${key}`, origin.address, async () => {
      const subject = await queries.findStaff(db, key);
      const right = await checkPassword(subject?.password_hash, password);
      return right && subject?.state === 'active' ? subject : null;
    });
    return open('staff', found, origin);
  }

  /** Signs a contact in at the portal of one customer. Where the invited person has a password already, this accepts the invitation. */
  async function signInContact(slug: string, email: string, password: string, origin: Origin): Promise<StartedSession> {
    const key = foldKey(email);
    const found = await attempt(`contact ${key}`, origin.address, async () => {
      const subject = await queries.findContact(db, key, slug);
      const right = await checkPassword(subject?.password_hash, password);
      return right && (subject?.state === 'active' || subject?.state === 'invited') ? subject : null;
    });
    if (found.state === 'invited')
      await queries.acceptInvitation(db, found.contact_id!, found.customer_id!, clock.now());
    return open('person', found, origin);
  }

  async function keepAlive(population: 'staff' | 'person', sessionId: string, seenAt: Date): Promise<void> {
    if (clock.now().getTime() - seenAt.getTime() > touchAfterMs)
      await queries.touchSession(db, sessionId, clock.now(), expiry(population));
  }

  /** The staff user behind a session token; null when it is unknown, expired, or its user is no longer active. */
  async function staffActor(token: string): Promise<StaffActor | null> {
    const row = await queries.staffSession(db, tokenHash(token), clock.now());
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
    const row = await queries.contactSession(db, tokenHash(token), clock.now());
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
  async function redeemLink(token: string, password: string): Promise<{ slug: string | null; email: string }> {
    const link = await queries.peekToken(db, tokenHash(token), clock.now());
    if (link?.state === 'valid' && link.purpose === 'contact_invitation' && link.has_password) {
      throw new AppError(
        'conflict',
        'password_exists',
        'This e-mail address has a password already. Sign in with it; that accepts the invitation.',
      );
    }
    checkNewPassword(password, link?.email ?? '');
    const done =
      link?.state === 'valid'
        ? await queries.redeemToken(db, tokenHash(token), await hashPassword(password), clock.now())
        : undefined;
    if (!link || !done)
      throw new AppError(
        'conflict',
        'link_void',
        'This link has been used already, has expired, or was replaced by a newer one. Ask for a new link.',
      );
    return { slug: link.slug, email: link.email ?? '' };
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
    signOut: (sessionId: string) => queries.endSession(db, sessionId),
    brand: (slug: string) => queries.portalBrand(db, slug),
    needsFirstRun: () => queries.needsFirstRun(db),
    newApiKey: () => {
      const { token } = newToken();
      const key = `mp_${token}`;
      return { key, hash: createHash('sha256').update(key).digest() };
    },
  };
}
