import { describe, expect, test } from 'vitest';
import { type TrackingScope, trackingApplies } from '#server/features/tracking/rules-tracking.ts';
import { type Direction, directions } from '#shared/vocabulary.ts';

/** Every way to set the four directions, by the bits of 0 to 15. */
const settings = <V>(on: V, off: V): Record<Direction, V>[] =>
  Array.from({ length: 16 }, (_, bits) => ({
    import: bits & 1 ? on : off,
    export: bits & 2 ? on : off,
    domestic: bits & 4 ? on : off,
    production: bits & 8 ? on : off,
  }));
const modes = settings<TrackingScope>('system_wide', 'per_customer');
const flags = settings(true, false);

describe('tracking mode x direction x flag, all 1,024 of them', () => {
  // What applies for the very direction, whatever the other three are set to.
  const table: [mode: TrackingScope, flag: boolean, applies: boolean][] = [
    ['system_wide', true, true],
    ['system_wide', false, true],
    ['per_customer', true, true],
    ['per_customer', false, false],
  ];
  describe.each(directions)('%s', (direction) => {
    test.each(table)('%s, flag %s: %s', (mode, flag, applies) => {
      const cases = modes
        .filter((company) => company[direction] === mode)
        .flatMap((company) =>
          flags.filter((customer) => customer[direction] === flag).map((customer) => ({ company, customer })),
        );
      expect(cases).toHaveLength(64);
      for (const { company, customer } of cases)
        expect(trackingApplies(direction, company, customer), JSON.stringify({ company, customer })).toBe(applies);
    });
  });
});
