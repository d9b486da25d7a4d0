import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { PortView } from './contract.ts';
import * as queries from './queries.ts';
import { portFunctions, portSearch } from './rules-search.ts';

export type PortService = ReturnType<typeof portService>;

/** Which of these UN/LOCODEs exist, with their names. */
export async function portNames(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  return new Map((await queries.selectPorts(tx, codes)).map((port) => [port.code, port.name]));
}

/** Ports, airports and terminals (reference data). Reading needs setup:read. */
export function portService({ db }: { db: Database }) {
  async function search(
    actor: OfficeActor,
    input: { search?: string; limit: number; cursor?: string },
  ): Promise<{ items: PortView[]; nextCursor: string | null }> {
    requirePermission(actor, 'setup:read');
    const keys = decodeCursor(input.cursor, 'port', ['number', 'text', 'text']);
    const after = keys && { rank: Number(keys[0]), nameKey: String(keys[1]), code: String(keys[2]) };
    const wanted = portSearch(input.search);
    const rows = await db.withActor(actor, (tx) =>
      wanted
        ? queries.searchPorts(tx, wanted, after, input.limit + 1)
        : queries.selectAllPorts(tx, after, input.limit + 1),
    );
    const page = rows.slice(0, input.limit);
    const end = rows.length > page.length ? page.at(-1) : undefined;
    return {
      items: page.map(shown),
      nextCursor: end ? encodeCursor({ sort: 'port', keys: [end.rank, end.name_key, end.code] }) : null,
    };
  }

  async function read(actor: OfficeActor, code: string): Promise<PortView> {
    requirePermission(actor, 'setup:read');
    const row = await db.withActor(actor, (tx) => queries.selectPort(tx, code.trim().toUpperCase()));
    if (!row) throw notFound('port');
    return shown(row);
  }

  return { search, read };
}

function shown(row: queries.PortRow): PortView {
  const { code, name, country, iata, functions } = row;
  return { code, name, country, iata, functions: portFunctions(functions) };
}
