import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { isSameSet } from '#server/features/set-up/rules-entries.ts';
import { atField } from '#server/features/set-up/service.ts';
import { filledIn, type StoredMilestone } from '#server/features/templates/rules-entered.ts';
import { type Direction, directions } from '#shared/vocabulary.ts';
import { checkCircles, checkEntered, checkLosing, write } from './check.ts';
import type {
  CustomerMilestoneChange,
  CustomerMilestoneView,
  ExemptionView,
  MilestoneOrder,
  NewCustomerMilestone,
  NewExemption,
} from './contract.ts';
import { type MilestoneRow, milestoneColumns, shownExemption, shownMilestone, storedOf } from './mapping.ts';
import * as queries from './queries.ts';
import { codeOf, refuseEnds } from './rules-entered.ts';

export type CustomerMilestoneService = ReturnType<typeof customerMilestoneService>;

/**
 * Milestones that jobs of one customer get beside those of templates, and those they do not get, per direction (DOMAIN 3). Jobs there
 * are keep what they have until they are allocated again. Reading needs customers:read, changes templates:write.
 */
export function customerMilestoneService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor, customerId: string): Promise<CustomerMilestoneView[]> {
    requirePermission(actor, 'customers:read');
    return db.withActor(actor, (tx) => shownAll(tx, actor, customerId));
  }

  /** Errors: JOBA or JCOM, a type that stands twice, bases in a circle or that no job of the customer gets. */
  async function add(
    actor: OfficeActor,
    customerId: string,
    input: NewCustomerMilestone,
    key: IdempotencyKey,
  ): Promise<CustomerMilestoneView> {
    requirePermission(actor, 'templates:write');
    const { direction, afterType, ...entered } = input;
    const one = filledIn([entered])[0]!;
    refuseEnds(one.eventType, 'added');
    const now = clock.now();
    return takenMilestone(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, () =>
          write(tx, customerId, now, async () => {
            const rows = await queries.selectMilestones(tx, customerId);
            const last = Math.max(0, ...rows.filter((row) => row.direction === direction).map((row) => row.position));
            const made = randomUUIDv7();
            const own = { id: made, customer_id: customerId, direction, position: last + 1 };
            await checkEntered(tx, one, codeOf(afterType), null);
            await queries.insertMilestone(tx, {
              ...own,
              ...milestoneColumns(one, codeOf(afterType)),
              version: 1,
              created_at: now,
              updated_at: now,
            });
            await checkCircles(tx, customerId, direction, made);
            return made;
          }),
        );
        return shownMilestone(await mustExist(tx, customerId, id), actor);
      }),
    );
  }

  /** Errors: as for adding; another version (412). */
  async function change(
    actor: OfficeActor,
    customerId: string,
    id: string,
    version: number,
    input: CustomerMilestoneChange,
  ): Promise<CustomerMilestoneView> {
    requirePermission(actor, 'templates:write');
    const now = clock.now();
    return takenMilestone(() =>
      db.withActor(actor, (tx) =>
        write(tx, customerId, now, async () => {
          const before = await mustExist(tx, customerId, id);
          checkVersion(version, before.version);
          const after = codeOf(input.afterType ?? before.after_type);
          const one = changed(before, input);
          await checkEntered(tx, one, after, before.event_type);
          const columns = { ...milestoneColumns(one, after), updated_at: now };
          if (!(await queries.updateMilestone(tx, { customerId, id, version }, columns)))
            checkVersion(version, version + 1);
          await checkCircles(tx, customerId, before.direction as Direction, id);
          return shownMilestone(await mustExist(tx, customerId, id), actor);
        }),
      ),
    );
  }

  /** Errors: another of the customer's milestones counts from it. */
  async function remove(actor: OfficeActor, customerId: string, id: string): Promise<void> {
    requirePermission(actor, 'templates:write');
    await db.withActor(actor, (tx) =>
      write(tx, customerId, clock.now(), async () => {
        const row = await mustExist(tx, customerId, id);
        await checkLosing(tx, customerId, row);
        await queries.deleteMilestone(tx, customerId, id);
        await checkCircles(tx, customerId, row.direction as Direction, null);
      }),
    );
  }

  /** Errors: an order that does not name every milestone of the direction once. */
  async function order(
    actor: OfficeActor,
    customerId: string,
    { direction, ids }: MilestoneOrder,
  ): Promise<CustomerMilestoneView[]> {
    requirePermission(actor, 'templates:write');
    return db.withActor(actor, (tx) =>
      write(tx, customerId, clock.now(), async () => {
        const rows = await queries.selectMilestones(tx, customerId);
        const stored = rows.filter((row) => row.direction === direction).map((row) => row.id);
        if (!isSameSet(ids, stored))
          throw conflict(
            'order_incomplete',
            'The order must name every milestone of the direction once. Reload the list and order it again.',
          );
        await queries.orderMilestones(tx, customerId, ids);
        return shownAll(tx, actor, customerId);
      }),
    );
  }

  async function exemptions(actor: OfficeActor, customerId: string): Promise<ExemptionView[]> {
    requirePermission(actor, 'customers:read');
    return db.withActor(actor, async (tx) => {
      if (!(await queries.customerExists(tx, customerId))) throw notFound('customer');
      return (await queries.selectExemptions(tx, customerId)).map((row) => shownExemption(row, actor));
    });
  }

  /** Errors: JOBA or JCOM, an event type that does not exist, one that is left out already. */
  async function exempt(
    actor: OfficeActor,
    customerId: string,
    input: NewExemption,
    key: IdempotencyKey,
  ): Promise<ExemptionView> {
    requirePermission(actor, 'templates:write');
    const eventType = codeOf(input.eventType);
    refuseEnds(eventType, 'left out');
    const now = clock.now();
    const { direction } = input;
    return atField('eventType', 'exemption_twice', () =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, () =>
          write(tx, customerId, now, async () => {
            await checkEntered(tx, filledIn([{ eventType }])[0]!, null, null);
            const made = randomUUIDv7();
            const row = { id: made, customer_id: customerId, direction, event_type: eventType, created_at: now };
            await queries.insertExemption(tx, row);
            await checkCircles(tx, customerId, direction, null);
            return made;
          }),
        );
        const rows = await queries.selectExemptions(tx, customerId);
        const row = rows.find((one) => one.id === id);
        if (!row) throw notFound('exemption');
        return shownExemption(row, actor);
      }),
    );
  }

  async function endExemption(actor: OfficeActor, customerId: string, id: string): Promise<void> {
    requirePermission(actor, 'templates:write');
    await db.withActor(actor, (tx) =>
      write(tx, customerId, clock.now(), async () => {
        const row = (await queries.selectExemptions(tx, customerId)).find((one) => one.id === id);
        if (!row) throw notFound('exemption');
        await queries.deleteExemption(tx, customerId, id);
        await checkCircles(tx, customerId, row.direction as Direction, null);
      }),
    );
  }

  return { list, add, change, remove, order, exemptions, exempt, endExemption };
}

const takenMilestone = <T>(work: () => Promise<T>): Promise<T> =>
  atField('eventType', 'customer_milestone_twice', work);

function changed(before: MilestoneRow, input: CustomerMilestoneChange): StoredMilestone {
  const { afterType: _, ...given } = input;
  return filledIn([{ ...storedOf(before), ...given }])[0]!;
}

async function mustExist(tx: Tx, customerId: string, id: string): Promise<MilestoneRow> {
  const row = await queries.selectMilestone(tx, customerId, id);
  if (!row) throw notFound('milestone of this customer');
  return row;
}

async function shownAll(tx: Tx, actor: OfficeActor, customerId: string): Promise<CustomerMilestoneView[]> {
  if (!(await queries.customerExists(tx, customerId))) throw notFound('customer');
  const rows = await queries.selectMilestones(tx, customerId);
  const place = (direction: string) => directions.indexOf(direction as Direction);
  return rows.toSorted((a, b) => place(a.direction) - place(b.direction)).map((row) => shownMilestone(row, actor));
}
