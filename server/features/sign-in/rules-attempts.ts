/**
 * Limits on password attempts that cannot lock a whole office out, nor an owner for ever: the pair of account and address is refused
 * for a while; an account under attack from many addresses, or an address with many failures, is slowed; at many failures an account
 * lets only those addresses try from which its owner has signed in before.
 */
export const attemptLimits = {
  pair: { failures: 8, windowSeconds: 900 },
  account: { failures: 40, shut: 200, windowSeconds: 3600 },
  address: { failures: 100, windowSeconds: 900 },
} as const;

/** The second factor: tries of one sign-in, and wrong codes of an account across sign-ins. Recovery codes (80 bits) are not counted here. */
export const factorLimits = {
  challenge: 5,
  short: { failures: 10, windowSeconds: 900 },
  long: { failures: 30, windowSeconds: 86_400 },
} as const;

export type Failures = { pair: number; account: number; address: number };
export type Verdict = { refused: 'pair' | 'account' | null; delayMs: number };

/** What to do with the next attempt: refuse it, or let it wait some milliseconds first. `familiar`: signed in from here before. */
export function judgeAttempt(failures: Failures, familiar: boolean): Verdict {
  if (failures.pair >= attemptLimits.pair.failures) return { refused: 'pair', delayMs: 0 };
  if (failures.account >= attemptLimits.account.shut && !familiar) return { refused: 'account', delayMs: 0 };
  const crowded =
    (failures.account >= attemptLimits.account.failures && !familiar) ||
    failures.address >= attemptLimits.address.failures;
  const growing = failures.pair >= 3 ? 250 * 2 ** (failures.pair - 3) : 0;
  return { refused: null, delayMs: Math.min(4000, crowded ? Math.max(1500, growing) : growing) };
}

/**
 * What counts as one place: an IPv4 address, or the /64 network of an IPv6 address, whose lower half changes from day to day and is
 * anybody's to choose.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const groups = [...front, ...gap, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
