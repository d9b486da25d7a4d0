import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import { checkPassword, hashPassword, newToken } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, conflict, invalid, notFound } from '#server/errors.ts';
import { type StartedSession, sessionEnd } from './open-session.ts';
import * as queries from './queries.ts';
import * as security from './queries-security.ts';
import { deviceOf } from './rules-device.ts';
import { checkNewPassword } from './rules-password.ts';
import { secondFactors } from './second-factor.ts';
import { announceSessions, noteSecurity, type SecurityEvent } from './security-notes.ts';

/** Who works on their own account: whose it is, in which session, from where. */
export type Self = { subject: security.Subject; email: string; sessionId: string; address: string };
export type AccountService = ReturnType<typeof accountService>;

const passwordTries = { failures: 10, windowSeconds: 900 };
const recentNotes = 10;

/** What people do to their own password, second factor and sessions; staff and the persons behind contacts alike. */
export function accountService({ db, clock }: { db: Database; clock: Clock }) {
  const factor = secondFactors({ db, clock });

  /** Asks for the present password again: a session left open is not enough. */
  async function provePassword({ subject }: Self, password: string): Promise<void> {
    const key = `own password ${subject.population} ${subject.id}`;
    if ((await queries.takeRate(db, key, clock.now(), passwordTries.windowSeconds)) > passwordTries.failures)
      throw new AppError(
        'too_many',
        'too_many_attempts',
        'Too many wrong passwords. Wait a quarter of an hour, or sign out and use “Forgotten password”.',
        { retryAfter: passwordTries.windowSeconds },
      );
    if (!(await checkPassword(await security.passwordOf(db, subject), password)))
      throw invalid('password', 'password_wrong', 'This is not your present password.');
    await queries.clearRate(db, key);
  }

  /** Writes down what happened and lets open live streams ask again, in one transaction with what is done. */
  async function record(self: Self, kind: SecurityEvent, work: (tx: Tx) => Promise<void> = async () => undefined) {
    const now = clock.now();
    await db.withActor(systemActor('account'), async (tx) => {
      await work(tx);
      await noteSecurity(tx, self.subject, { kind, by: null, address: self.address }, now);
      await announceSessions(tx, self.subject, now);
    });
  }

  async function isRequired(subject: security.Subject): Promise<boolean> {
    return db.withActor(systemActor('account'), (tx) => security.requiresFactor(tx, subject.population));
  }

  /** The second factor as it is, and the last things that happened. */
  async function read({ subject }: Self) {
    const [found, required, notes] = await Promise.all([
      security.factorOf(db, subject),
      isRequired(subject),
      security.notesOf(db, subject, recentNotes),
    ]);
    const since = found?.confirmed_at ?? null;
    return {
      secondFactor: {
        since: since?.toISOString() ?? null,
        required,
        recoveryCodesLeft: since ? (found?.codes_left ?? 0) : 0,
      },
      recent: notes.map((note) => ({
        kind: note.kind as SecurityEvent,
        by: note.actor_name,
        address: note.address,
        at: note.occurred_at.toISOString(),
      })),
    };
  }

  /** A key to set up, after the password. It counts once a code of it was shown. */
  async function proposeFactor(self: Self, password: string) {
    await provePassword(self, password);
    return factor.propose(self.subject, self.email);
  }

  /** Switches the second factor on; all other sessions end. */
  async function confirmFactor(self: Self, code: string): Promise<string[]> {
    const codes = await factor.confirm(self.subject, code, self.sessionId);
    await record(self, 'factor_on');
    return codes;
  }

  /** New recovery codes; the former ones are void. */
  async function renewCodes(self: Self, password: string, code: string): Promise<string[]> {
    await provePassword(self, password);
    await factor.check(self.subject, code);
    const codes = await factor.renewCodes(self.subject);
    await record(self, 'recovery_codes_new');
    return codes;
  }

  async function removeFactor(self: Self, password: string, code: string): Promise<void> {
    if (await isRequired(self.subject))
      throw conflict(
        'factor_required',
        'Your company asks everyone for a second factor, so it cannot be switched off.',
      );
    await provePassword(self, password);
    await factor.check(self.subject, code);
    await record(self, 'factor_off', async (tx) => {
      await security.removeFactor(tx, self.subject);
    });
  }

  /** Sets another password; all other sessions end. */
  async function changePassword(self: Self, password: string, newPassword: string): Promise<void> {
    await provePassword(self, password);
    if (password.normalize('NFKC') === newPassword.normalize('NFKC'))
      throw invalid('newPassword', 'password_same', 'This is your present password. Choose another one.');
    checkNewPassword(newPassword, [self.email, ...(await security.namesOf(db, self.subject))], 'newPassword');
    const hash = await hashPassword(newPassword);
    await record(self, 'password_changed', async (tx) => {
      await security.storePassword(tx, self.subject, hash, clock.now());
      await security.endSessionsExcept(tx, self.subject, self.sessionId);
    });
    await factor.forgive(self.subject);
  }

  async function sessions({ subject, sessionId }: Self) {
    const rows = await security.listSessions(db, subject, clock.now());
    return {
      items: rows.map((row) => ({
        id: row.session_id,
        ...deviceOf(row.user_agent),
        address: row.address,
        customer: row.customer_name,
        since: row.created_at.toISOString(),
        lastSeen: row.seen_at.toISOString(),
        current: row.session_id === sessionId,
      })),
    };
  }

  async function endSession(self: Self, sessionId: string): Promise<void> {
    await record(self, 'sessions_ended', async (tx) => {
      if (!(await security.endOwnSession(tx, self.subject, sessionId))) throw notFound('session');
    });
  }

  async function endSessions(self: Self, scope: 'others' | 'all'): Promise<void> {
    await record(self, 'sessions_ended', (tx) =>
      security.endSessionsExcept(tx, self.subject, scope === 'all' ? null : self.sessionId),
    );
  }

  /** The customers of the person behind a contact. */
  async function customers(self: Self, contactId: string) {
    const rows = await security.personContacts(db, self.subject.id);
    return {
      items: rows.map((row) => ({
        contactId: row.contact_id,
        customerName: row.customer_name,
        slug: row.slug,
        current: row.contact_id === contactId,
      })),
    };
  }

  /** Ends the session and begins one for another contact of the same person; a second factor that was shown counts on. */
  async function switchTo(self: Self, contactId: string): Promise<{ slug: string; session: StartedSession }> {
    const { token, hash } = newToken();
    const now = clock.now();
    const expiresAt = sessionEnd('person', now);
    const slug = await security.switchSession(db, {
      sessionId: self.sessionId,
      contactId,
      newId: randomUUIDv7(),
      tokenHash: hash,
      now,
      expiresAt,
    });
    if (slug === null) throw notFound('customer');
    await db.withActor(systemActor('account'), (tx) => announceSessions(tx, self.subject, now));
    return { slug, session: { token, expiresAt } };
  }

  return {
    read,
    proposeFactor,
    confirmFactor,
    renewCodes,
    removeFactor,
    changePassword,
    sessions,
    endSession,
    endSessions,
    customers,
    switchTo,
  };
}
