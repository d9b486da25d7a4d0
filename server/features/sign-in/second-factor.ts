import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError, conflict, invalid } from '#server/errors.ts';
import { readBrand } from '#server/features/company/service.ts';
import { keyAsText, keyAsUri, newFactorKey, plainCode, stepOfCode } from './one-time-codes.ts';
import * as queries from './queries.ts';
import * as factors from './queries-security.ts';
import { factorLimits } from './rules-attempts.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './rules-recovery-codes.ts';

export type FactorKey = { key: string; uri: string };
export type Shown = 'code' | 'recovery_code';

const wrongCode = (): AppError =>
  invalid(
    'code',
    'code_wrong',
    'This code is not right, or was used already. Wait for the next code of your authenticator app, and check that the clock of your phone is right.',
  );

/** One-time codes of a person: proposing and confirming a key, checking a code. */
export function secondFactors({ db, clock }: { db: Database; clock: Clock }) {
  const keysOf = ({ population, id }: factors.Subject) => [
    { key: `second factor ${population} ${id}`, ...factorLimits.short },
    { key: `second factor day ${population} ${id}`, ...factorLimits.long },
  ];

  /** Counts one guess before it is looked at, so that a burst in parallel is counted in full. */
  async function countGuess(subject: factors.Subject): Promise<void> {
    for (const limit of keysOf(subject)) {
      const guesses = await queries.takeRate(db, limit.key, clock.now(), limit.windowSeconds);
      if (guesses > limit.failures)
        throw new AppError(
          'too_many',
          'too_many_codes',
          'Too many wrong codes for this account. Use a recovery code, wait a while, or ask who administers your account to reset your second factor.',
          { retryAfter: limit.windowSeconds },
        );
    }
  }

  /** A clean sheet: after a right code, and after a new password. */
  async function forgive(subject: factors.Subject): Promise<void> {
    await Promise.all(keysOf(subject).map((limit) => queries.clearRate(db, limit.key)));
  }

  async function stepOf(subject: factors.Subject, secret: Buffer, code: string): Promise<number> {
    await countGuess(subject);
    const step = stepOfCode(secret, code, clock.now());
    if (step === null) throw wrongCode();
    return step;
  }

  /** Throws unless the code of the app, or an unused recovery code, is right; it is used up by this. */
  async function check(subject: factors.Subject, code: string): Promise<Shown> {
    const factor = await factors.factorOf(db, subject);
    if (!factor?.confirmed_at) throw wrongCode();
    if (plainCode(code) !== null) {
      const step = await stepOf(subject, factor.secret, code);
      if (!(await factors.takeStep(db, subject, step))) throw wrongCode();
      await forgive(subject);
      return 'code';
    }
    const hash = hashOfRecoveryCode(code);
    if (hash === null)
      throw invalid(
        'code',
        'code_shape',
        'A code has six digits, a recovery code sixteen letters and digits. Check what you typed.',
      );
    if (!(await factors.takeRecoveryCode(db, subject, hash, clock.now())))
      throw invalid(
        'code',
        'recovery_code_wrong',
        'This recovery code is not right, or was used already. Take another one.',
      );
    return 'recovery_code';
  }

  /** A new key that counts once its first code was shown; an older one that was not confirmed is forgotten. */
  async function propose(subject: factors.Subject, account: string): Promise<FactorKey> {
    const key = newFactorKey();
    if (!(await factors.proposeFactor(db, subject, key, clock.now())))
      throw conflict('factor_exists', 'Your second factor is on already. Switch it off first to set up another one.');
    const brand = await db.withActor(systemActor('sign-in'), readBrand);
    return { key: keyAsText(key), uri: keyAsUri(key, { issuer: brand.name, account }) };
  }

  /** Confirms the proposed key with a code of the app and answers the recovery codes. All sessions end but `sessionId`. */
  async function confirm(subject: factors.Subject, code: string, sessionId: string | null): Promise<string[]> {
    const factor = await factors.factorOf(db, subject);
    if (!factor) throw conflict('factor_not_proposed', 'There is no key to confirm any more. Begin again.');
    if (factor.confirmed_at) throw conflict('factor_exists', 'Your second factor is on already.');
    const step = await stepOf(subject, factor.secret, code);
    const { codes, hashes } = newRecoveryCodes();
    const confirmed = { secret: factor.secret, step, codeHashes: hashes, sessionId, now: clock.now() };
    if (!(await factors.confirmFactor(db, subject, confirmed)))
      throw conflict('factor_not_proposed', 'Another key was made meanwhile, in another window. Begin again.');
    await forgive(subject);
    return codes;
  }

  async function renewCodes(subject: factors.Subject): Promise<string[]> {
    const { codes, hashes } = newRecoveryCodes();
    await factors.storeRecoveryCodes(db, subject, hashes);
    return codes;
  }

  return { check, propose, confirm, renewCodes, forgive };
}
export type SecondFactors = ReturnType<typeof secondFactors>;
