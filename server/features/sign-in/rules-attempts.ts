/**
 * Limits on password attempts that cannot lock a whole office out: only the pair of account and address is ever refused; an account
 * under attack from many addresses, or an address with many failures, is slowed and not shut.
 */
export const attemptLimits = {
  pair: { failures: 8, windowSeconds: 900 },
  account: { failures: 40, windowSeconds: 3600 },
  address: { failures: 100, windowSeconds: 900 },
} as const;

export type Failures = { pair: number; account: number; address: number };

/** What to do with the next attempt: refuse it for some seconds, or let it wait some milliseconds first. */
export function judgeAttempt(failures: Failures): { refused: boolean; delayMs: number } {
  if (failures.pair >= attemptLimits.pair.failures) return { refused: true, delayMs: 0 };
  const crowded =
    failures.account >= attemptLimits.account.failures || failures.address >= attemptLimits.address.failures;
  const growing = failures.pair >= 3 ? 250 * 2 ** (failures.pair - 3) : 0;
  return { refused: false, delayMs: Math.min(4000, crowded ? Math.max(1500, growing) : growing) };
}
