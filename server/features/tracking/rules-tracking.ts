import type { Direction } from '#shared/vocabulary.ts';

/** Where it is decided whether jobs of a direction are tracked: for all customers, or by each customer's flag. */
export type TrackingScope = 'system_wide' | 'per_customer';

/**
 * Does tracking apply to a customer's jobs of a direction? (DOMAIN 4) System-wide: always. Per customer: the customer's
 * flag of that direction decides ("Import Job Tracking Allow" ...).
 */
export function trackingApplies(
  direction: Direction,
  company: Record<Direction, TrackingScope>,
  customerAllows: Record<Direction, boolean>,
): boolean {
  return company[direction] === 'system_wide' || customerAllows[direction];
}
