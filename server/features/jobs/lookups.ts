import type { Tx } from '#server/database/database.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import * as queries from '#server/features/jobs/queries-setup.ts';
import { foldKey } from '#shared/fold.ts';

export type Operator = { id: string; name: string; active: boolean };

/** Ports, staff users and customer branches that jobs name, found once for a whole batch. */
export type Lookups = {
  /** The port's UN/LOCODE; undefined when it is not known. */
  port(code: string): string | undefined;
  /** By id, e-mail or full name. */
  operator(text: string): Operator | undefined;
  /** The id of the customer's branch of that name; a new one for a name not known yet. */
  customerBranch(customerId: string, name: string): string;
  /** Branches that were asked for and are not there yet. */
  newBranches(): { id: string; customer_id: string; name: string; name_key: string }[];
};

export type Wanted = {
  ports: string[];
  operators: string[];
  customerBranches: { customerId: string; name: string }[];
  /** Ids whose names the history may mention. */
  formerBranches: { customerId: string; id: string }[];
  formerOperators: string[];
};

export const portKey = (code: string): string => code.trim().toUpperCase();

/** Finds everything wanted in three statements; names go to `ctx.names` for the history. */
export async function lookUp(tx: Tx, ctx: JobContext, wanted: Wanted): Promise<Lookups> {
  const [ports, users, branches, names] = await Promise.all([
    findPorts(tx, wanted.ports),
    findUsers(tx, [...wanted.operators, ...wanted.formerOperators]),
    findBranches(tx, wanted.customerBranches),
    wanted.formerBranches.length === 0
      ? []
      : queries.selectBranchNames(
          tx,
          [...new Set(wanted.formerBranches.map((one) => one.customerId))],
          [...new Set(wanted.formerBranches.map((one) => one.id))],
        ),
  ]);
  for (const { id, name } of [...names, ...users.list]) ctx.names.set(id, name);
  for (const { id, name } of branches.values()) ctx.names.set(id, name);
  const made: ReturnType<Lookups['newBranches']> = [];
  return {
    port: (code) => ports.get(portKey(code)),
    operator: (text) => users.byKey.get(foldKey(text)),
    customerBranch(customerId, name) {
      const key = foldKey(name);
      const known = branches.get(`${customerId} ${key}`);
      if (known !== undefined) return known.id;
      const branch = { id: ctx.newId(), name: name.trim() };
      branches.set(`${customerId} ${key}`, branch);
      ctx.names.set(branch.id, branch.name);
      made.push({ ...branch, customer_id: customerId, name_key: key });
      return branch.id;
    },
    newBranches: () => made,
  };
}

async function findPorts(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (codes.length === 0) return found;
  const rows = await queries.selectPorts(tx, [...new Set(codes.map(portKey))]);
  // A UN/LOCODE wins over an airport's code; of several places with one IATA code the first by UN/LOCODE.
  for (const { code, iata } of rows.toReversed()) if (iata !== null) found.set(iata, code);
  for (const { code } of rows) found.set(code, code);
  return found;
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

async function findUsers(tx: Tx, texts: readonly string[]) {
  const byKey = new Map<string, Operator>();
  const list: Operator[] = [];
  if (texts.length === 0) return { byKey, list };
  const keys = [...new Set(texts.map(foldKey))];
  const rows = await queries.selectUsers(tx, keys.filter(isUuid), keys);
  for (const row of rows) {
    const name = `${row.first_name} ${row.last_name}`.trim();
    const operator = { id: row.id, name, active: row.state !== 'disabled' };
    list.push(operator);
    for (const key of [row.id, row.email_key, foldKey(name)]) byKey.set(key, operator);
  }
  return { byKey, list };
}

async function findBranches(
  tx: Tx,
  wanted: Wanted['customerBranches'],
): Promise<Map<string, { id: string; name: string }>> {
  if (wanted.length === 0) return new Map();
  const rows = await queries.selectCustomerBranches(
    tx,
    [...new Set(wanted.map((one) => one.customerId))],
    [...new Set(wanted.map((one) => foldKey(one.name)))],
  );
  return new Map(rows.map((one) => [`${one.customer_id} ${one.name_key}`, { id: one.id, name: one.name }]));
}
