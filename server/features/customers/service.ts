import { randomBytes } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, conflict, invalid, notFound } from '#server/errors.ts';
import { queueResettle } from '#server/features/background-tasks/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { CustomerState } from '#shared/vocabulary.ts';
import type { CustomerChange, CustomerListQuery, NewCustomer } from './contract.ts';
import { announceCustomer, codeFor, createCustomer } from './find-customers.ts';
import { listCustomers } from './list-customers.ts';
import * as queries from './queries.ts';
import { selectMerging } from './queries-merge.ts';
import { replaceAliases, saveBranches, selectByKeys, selectNameCandidates } from './queries-names.ts';
import { customerFaults } from './rules-customer.ts';
import { nameDistance } from './rules-near.ts';
import { changesPortal, portalChange } from './rules-portal.ts';
import { changesGroups, checkConfiguration, groupChange } from './save-configuration.ts';
import { checkPortal } from './save-portal.ts';
import { switchCustomers } from './switch-customers.ts';

export { createCustomer, findCustomersByKeys, findOrCreateCustomer, holdCustomer } from './find-customers.ts';

export type CustomerService = ReturnType<typeof customerService>;
export type CustomerRow = NonNullable<Awaited<ReturnType<typeof queries.selectCustomer>>>;
export type CustomerAbilities = { edit: boolean; delete: boolean; createPortal: boolean; editContacts: boolean };

const mostCandidates = 2000;
const mostNear = 8;

/** What the asker may do with a customer. */
export function customerAbilities(actor: OfficeActor, row: { portal_slug: string | null }): CustomerAbilities {
  const write = may(actor, 'customers:write');
  return {
    edit: write,
    delete: write,
    createPortal: write && row.portal_slug === null,
    editContacts: may(actor, 'contacts:write'),
  };
}

/** Where the customer's contacts sign in; null until the portal is created. Made from the public address alone. */
export function portalUrlOf(publicUrl: string, slug: string | null): string | null {
  return slug === null ? null : `${publicUrl}/p/${slug}`;
}

async function mustExist(tx: Tx, id: string): Promise<CustomerRow> {
  const row = await queries.selectCustomer(tx, id);
  if (!row) throw notFound('customer');
  return row;
}

/** Customers of the company: who the jobs are for (DOMAIN 1, 7). */
export function customerService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor, query: CustomerListQuery) {
    requirePermission(actor, 'customers:read');
    return db.withActor(actor, (tx) => listCustomers(tx, query));
  }

  async function read(actor: OfficeActor, id: string): Promise<CustomerRow> {
    requirePermission(actor, 'customers:read');
    return db.withActor(actor, (tx) => mustExist(tx, id));
  }

  /** Makes a customer with all that the form holds, once for each idempotency key. */
  async function create(actor: OfficeActor, input: NewCustomer, key: IdempotencyKey): Promise<CustomerRow> {
    requirePermission(actor, 'customers:write');
    checkTexts(input);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const { id } = await once(tx, key, now, async () => {
        const made = await createCustomer(tx, input, now);
        await checkConfiguration(tx, input, null);
        await checkPortal(tx, input.portal, null);
        await save(tx, made.id, { ...input, name: undefined, code: undefined }, 1, now);
        return made.id;
      });
      return mustExist(tx, id);
    });
  }

  async function change(actor: OfficeActor, id: string, version: number, input: CustomerChange): Promise<CustomerRow> {
    requirePermission(actor, 'customers:write');
    checkTexts(input);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const before = await queries.lockCustomer(tx, id);
      if (!before) throw notFound('customer');
      checkVersion(version, before.version);
      if (input.state !== undefined && input.state !== before.state) await refuseWhileMerging(tx, before);
      const code = input.code === undefined ? undefined : await codeFor(tx, input.name ?? before.name, input.code, id);
      await checkConfiguration(tx, input, before);
      await checkPortal(tx, input.portal, before.leading_reference);
      await save(tx, id, { ...input, code }, version + 1, now);
      const countsChanged =
        input.difot !== undefined &&
        (differs(input.difot.toleranceDays, before.difot_tolerance_days) ||
          differs(input.difot.tolerancePercent, before.difot_tolerance_percent) ||
          differs(input.difot.countingDate, before.counting_date));
      if (differs(input.serviceOperatorId, before.service_operator_id))
        await queueResettle(tx, { customerId: id, formerOperatorId: before.service_operator_id }, now);
      else if (changesGroups(input.groups, before)) await queueResettle(tx, { customerId: id }, now);
      const isSeen =
        differs(input.publishAttachments, before.publish_attachments) ||
        differs(input.showDifot, before.show_difot) ||
        changesPortal(input.portal, before);
      await announceCustomer(tx, id, now, { countsChanged, isSeen });
      return mustExist(tx, id);
    });
  }

  /** Deletes a customer that nothing hangs on. One with jobs or contacts stays; it can be made inactive. */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'customers:write');
    await db.withActor(actor, async (tx) => {
      const before = await queries.lockCustomer(tx, id);
      if (!before) throw notFound('customer');
      const use = await queries.selectUse(tx, id);
      if (use.jobs || use.contacts)
        throw conflict(
          'customer_in_use',
          `“${before.name}” has ${use.jobs ? 'jobs' : 'contacts'}, so it cannot be deleted. Make it inactive instead${use.jobs ? '' : ', or delete its contacts first'}.`,
        );
      await queries.deleteCustomer(tx, id);
      await announceCustomer(tx, id, clock.now());
    });
  }

  /** Creates the customer's portal under a random address. Where it exists already, it stays as it is. */
  async function createPortal(actor: OfficeActor, id: string): Promise<CustomerRow> {
    requirePermission(actor, 'customers:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const before = await queries.lockCustomer(tx, id);
      if (!before) throw notFound('customer');
      if (before.portal_slug === null) {
        const slug = randomBytes(15).toString('base64url');
        const changed = { portal_slug: slug, portal_created_at: now, version: before.version + 1, updated_at: now };
        await queries.updateCustomer(tx, id, changed);
        await announceCustomer(tx, id, now);
      }
      return mustExist(tx, id);
    });
  }

  /** Customers with a name or alias like this one, nearest first: shown before a new customer is made. */
  async function near(actor: OfficeActor, name: string) {
    requirePermission(actor, 'customers:read');
    const key = foldKey(name);
    const rows = await db.withActor(actor, (tx) => selectNameCandidates(tx, key, mostCandidates));
    const best = new Map<string, { row: (typeof rows)[number]; far: number }>();
    for (const row of rows) {
      const far = nameDistance(key, row.key);
      if (far !== null && far < (best.get(row.id)?.far ?? 2)) best.set(row.id, { row, far });
    }
    return [...best.values()]
      .sort((a, b) => a.far - b.far || (a.row.key < b.row.key ? -1 : 1))
      .slice(0, mostNear)
      .map(({ row }) => ({
        id: row.id,
        code: row.code,
        name: row.name,
        state: row.state as CustomerState,
        matched: row.text,
        exact: row.key === key,
      }));
  }

  return { list, read, create, change, remove, createPortal, near, switchMany: switchCustomers({ db, clock }) };
}

