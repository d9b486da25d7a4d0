import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { foldKey } from '#shared/fold.ts';
import type { MergePlan } from './rules-merge.ts';

type Customers = { from: string; to: string };

/** Copies rows under another customer, with the same ids and all their columns but those in `changed`. */
async function copyRows(
  tx: Tx,
  table: string,
  { from, to }: Customers,
  ids: readonly string[],
  changed: Record<string, unknown> = {},
): Promise<void> {
  if (ids.length === 0) return;
  const values = JSON.stringify({ ...changed, customer_id: to });
  await sql`insert into ${sql.table(table)} select r.* from ${sql.table(table)} x, lateral jsonb_populate_record(x, ${values}::jsonb) r
    where x.customer_id = ${from} and x.id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Makes the customer branches that are missing. */
export async function copyBranches(tx: Tx, customers: Customers, plan: MergePlan['branches']): Promise<void> {
  const ids = plan.made.map((one) => one.id);
  await copyRows(tx, 'customer_branches', customers, ids);
}

/**
 * Passes contacts on, with the customer branches they are limited to. Links of invitations end with the former customer, so invited
 * ones are drafts again; their preferences and all else stay.
 */
export async function copyContacts(tx: Tx, customers: Customers, plan: MergePlan, now: Date): Promise<void> {
  const { from, to } = customers;
  const ids = plan.contacts.moved.map((one) => one.id);
  if (ids.length === 0) return;
  await copyRows(tx, 'contacts', customers, ids);
  await sql`update contacts set version = version + 1, updated_at = ${now},
    invited_at = case when state = 'invited' or state_before_disabled = 'invited' then null else invited_at end,
    invitation_expires_at = null, unsubscribe_key = null,
    state_before_disabled = case when state_before_disabled = 'invited' then 'draft' else state_before_disabled end,
    state = case when state = 'invited' then 'draft' else state end
    where customer_id = ${to} and id = any(${ids}::uuid[])`.execute(tx);
  const branches = [...plan.branches.matched, ...plan.branches.made.map(({ id }) => ({ id, to: id }))];
  await sql`insert into contact_branches (contact_id, customer_branch_id, customer_id)
    select l.contact_id, b.into_id, ${to}::uuid from contact_branches l
    join unnest(${branches.map((one) => one.id)}::uuid[], ${branches.map((one) => one.to)}::uuid[]) as b (from_id, into_id) on b.from_id = l.customer_branch_id
    where l.customer_id = ${from} and l.contact_id = any(${ids}::uuid[])`.execute(tx);
}

/** What moved contacts chose of mails passes with them; jobs they followed one by one they choose anew, as those moved one by one. */
export async function copyNoticeChoices(tx: Tx, { from, to }: Customers, plan: MergePlan): Promise<void> {
  const ids = plan.contacts.moved.map((one) => one.id);
  await sql`insert into notice_choices (contact_id, customer_id, all_jobs, status_changes, date_moves, delivery, message_alerts, updated_at)
    select contact_id, ${to}::uuid, all_jobs, status_changes, date_moves, delivery, message_alerts, updated_at from notice_choices
    where customer_id = ${from} and contact_id = any(${ids}::uuid[])`.execute(tx);
}

/** Passes group overrides, customer milestones (behind those that are there) and exemptions on. */
export async function copySetUp(tx: Tx, customers: Customers, plan: MergePlan): Promise<void> {
  const { from, to } = customers;
  const overrides = plan.overrides.moved.map((one) => one.id);
  await sql`insert into group_override_scopes (customer_id, job_type, port_code, all_departments)
    select distinct ${to}::uuid, job_type, port_code, all_departments from group_overrides
    where customer_id = ${from} and id = any(${overrides}::uuid[]) on conflict (customer_id, job_type, port_code) do nothing`.execute(
    tx,
  );
  await copyRows(tx, 'group_overrides', customers, overrides);
  const milestones = plan.milestones.moved.map((one) => one.id);
  await copyRows(tx, 'customer_milestones', customers, milestones);
  await sql`update customer_milestones m set position = m.position + coalesce((select max(o.position) from customer_milestones o
      where o.customer_id = ${to} and o.direction = m.direction and o.id <> all(${milestones}::uuid[])), 0)
    where m.customer_id = ${to} and m.id = any(${milestones}::uuid[])`.execute(tx);
  const exemptions = plan.exemptions.moved.map((one) => one.id);
  await copyRows(tx, 'customer_exemptions', customers, exemptions);
}

export async function insertAliases(tx: Tx, customerId: string, aliases: readonly string[]): Promise<void> {
  if (aliases.length === 0) return;
  const rows = aliases.map((alias) => ({
    id: randomUUIDv7(),
    customer_id: customerId,
    alias,
    alias_key: foldKey(alias),
  }));
  await tx.insertInto('customer_aliases').values(rows).execute();
}

/** Passes the address of a portal on: it is unique, so the one customer loses it first. */
export async function passPortal(tx: Tx, { from, to }: Customers): Promise<void> {
  const row = await tx
    .selectFrom('customers')
    .select(['portal_slug', 'portal_created_at'])
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  await tx.updateTable('customers').set({ portal_slug: null }).where('id', '=', from).execute();
  await tx.updateTable('customers').set(row).where('id', '=', to).execute();
}

/** Deletes a customer with everything that still stands under it; it has no jobs any more. */
export async function deleteEmptied(tx: Tx, customerId: string): Promise<void> {
  await tx.deleteFrom('contact_branches').where('customer_id', '=', customerId).execute();
  await tx.deleteFrom('contacts').where('customer_id', '=', customerId).execute();
  await tx.deleteFrom('customers').where('id', '=', customerId).execute();
}

/** Contacts with the persons behind them, to end their sessions and links. */
export async function selectPersons(tx: Tx, customerId: string) {
  return tx
    .selectFrom('contacts')
    .select(['id', 'person_id as personId'])
    .where('customer_id', '=', customerId)
    .execute();
}
