import type { Tx } from '#server/database/database.ts';
import type { Fault } from '#server/errors.ts';
import { createCustomer, findCustomersByKeys } from '#server/features/customers/service.ts';
import { selectCustomersOfCodes } from './queries-customers.ts';
import { newNameFault } from './rules-customer-names.ts';
import type { StagedFields } from './rules-staged.ts';

/** Whose job a row is: a customer, one that is still to be made (null), or why that cannot be told. */
export type RowCustomer = { customerId: string | null } | { fault: Fault };

const fault = (code: string, message: string): RowCustomer => ({ fault: { field: 'customer', code, message } });

/**
 * Finds the customer of each row by code, name or alias, all folded. A row that names none is about a job that exists, and belongs
 * to that job's customer.
 */
export async function resolveCustomers(tx: Tx, rows: readonly StagedFields[]): Promise<RowCustomer[]> {
  const keys = new Set(rows.map((row) => row.customerKey).filter((key) => key !== ''));
  const unnamed = rows.filter((row) => row.customerKey === '').map((row) => row.codeKey);
  const [known, owners] = await Promise.all([
    findCustomersByKeys(tx, [...keys]),
    unnamed.length === 0 ? new Map<string, string>() : selectCustomersOfCodes(tx, unnamed),
  ]);
  return rows.map((row) => {
    if (row.customerKey === '') {
      const owner = owners.get(row.codeKey);
      if (owner !== undefined) return { customerId: owner };
      return fault(
        'customer_missing',
        'The row names no customer, and there is no job with this code yet. Name the customer.',
      );
    }
    const name = String(row.values.customer);
    const matches = known.get(row.customerKey) ?? [];
    if (matches.length === 1) return { customerId: matches[0]!.id };
    if (matches.length > 1) {
      const codes = matches.map((match) => match.code).join(', ');
      return fault(
        'customer_ambiguous',
        `"${name}" can be several customers: ${codes}. Write the code of the one that is meant.`,
      );
    }
    const wrong = newNameFault(name);
    return wrong ? { fault: wrong } : { customerId: null };
  });
}

/** Makes the customers that are named and not known, each once; answers their ids by folded name. */
export async function makeCustomers(tx: Tx, rows: readonly StagedFields[], now: Date): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  // In the order of their keys, so that two imports at once wait for each other instead of locking each other.
  const wanted = new Map(rows.map((row) => [row.customerKey, String(row.values.customer)]));
  for (const [key, name] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { id } = await createCustomer(tx, { name }, now);
    made.set(key, id);
  }
  return made;
}