function differs<T>(given: T | undefined, stored: T): boolean {
  return given !== undefined && given !== stored;
}

function checkTexts(input: CustomerChange): void {
  const faults = customerFaults(input);
  if (faults.length > 0) throw new AppError('invalid', 'customer_not_valid', faults[0]!.message, { faults });
}

async function save(tx: Tx, id: string, input: CustomerChange, version: number, now: Date): Promise<void> {
  if (input.aliases) await checkAliases(tx, id, input.aliases);
  await queries.updateCustomer(tx, id, {
    code: input.code,
    code_key: input.code === undefined ? undefined : foldKey(input.code),
    name: input.name,
    name_key: input.name === undefined ? undefined : foldKey(input.name),
    contact_name: input.contactName,
    address: input.address,
    state: input.state,
    service_operator_id: input.serviceOperatorId,
    import_tracking: input.tracking?.import,
    export_tracking: input.tracking?.export,
    domestic_tracking: input.tracking?.domestic,
    production_tracking: input.tracking?.production,
    ...groupChange(input.groups),
    automatic_delivery: input.automaticDelivery,
    publish_attachments: input.publishAttachments,
    show_difot: input.showDifot,
    difot_past_months: input.difot?.pastMonths,
    difot_tolerance_days: input.difot?.toleranceDays,
    difot_tolerance_percent: input.difot?.tolerancePercent,
    counting_date: input.difot?.countingDate,
    ...portalChange(input.portal),
    version,
    updated_at: now,
  });
  if (input.aliases) await replaceAliases(tx, id, input.aliases);
  if (input.branches && !(await saveBranches(tx, id, input.branches)))
    throw invalid(
      'branches',
      'branch_unknown',
      'One of these branches is not a branch of this customer. Reload and try again.',
    );
}

/** An alias leads to one customer: it may not be the code, name or alias of another. */
async function checkAliases(tx: Tx, id: string, aliases: readonly string[]): Promise<void> {
  const keys = aliases.map(foldKey);
  const other = (await selectByKeys(tx, keys)).find((row) => row.id !== id);
  if (!other) return;
  const index = keys.indexOf(other.key);
  const message = `“${aliases[index]}” already is the ${other.by} of “${other.name}” (${other.code}). An alias leads to one customer.`;
  throw new AppError('conflict', 'alias_taken', message, {
    faults: [{ field: `aliases.${index}`, code: 'alias_taken', message }],
  });
}

/** A customer that is being merged into another one stays inactive, so that it gets no new jobs meanwhile. */
async function refuseWhileMerging(tx: Tx, { id, name }: { id: string; name: string }): Promise<void> {
  const merging = await selectMerging(tx, [id]);
  if (merging?.fromId !== id) return;
  throw conflict(
    'merge_running',
    `“${name}” is being merged into “${merging.intoName ?? ''}” and stays inactive. Stop the merge first.`,
  );
}
