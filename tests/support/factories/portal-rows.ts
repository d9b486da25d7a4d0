import { randomUUIDv7 } from 'node:crypto';
import type { Insertable } from 'kysely';
import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import type { Database, Tx } from '#server/database/database.ts';
import type { Components, Customers, Jobs, Milestones } from '#server/database/types.gen.ts';
import { dayNumber } from '#shared/days.ts';
import { foldKey } from '#shared/fold.ts';

/** Rows written past the product's own commands, for tests of what reads them. Each makes what it needs. */

const password = 'correct horse battery';
let passwordHash: Promise<string> | undefined;
const now = new Date('2026-03-01T08:00:00Z');
const asTest = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => db.withActor(systemActor('test'), work);

export type PortalCustomer = { id: string; slug: string; code: string };

export async function insertCustomer(db: Database, more: Partial<Insertable<Customers>> = {}): Promise<PortalCustomer> {
  const id = randomUUIDv7();
  const code = more.code ?? `C${id.slice(-8).toUpperCase()}`;
  const slug = `slug-${id.slice(-12)}`;
  const name = more.name ?? `Customer ${code}`;
  const row: Insertable<Customers> = {
    id,
    code,
    code_key: foldKey(code),
    name,
    name_key: foldKey(name),
    contact_name: '',
    address: '',
    state: 'active',
    import_tracking: true,
    export_tracking: true,
    domestic_tracking: true,
    production_tracking: true,
    automatic_delivery: false,
    portal_slug: slug,
    portal_created_at: now,
    publish_attachments: false,
    show_difot: false,
    difot_past_months: 1,
    difot_tolerance_days: 0,
    difot_tolerance_percent: 0,
    version: 1,
    created_at: now,
    updated_at: now,
    ...more,
  };
  await asTest(db, (tx) => tx.insertInto('customers').values(row).execute());
  return { id, slug, code };
}

export async function insertCustomerBranch(db: Database, customerId: string, name: string): Promise<string> {
  const id = randomUUIDv7();
  await asTest(db, (tx) =>
    tx
      .insertInto('customer_branches')
      .values({ id, customer_id: customerId, name, name_key: foldKey(name), active: true })
      .execute(),
  );
  return id;
}

type ContactOptions = { branches?: string[]; unassignedToo?: boolean; state?: string };
export type ContactRow = { id: string; email: string; signIn: { slug: string; email: string; password: string } };

/** A contact with a password; `signIn` is the body for POST /api/portal/v1/session. */
export async function insertContact(
  db: Database,
  customer: PortalCustomer,
  { branches = [], unassignedToo = false, state = 'active' }: ContactOptions = {},
): Promise<ContactRow> {
  const [id, personId] = [randomUUIDv7(), randomUUIDv7()];
  const email = `contact-${id.slice(-12)}@example.com`;
  const times = { created_at: now, updated_at: now };
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  await asTest(db, async (tx) => {
    await tx
      .insertInto('persons')
      .values({ id: personId, email, email_key: email, ...times })
      .execute();
    await tx
      .insertInto('contacts')
      .values({
        id,
        customer_id: customer.id,
        person_id: personId,
        email,
        email_key: email,
        first_name: 'Contact',
        last_name: 'One',
        state,
        unassigned_too: unassignedToo,
        preferences: '{}',
        version: 1,
        ...times,
      })
      .execute();
    for (const branch of branches) {
      await tx
        .insertInto('contact_branches')
        .values({ contact_id: id, customer_branch_id: branch, customer_id: customer.id })
        .execute();
    }
  });
  await db.authCall('select auth_set_password($1, $2, $3, $4)', ['person', personId, hash, now]);
  return { id, email, signIn: { slug: customer.slug, email, password } };
}

