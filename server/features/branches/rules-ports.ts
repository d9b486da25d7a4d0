import type { Fault } from '#server/errors.ts';

/** The directions in which a branch serves ports (DOMAIN 6). */
export const portDirections = ['import', 'export'] as const;
export type PortDirection = (typeof portDirections)[number];

/** Port codes as they are stored: trimmed, in capitals. */
export function portCodes(entered: readonly string[]): string[] {
  return entered.map((code) => code.trim().toUpperCase());
}

/**
 * What is wrong with the ports a branch is to serve in a direction: unknown ones, ones named twice, ones that another branch serves.
 * `known` gives the ports that exist, each with the other branch that serves it or null.
 */
export function portFaults(
  direction: PortDirection,
  codes: readonly string[],
  known: ReadonlyMap<string, string | null>,
): Fault[] {
  return codes.flatMap((code, index) => {
    const field = `ports.${direction}.${index}`;
    const holder = known.get(code);
    if (holder === undefined)
      return [{ field, code: 'port_unknown', message: `There is no port "${code}". Choose one from the list.` }];
    if (codes.indexOf(code) < index)
      return [{ field, code: 'port_twice', message: `${code} stands twice in the ${direction} ports. Remove one.` }];
    if (holder === null) return [];
    const message = `${code} is already served for ${direction} by the branch "${holder}". A port is served by one branch per direction.`;
    return [{ field, code: 'port_served', message }];
  });
}
