import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import type { CustomerState } from '#shared/vocabulary.ts';
import { insertCustomer, lockCodes, lockCustomer, selectCodeKeys } from './queries.ts';
import { selectByKeys } from './queries-names.ts';
import { codeFromName, freeCode, sharedBeginning } from './rules-code.ts';
import { customerFaults } from './rules-customer.ts';

export type CustomerMatch = { id: string; code: string; name: string; state: CustomerState };

/**
 * The customers known under each folded key (`foldKey`): by code, else by name, else by alias. A key that is not in the answer is
 * unknown; one with several customers is ambiguous (two customers of the same name) and needs the code.
 */
export async function findCustomersByKeys(tx: Tx, keys: readonly string[]): Promise<Map<string, CustomerMatch[]>> {
  const found = new Map<string, CustomerMatch[]>();
  if (keys.length === 0) return found;
  const rows = await selectByKeys(tx, [...new Set(keys)]);
  for (const by of ['code', 'name', 'alias'] as const) {
    const settled = new Set(found.keys());
    for (const row of rows) {
      if (row.by !== by || settled.has(row.key)) continue;
      const match = { id: row.id, code: row.code, name: row.name, state: row.state as CustomerState };
      found.set(row.key, [...(found.get(row.key) ?? []), match]);
    }
  }
  return found;
}

/** What a new customer needs; all else starts at its default (tracking flags No, DIFOT one past month, no tolerance). */
export type CustomerStart = { name: string; code?: string | undefined; state?: CustomerState | undefined };

/**
 * Makes a customer in the caller's transaction; the code is made from the name when it is blank (DOMAIN 1). The caller has checked the
 * permission. Errors: a blank name, characters that do not belong, a code that is taken (`customer_code_taken`).
 */
export async function createCustomer(tx: Tx, input: CustomerStart, now: Date): Promise<CustomerMatch> {
  const faults = customerFaults({ name: input.name, code: input.code });
  if (faults.length > 0) throw new AppError('invalid', 'customer_not_valid', faults[0]!.message, { faults });
  const id = randomUUIDv7();
  const code = await codeFor(tx, input.name, input.code);
  const state = input.state ?? 'active';
  await insertCustomer(tx, {
    id,
    code,
    code_key: foldKey(code),
    name: input.name,
    name_key: foldKey(input.name),
    contact_name: '',
    address: '',
    state,
    import_tracking: false,
    export_tracking: false,
    domestic_tracking: false,
    production_tracking: false,
    automatic_delivery: false,
    publish_attachments: false,
    show_difot: false,
    difot_past_months: 1,
    difot_tolerance_days: 0,
    difot_tolerance_percent: 0,
    version: 1,
    created_at: now,
    updated_at: now,
  });
  await announceCustomer(tx, id, now);
  return { id, code, name: input.name, state };
}

/** The customer of that name for an import or a new job: the one known, or a new one; two imports at once make one. Null: ambiguous. */
export async function findOrCreateCustomer(tx: Tx, name: string, now: Date): Promise<CustomerMatch | null> {
  const key = foldKey(name);
  let known = (await findCustomersByKeys(tx, [key])).get(key);
  if (!known) {
    await lockCodes(tx);
    known = (await findCustomersByKeys(tx, [key])).get(key);
  }
  if (known) return known.length === 1 ? known[0]! : null;
  return createCustomer(tx, { name }, now);
}

/**
 * Holds a customer until the transaction ends, for a change of what belongs to it: others who change it wait, and so do jobs of it that
 * are being written. Null: there is none.
 */
export async function holdCustomer(tx: Tx, id: string): Promise<CustomerMatch | null> {
  const row = await lockCustomer(tx, id);
  return row ? { id: row.id, code: row.code, name: row.name, state: row.state as CustomerState } : null;
}

/** The code as given, else the first free one that the name suggests. `ownId`: the customer that may keep its code. */
export async function codeFor(tx: Tx, name: string, given: string | undefined, ownId?: string): Promise<string> {
  if (given !== undefined && foldKey(given) !== '') {
    const other = (await selectByKeys(tx, [foldKey(given)])).find((row) => row.by === 'code' && row.id !== ownId);
    if (other) {
      const message = `The code “${given.trim()}” is already used by “${other.name}”. Choose another code.`;
      const faults = [{ field: 'code', code: 'customer_code_taken', message }];
      throw new AppError('conflict', 'customer_code_taken', message, { faults });
    }
    return given.trim();
  }
  await lockCodes(tx);
  const suggestion = codeFromName(name);
  const taken = await selectCodeKeys(tx, sharedBeginning(suggestion));
  return freeCode(suggestion, new Set(taken));
}

/**
 * Tells open screens and tasks that a customer changed. `countsChanged`: the rules of its DIFOT counts are others now; `isSeen`: its
 * portal shows more or less than before, so its contacts hear of it too.
 */
export async function announceCustomer(
  tx: Tx,
  customerId: string,
  now: Date,
  { countsChanged = false, isSeen = false } = {},
): Promise<void> {
  await announce(
    tx,
    [
      {
        kind: 'customer.changed',
        customerId,
        customerBranchId: null,
        visible: isSeen,
        jobId: null,
        payload: { customerId, countsChanged },
      },
    ],
    now,
  );
}
