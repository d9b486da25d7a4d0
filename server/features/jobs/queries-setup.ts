import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

export async function selectSetup(tx: Tx) {
  const [company, branches, calendars, holidays, ports, departments, types, references, fields, reasons] =
    await Promise.all([
      tx.selectFrom('company').selectAll().where('id', '=', 1).executeTakeFirst(),
      tx.selectFrom('branches').selectAll().execute(),
      tx.selectFrom('calendars').select(['id', 'working_days']).orderBy('created_at').orderBy('id').execute(),
      tx.selectFrom('calendar_holidays').select(['calendar_id', 'day']).execute(),
      tx.selectFrom('branch_ports').selectAll().execute(),
      tx.selectFrom('departments').selectAll().execute(),
      tx.selectFrom('event_types').selectAll().execute(),
      tx.selectFrom('reference_types').select(['code', 'portal']).execute(),
      tx.selectFrom('custom_fields').selectAll().orderBy('position').orderBy('key').execute(),
      tx.selectFrom('lateness_reasons').select(['id', 'label', 'customer_label', 'active']).execute(),
    ]);
  return { company, branches, calendars, holidays, ports, departments, types, references, fields, reasons };
}

export type SetupRows = Awaited<ReturnType<typeof selectSetup>>;

export async function selectTemplates(tx: Tx) {
  const [templates, milestones] = await Promise.all([
    tx.selectFrom('templates').selectAll().execute(),
    tx.selectFrom('template_milestones').selectAll().orderBy('template_id').orderBy('position').execute(),
  ]);
  return { templates, milestones };
}

/** The customers' settings that jobs depend on; they stay as they are until the transaction ends, so that counts and settings agree. */
export async function lockCustomerSettings(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forShare()
    .execute();
}

/** What customers add to the set-up: milestones in their order, exemptions, overrides of their customer groups. */
export async function selectCustomerExtras(tx: Tx, ids: readonly string[]) {
  const own = sql<string>`any(${ids}::uuid[])`;
  const [milestones, exemptions, overrides] = await Promise.all([
    tx
      .selectFrom('customer_milestones')
      .selectAll()
      .where('customer_id', '=', own)
      .orderBy('customer_id')
      .orderBy('direction')
      .orderBy('position')
      .execute(),
    tx
      .selectFrom('customer_exemptions')
      .select(['customer_id', 'direction', 'event_type'])
      .where('customer_id', '=', own)
      .execute(),
    tx
      .selectFrom('group_overrides')
      .select(['customer_id', 'job_type', 'port_code', 'department_id', 'group_id'])
      .where('customer_id', '=', own)
      .execute(),
  ]);
  return { milestones, exemptions, overrides };
}

/** Ports by UN/LOCODE or IATA code. */
export async function selectPorts(tx: Tx, codes: readonly string[]) {
  return tx
    .selectFrom('ports')
    .select(['code', 'iata'])
    .where((eb) =>
      eb.or([
        eb('code', '=', sql<string>`any(${codes}::text[])`),
        eb.and([eb('iata', 'is not', null), eb('iata', '=', sql<string>`any(${codes}::text[])`)]),
      ]),
    )
    .orderBy('code')
    .execute();
}

export async function selectUsers(tx: Tx, ids: readonly string[], emailKeys: readonly string[]) {
  return tx
    .selectFrom('users')
    .select(['id', 'email_key', 'first_name', 'last_name', 'state'])
    .where((eb) =>
      eb.or([
        eb('id', '=', sql<string>`any(${ids}::uuid[])`),
        eb('email_key', '=', sql<string>`any(${emailKeys}::text[])`),
        eb(sql<string>`lower(first_name || ' ' || last_name)`, '=', sql<string>`any(${emailKeys}::text[])`),
      ]),
    )
    .execute();
}

export async function selectCustomerBranches(tx: Tx, customerIds: readonly string[], nameKeys: readonly string[]) {
  return tx
    .selectFrom('customer_branches')
    .select(['id', 'customer_id', 'name', 'name_key'])
    .where('customer_id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .where('name_key', '=', sql<string>`any(${nameKeys}::text[])`)
    .execute();
}

/** Names of customer branches by their ids, for the history. */
export async function selectBranchNames(tx: Tx, customerIds: readonly string[], ids: readonly string[]) {
  return tx
    .selectFrom('customer_branches')
    .select(['id', 'name'])
    .where('customer_id', '=', sql<string>`any(${customerIds}::uuid[])`)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Makes customer branches. Errors: somebody else made one of them at this moment (customer_branch_taken). */
export async function insertCustomerBranches(
  tx: Tx,
  branches: { id: string; customer_id: string; name: string; name_key: string }[],
): Promise<void> {
  if (branches.length === 0) return;
  await tx
    .insertInto('customer_branches')
    .values(branches.map((one) => ({ ...one, active: true })))
    .execute();
}
