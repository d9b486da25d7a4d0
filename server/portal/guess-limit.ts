import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';

const windowSeconds = 900;
/** So many secrets that open nothing may come from one address in a quarter of an hour. */
const mostFailures = 30;

const tooMany = () =>
  new AppError(
    'too_many',
    'too_many_attempts',
    'Too many addresses that open nothing were asked for from your connection. Wait a quarter of an hour, then try again.',
    { retryAfter: windowSeconds },
  );

/**
 * Counts secrets in addresses (share links, calendars) that open nothing, per caller's address. They cannot be guessed anyway; this
 * keeps the log and the database quiet. Errors: too many.
 */
export function guessLimit({ db, clock }: { db: Database; clock: Clock }, kind: string) {
  const keyOf = (address: string) => `guess ${kind} ${address}`;

  async function check(address: string): Promise<void> {
    const rows = await db.authCall<{ hits: number }>('select peek_rate($1, $2, $3) as hits', [
      keyOf(address),
      clock.now(),
      windowSeconds,
    ]);
    if (rows[0]!.hits >= mostFailures) throw tooMany();
  }

  async function failed(address: string): Promise<void> {
    await db.authCall('select take_rate($1, $2, $3)', [keyOf(address), clock.now(), windowSeconds]);
  }

  return { check, failed };
}