/** A job's row with everything that is not given; the stored order and `is_open` follow from state and due date. */
export function jobRow(customerId: string, more: Partial<Insertable<Jobs>> = {}): Insertable<Jobs> {
  const id = more.id ?? randomUUIDv7();
  const code = more.job_code ?? `J-${id.slice(-8)}`;
  const state = more.state ?? 'open';
  const isOpen = state === 'open' || state === 'on_hold';
  const due = more.due_date ?? null;
  const completed = state === 'completed' || state === 'archived';
  const openOrder = due === null ? 900_000 : dayNumber(due);
  const view = { stage: completed ? 'completed' : 'scheduled', progress: completed ? 100 : 0 };
  return {
    id,
    customer_id: customerId,
    job_code: code,
    code_key: foldKey(code),
    order_number: '',
    order_key: foldKey(more.order_number ?? ''),
    note: '',
    direction: 'import',
    mode: 'sea',
    carrier: '',
    vessel: '',
    voyage: '',
    flight: '',
    shipper: '',
    consignee: '',
    priority: 0,
    unit: '',
    custom_portal: '{}',
    custom_internal: '{}',
    state,
    is_open: isOpen,
    tracked: true,
    by_person: false,
    status_code: 'JOBA',
    status: 'internal status',
    customer_status: completed ? 'Completed' : 'Registered',
    ...view,
    customer_stage: view.stage,
    customer_progress: view.progress,
    component_count: 0,
    list_order: isOpen ? openOrder : 2_000_000 - dayNumber(due ?? '2026-03-01'),
    holds: '[]',
    shared_exceptions: '[]',
    registered_at: now,
    version: 1,
    updated_at: now,
    ...more,
  };
}

export async function insertJob(
  db: Database,
  customerId: string,
  more: Partial<Insertable<Jobs>> = {},
): Promise<string> {
  const row = jobRow(customerId, more);
  await insertJobs(db, [row]);
  return row.id;
}

/** Many at once, 500 to a statement. */
export async function insertJobs(db: Database, rows: Insertable<Jobs>[]): Promise<void> {
  await asTest(db, async (tx) => {
    for (let from = 0; from < rows.length; from += 500) {
      await tx
        .insertInto('jobs')
        .values(rows.slice(from, from + 500))
        .execute();
    }
  });
}

type OfJob = { customerId: string; jobId: string; customerBranchId?: string | null };

export async function insertReference(db: Database, of: OfJob, type: string, value: string): Promise<void> {
  await asTest(db, (tx) =>
    tx
      .insertInto('job_references')
      .values({
        id: randomUUIDv7(),
        customer_id: of.customerId,
        job_id: of.jobId,
        customer_branch_id: of.customerBranchId ?? null,
        type,
        value,
        value_key: foldKey(value),
      })
      .execute(),
  );
}

export async function insertComponent(
  db: Database,
  of: OfJob,
  code: string,
  more: Partial<Insertable<Components>> = {},
): Promise<string> {
  const id = randomUUIDv7();
  await asTest(db, (tx) =>
    tx
      .insertInto('components')
      .values({
        id,
        customer_id: of.customerId,
        job_id: of.jobId,
        customer_branch_id: of.customerBranchId ?? null,
        position: 1,
        code,
        code_key: foldKey(code),
        description: '',
        unit: '',
        status: 'internal status',
        stage: 'scheduled',
        progress: 0,
        customer_status: 'Scheduled',
        customer_stage: 'scheduled',
        customer_progress: 0,
        version: 1,
        created_at: now,
        updated_at: now,
        ...more,
      })
      .execute(),
  );
  return id;
}

/** A milestone of the event type; `occurredDay` makes it completed. */
export async function insertMilestone(
  db: Database,
  of: OfJob & { componentId?: string },
  given: { type: string; sequence: number; label?: string; internal?: boolean; occurredDay?: string; plan?: string },
  more: Partial<Insertable<Milestones>> = {},
): Promise<void> {
  const done = given.occurredDay !== undefined;
  await asTest(db, (tx) =>
    tx
      .insertInto('milestones')
      .values({
        id: randomUUIDv7(),
        customer_id: of.customerId,
        job_id: of.jobId,
        component_id: of.componentId ?? null,
        customer_branch_id: of.customerBranchId ?? null,
        sequence: given.sequence,
        level: of.componentId ? 'component' : 'job',
        event_type: given.type,
        name: `staff name ${given.type}`,
        customer_label: given.label ?? given.type,
        internal: given.internal ?? false,
        weight: 1,
        waits_for_all: false,
        state: done ? 'completed' : 'pending',
        occurred_at: done ? `${given.occurredDay}T12:00:00Z` : null,
        occurred_precision: done ? 'day' : null,
        occurred_day: given.occurredDay ?? null,
        estimated_day: given.plan ?? null,
        job_open: true,
        allocated_at: now,
        version: 1,
        ...more,
      })
      .execute(),
  );
}
