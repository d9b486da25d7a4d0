import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import { newToken, tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { type Origin, openSession, type SessionOwner, type StartedSession } from './open-session.ts';
import * as factors from './queries-security.ts';
import { factorLimits } from './rules-attempts.ts';
import type { SecondFactors } from './second-factor.ts';
import { announceSessions, noteSecurity, type SecurityEvent } from './security-notes.ts';

/** What follows the right password where no session begins yet. */
export type NextStep = { next: 'code' | 'enrol'; challenge: string; expiresAt: Date };
/** What a right password brings: a session, or the step before one. */
export type SignedIn = { session: StartedSession; step?: never } | { session?: never; step: NextStep };

const minutes = { code: 5, enrol: 15 } as const;
const again = (): AppError =>
  new AppError(
    'unauthenticated',
    'sign_in_again',
    'This sign-in took too long, had too many wrong codes, or was finished already. Start again with your password.',
  );

/** The steps between the right password and a session: showing the second factor, or setting it up where the company requires one. */
export function signInSteps({ db, clock, factor }: { db: Database; clock: Clock; factor: SecondFactors }) {
  /** Begins a session, or answers which step comes first. */
  async function afterPassword(owner: SessionOwner, origin: Origin): Promise<SignedIn> {
    const now = clock.now();
    const next = await factors.nextStep(db, { population: owner.population, id: owner.subjectId });
    if (next === null) return { session: await openSession(db, owner, { origin, secondFactor: false, now }) };
    const { token, hash } = newToken();
    const expiresAt = new Date(now.getTime() + minutes[next] * 60_000);
    await factors.startChallenge(db, {
      id: randomUUIDv7(),
      tokenHash: hash,
      step: next,
      population: owner.population,
      subject_id: owner.subjectId,
      customer_id: owner.customerId,
      contact_id: owner.contactId,
      now,
      expiresAt,
    });
    return { step: { next, challenge: token, expiresAt } };
  }

  async function challengeOf(
    population: factors.Population,
    token: string,
    step: 'code' | 'enrol',
    attempt: boolean,
  ): Promise<factors.Challenge> {
    const use = { tokenHash: tokenHash(token), step, now: clock.now(), most: factorLimits.challenge, attempt };
    const challenge = await factors.takeChallenge(db, use);
    if (challenge?.population !== population) throw again();
    return challenge;
  }

  /** Ends the challenge: of two who finish it at once, one gets the session. */
  async function finish(challenge: factors.Challenge, origin: Origin): Promise<StartedSession> {
    if (!(await factors.endChallenge(db, challenge.id))) throw again();
    const owner = {
      population: challenge.population,
      subjectId: challenge.subject_id,
      customerId: challenge.customer_id,
      contactId: challenge.contact_id,
    };
    return openSession(db, owner, { origin, secondFactor: true, now: clock.now() });
  }

  async function note(subject: factors.Subject, kind: SecurityEvent, origin: Origin): Promise<void> {
    await db.withActor(systemActor('sign-in'), async (tx) => {
      await noteSecurity(tx, subject, { kind, by: null, address: origin.address }, clock.now());
      if (kind === 'factor_on') await announceSessions(tx, subject, clock.now());
    });
  }

  /** The second step: the code of the app or a recovery code. Errors: a wrong code (some tries), too many, a step that ended. */
  async function showCode(population: factors.Population, token: string, code: string, origin: Origin) {
    const challenge = await challengeOf(population, token, 'code', true);
    const subject = { population, id: challenge.subject_id };
    const shown = await factor.check(subject, code);
    const session = await finish(challenge, origin);
    if (shown === 'recovery_code') await note(subject, 'recovery_code_used', origin);
    return session;
  }

  /** The key to set up, for who has shown the password and nothing else. Each call makes another one. */
  async function enrolKey(population: factors.Population, token: string) {
    const challenge = await challengeOf(population, token, 'enrol', false);
    return factor.propose({ population, id: challenge.subject_id }, challenge.email);
  }

  /** Confirms the key with its first code; the session begins and the recovery codes are shown. */
  async function enrol(population: factors.Population, token: string, code: string, origin: Origin) {
    const challenge = await challengeOf(population, token, 'enrol', true);
    const subject = { population, id: challenge.subject_id };
    const recoveryCodes = await factor.confirm(subject, code, null);
    await note(subject, 'factor_on', origin);
    return { session: await finish(challenge, origin), recoveryCodes };
  }

  return { afterPassword, showCode, enrolKey, enrol };
}
