import type { Tx } from '#server/database/database.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import { categoryIds } from '#server/features/categories/service.ts';
import { announceCustomer } from '#server/features/customers/find-customers.ts';
import { eventTypesOf } from '#server/features/event-types/service.ts';
import type { StoredMilestone } from '#server/features/templates/rules-entered.ts';
import { checkCustomerPlan, lockPlans, templatesOf } from '#server/features/templates/service.ts';
import type { Direction } from '#shared/vocabulary.ts';
import { customerMilestoneOf, type MilestoneRow } from './mapping.ts';
import * as queries from './queries.ts';
import { enteredFaults, losingBase, refuseLostBase } from './rules-entered.ts';

/** One change of a customer's milestones: alone among such changes, and announced. Errors: no such customer. */
export async function write<T>(tx: Tx, customerId: string, now: Date, work: () => Promise<T>): Promise<T> {
  await lockPlans(tx);
  if (!(await queries.lockCustomer(tx, customerId))) throw notFound('customer');
  const answer = await work();
  await announceCustomer(tx, customerId, now);
  return answer;
}

/** Refuses what a milestone names that does not exist, numbers out of range, a place it cannot have. `before`: the type it had. */
export async function checkEntered(
  tx: Tx,
  one: StoredMilestone,
  afterType: string | null,
  before: string | null,
): Promise<void> {
  const eventTypes = await eventTypesOf(tx);
  const categories = await categoryIds(tx);
  const known = { eventTypes, categories, before: new Set(before === null ? [] : [before]) };
  const faults = enteredFaults(one, afterType ?? 'JOBA', known);
  const [first] = faults;
  if (!first) return;
  const message = faults.map((fault) => fault.message).join(' ');
  throw new AppError('invalid', first.code, message, { faults });
}

async function ownOf(tx: Tx, customerId: string, direction: Direction) {
  const rows = (await queries.selectMilestones(tx, customerId)).filter((row) => row.direction === direction);
  const exemptions = await queries.selectExemptions(tx, customerId);
  const own = {
    name: '',
    milestones: rows.map(customerMilestoneOf),
    exemptions: exemptions
      .filter((one) => one.direction === direction)
      .map((one) => ({ direction, eventType: one.event_type })),
  };
  return { rows, own };
}

/**
 * Refuses bases in a circle, within the customer's list and in jobs of every template of the direction, and a milestone (`id`) whose
 * condition counts from one that no job of the customer gets. Looks at what is stored in this transaction.
 */
export async function checkCircles(tx: Tx, customerId: string, direction: Direction, id: string | null): Promise<void> {
  const { rows, own } = await ownOf(tx, customerId, direction);
  await checkCustomerPlan(tx, direction, own);
  const written = rows.find((row) => row.id === id);
  if (written)
    refuseLostBase(direction, await templatesOf(tx, direction), own, customerMilestoneOf(written).definition);
}

/** Refuses taking away what another of the customer's milestones counts from. */
export async function checkLosing(tx: Tx, customerId: string, row: MilestoneRow): Promise<void> {
  const direction = row.direction as Direction;
  const { rows, own } = await ownOf(tx, customerId, direction);
  const gone = own.milestones[rows.findIndex((one) => one.id === row.id)];
  if (!gone) return;
  const losing = losingBase(direction, await templatesOf(tx, direction), own, gone);
  if (losing.length === 0) return;
  throw conflict(
    'base_of_another',
    `The exception of ${losing.join(', ')} counts from ${row.event_type}. Let it count from something else first.`,
  );
}
