import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import * as queries from './queries.ts';

export type ContactToMake = {
  email: string;
  /** The folded address. */
  key: string;
  firstName: string;
  lastName: string;
  branchIds: readonly string[];
  unassignedToo: boolean;
};

/** Rows a statement takes: it holds at most 65,535 values. */
const batchSize = 1000;

/** Makes contacts as drafts, with the persons behind them, in the caller's transaction; answers their ids in order. */
export async function makeContacts(
  tx: Tx,
  customerId: string,
  contacts: readonly ContactToMake[],
  now: Date,
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < contacts.length; from += batchSize) {
    const batch = contacts.slice(from, from + batchSize).map((one) => ({ ...one, id: randomUUIDv7() }));
    const persons = await queries.personsFor(tx, batch, now);
    await queries.insertContacts(
      tx,
      batch.map((one) => ({
        id: one.id,
        customer_id: customerId,
        person_id: persons.get(one.key)!,
        email: one.email,
        email_key: one.key,
        first_name: one.firstName,
        last_name: one.lastName,
        state: 'draft',
        unassigned_too: one.unassignedToo,
        preferences: '{}',
        version: 1,
        created_at: now,
        updated_at: now,
      })),
    );
    const links = batch.flatMap(({ id, branchIds }) => branchIds.map((branchId) => ({ contactId: id, branchId })));
    await linkBranches(tx, customerId, links);
    ids.push(...batch.map((one) => one.id));
  }
  return ids;
}

/** Limits contacts to branches. Errors: one is not a branch of this customer. */
export async function linkBranches(tx: Tx, customerId: string, links: queries.BranchLink[]): Promise<void> {
  if (!(await queries.insertBranchLinks(tx, customerId, links)))
    throw invalid(
      'customerBranchIds',
      'branch_unknown',
      'One of these branches is not a branch of this customer. Reload and choose again.',
    );
}
