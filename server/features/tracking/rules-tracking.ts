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

const flagNames: Record<Direction, string> = {
  import: 'Import Job Tracking Allow',
  export: 'Export Job Tracking Allow',
  domestic: 'Domestic Job Tracking Allow',
  production: 'Production Job Tracking Allow',
};

/** Why jobs of a direction are tracked or not, in a sentence. */
export function trackingReason(
  direction: Direction,
  company: Record<Direction, TrackingScope>,
  customer: { name: string; allows: Record<Direction, boolean> },
): string {
  if (company[direction] === 'system_wide')
    return `Tracking of ${direction} jobs applies to all customers (company setting).`;
  return `Tracking of ${direction} jobs is decided per customer: "${flagNames[direction]}" is ${customer.allows[direction] ? 'on' : 'off'} for ${customer.name}.`;
}
