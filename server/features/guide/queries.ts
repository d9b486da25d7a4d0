import type { Tx } from '#server/database/database.ts';

/** The first branch still in use. */
export async function firstBranch(tx: Tx) {
  return tx
    .selectFrom('branches')
    .select(['id', 'name'])
    .where('active', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Active templates, the newest first; there are few. */
export async function activeTemplates(tx: Tx) {
  return tx
    .selectFrom('templates')
    .select(['id', 'name', 'direction', 'department_id', 'job_type', 'mode', 'container_class'])
    .where('active', '=', true)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** All templates by their profiles, inactive ones too: a profile is taken by either. */
export async function plainProfiles(tx: Tx) {
  return tx
    .selectFrom('templates')
    .select(['id', 'direction', 'mode'])
    .where('department_id', 'is', null)
    .where('job_type', 'is', null)
    .where('container_class', 'is', null)
    .execute();
}

/** The newest active customer. Ids are made in the order of time, so the primary key answers. */
export async function newestCustomer(tx: Tx) {
  return tx
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('state', '=', 'active')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Is any customer flagged for tracking in some direction? */
export async function anyCustomerTracked(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom('customers')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('import_tracking', '=', true),
        eb('export_tracking', '=', true),
        eb('domestic_tracking', '=', true),
        eb('production_tracking', '=', true),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The first tracked job, in the order of jobs_registered: found at once where jobs are tracked at all. */
export async function firstTrackedJob(tx: Tx) {
  return tx
    .selectFrom('jobs')
    .select(['id', 'job_code'])
    .where('tracked', '=', true)
    .orderBy('registered_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}
