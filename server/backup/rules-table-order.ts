/** A table that refers to another one by a foreign key. */
export type Reference = { from: string; to: string };

/**
 * The tables in an order in which each comes after those it refers to; a table that refers to itself is no obstacle. Ties are kept in
 * the order given. Throws when tables refer to each other in a circle: no order would do.
 */
export function parentsFirst(tables: readonly string[], references: readonly Reference[]): string[] {
  const waiting = new Map(tables.map((table) => [table, new Set<string>()]));
  for (const { from, to } of references) if (from !== to && waiting.has(to)) waiting.get(from)?.add(to);
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find(([, parents]) => parents.size === 0)?.[0];
    if (next === undefined)
      throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`);
    waiting.delete(next);
    for (const parents of waiting.values()) parents.delete(next);
    ordered.push(next);
  }
  return ordered;
}
