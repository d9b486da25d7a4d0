/** For how many days a share link is good. */
export const linkDays = { standard: 14, most: 90 } as const;

/** The most links of one job that are good at the same time. */
export const mostOfJob = 100;

/**
 * active: it opens the job. expired: its time is over. revoked: somebody ended it. void: what it rested on is gone (the job moved to
 * another customer, the contact who made it was disabled or deleted, the customer is inactive; DOMAIN 1).
 */
export const linkStates = ['active', 'expired', 'revoked', 'void'] as const;
type LinkState = (typeof linkStates)[number];

type Dates = { revoked_at: Date | null; voided_at: Date | null; expires_at: Date };

/** The state at that instant; `isServed`: job, customer and contact are as they must be. */
export function linkState({ revoked_at, voided_at, expires_at }: Dates, isServed: boolean, now: Date): LinkState {
  if (revoked_at !== null) return 'revoked';
  if (voided_at !== null) return 'void';
  if (expires_at <= now) return 'expired';
  return isServed ? 'active' : 'void';
}

export function expiryOf(now: Date, days: number = linkDays.standard): Date {
  return new Date(now.getTime() + days * 86_400_000);
}

/** The address to give away: the secret stands in the fragment, which browsers send to no server, so that no log gets it. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${new URL('/s', publicUrl).href}#${token}`;
}

/** For whom a link is, on one line: what cannot be seen or stored becomes a blank. */
export function cleanLabel(label: string | undefined): string {
  return (label ?? '').replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}
