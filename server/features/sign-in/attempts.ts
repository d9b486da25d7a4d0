import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import * as queries from './queries.ts';
import { knowsPlace, type Population } from './queries-security.ts';
import { attemptLimits, judgeAttempt, placeOf } from './rules-attempts.ts';

/** Who tries, and from where: the folded address of an account that need not exist. */
export type Attempt = { population: Population; emailKey: string; address: string };

const keysOf = ({ population, emailKey, address }: Attempt) => {
  const account = `${population === 'staff' ? 'staff' : 'contact'} ${emailKey}`;
  const place = placeOf(address);
  return {
    pair: `sign-in pair ${account} ${place}`,
    account: `sign-in account ${account}`,
    address: `sign-in address ${place}`,
  };
};

/** Limits on password attempts. Unknown accounts take the same way and the same time as known ones. */
export function signInAttempts({ db, clock }: { db: Database; clock: Clock }) {
  // Attempts of one pair come after each other: a burst in parallel would otherwise all be judged before the first has failed.
  const lanes = new Map<string, Promise<unknown>>();

  async function inLane<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (lanes.get(key) ?? Promise.resolve()).then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    lanes.set(key, settled);
    try {
      return await mine;
    } finally {
      if (lanes.get(key) === settled) lanes.delete(key);
    }
  }

  async function admit(who: Attempt): Promise<void> {
    const keys = keysOf(who);
    const now = clock.now();
    const failures = (name: keyof typeof keys) =>
      queries.peekRate(db, keys[name], now, attemptLimits[name].windowSeconds);
    const [pair, account, address, familiar] = await Promise.all([
      failures('pair'),
      failures('account'),
      failures('address'),
      knowsPlace(db, who.population, who.emailKey, placeOf(who.address), now),
    ]);
    const verdict = judgeAttempt({ pair, account, address }, familiar);
    if (verdict.refused === 'pair')
      throw new AppError(
        'too_many',
        'too_many_attempts',
        'Too many wrong passwords for this account from your connection. Wait a quarter of an hour, or use “Forgotten password”.',
        { retryAfter: attemptLimits.pair.windowSeconds },
      );
    if (verdict.refused === 'account')
      throw new AppError(
        'too_many',
        'account_under_attack',
        'Somebody is trying many passwords for this account, so only connections that have signed in before are let through for the moment. Use “Forgotten password”: its link lets your connection through.',
        { retryAfter: attemptLimits.account.windowSeconds },
      );
    if (verdict.delayMs > 0) await wait(verdict.delayMs);
  }

  /** Lets one attempt through the limits and counts it when it fails: `tryIt` answers null then. */
  async function attempt<T>(who: Attempt, tryIt: () => Promise<T | null>): Promise<T> {
    const keys = keysOf(who);
    return inLane(keys.pair, async () => {
      await admit(who);
      const result = await tryIt();
      if (result !== null) {
        await queries.clearRate(db, keys.pair);
        return result;
      }
      const now = clock.now();
      await Promise.all(
        (['pair', 'account', 'address'] as const).map((name) =>
          queries.takeRate(db, keys[name], now, attemptLimits[name].windowSeconds),
        ),
      );
      throw new AppError(
        'unauthenticated',
        'sign_in_failed',
        'E-mail address or password is not right. Check both, or use “Forgotten password”.',
      );
    });
  }

  /** After a one-time link: whoever reads the mail of the account starts with a clean sheet from here. */
  const forgive = (who: Attempt): Promise<void> => queries.clearRate(db, keysOf(who).pair);

  return { attempt, forgive };
}
