import { expect, test } from 'vitest';
import { trackingApplies } from '#server/features/tracking/rules-tracking.ts';
import { directions } from '#shared/vocabulary.ts';

const none = { import: false, export: false, domestic: false, production: false };

test.each(directions)(
  '%s: system-wide always applies, per customer by the flag of that very direction',
  (direction) => {
    const perCustomer = {
      import: 'per_customer',
      export: 'per_customer',
      domestic: 'per_customer',
      production: 'per_customer',
    } as const;
    expect(trackingApplies(direction, { ...perCustomer, [direction]: 'system_wide' }, none)).toBe(true);
    expect(trackingApplies(direction, perCustomer, none)).toBe(false);
    expect(trackingApplies(direction, perCustomer, { ...none, [direction]: true })).toBe(true);
    const others = { import: true, export: true, domestic: true, production: true, [direction]: false };
    expect(trackingApplies(direction, perCustomer, others)).toBe(false);
  },
);
