import type { Fault } from '#server/errors.ts';
import { customerFaults } from '#server/features/customers/rules-customer.ts';
import { nameDistance } from '#server/features/customers/rules-near.ts';

/** Why a customer of this name cannot be made; null when it can. */
export function newNameFault(name: string): Fault | null {
  const first = customerFaults({ name })[0];
  return first ? { field: 'customer', code: 'customer_name', message: `"${name}": ${first.message}` } : null;
}

export type KnownName = { id: string; code: string; name: string; state: string; key: string };

const mostNear = 5;

/** Names worth comparing: they begin alike, or are of about the same length. Comparing is costly, and most names are far apart. */
function worthComparing(key: string, other: string): boolean {
  const slack = Math.max(2, Math.ceil(key.length / 3));
  return key.slice(0, 2) === other.slice(0, 2) || Math.abs(key.length - other.length) <= slack;
}

/** The customers with a name or alias like this one, the nearest first. */
export function nearNames(key: string, names: readonly KnownName[]): KnownName[] {
  const best = new Map<string, { name: KnownName; far: number }>();
  for (const name of names) {
    if (!worthComparing(key, name.key)) continue;
    const far = nameDistance(key, name.key);
    if (far !== null && far < (best.get(name.id)?.far ?? Number.POSITIVE_INFINITY)) best.set(name.id, { name, far });
  }
  return [...best.values()]
    .sort((a, b) => a.far - b.far || (a.name.key < b.name.key ? -1 : 1))
    .slice(0, mostNear)
    .map(({ name }) => name);
}
