import { randomUUIDv7 } from 'node:crypto';
import type { Bench } from './bench-installation.ts';

const categories = ['Documents', 'Customs', 'Delivery'];

/** What of the set-up the measured requests name. */
export type WorkflowSetUp = { branchIds: string[]; userId: string };

/**
 * The set-up of a company with a workflow, in the form that the product writes: four branches, three categories, four customer groups,
 * 200 customers, and eight work groups of which the administrator is a member of two.
 */
export async function seedWorkflowSetUp({ db }: Bench): Promise<WorkflowSetUp> {
  const { owner } = db.pools;
  const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUIDv7());
  const [branchIds, categoryIds, groupIds, workGroupIds] = [ids(4), ids(3), ids(4), ids(8)];
  const at = '2026-01-01T00:00:00Z';
  for (const [index, id] of branchIds.entries())
    await owner.query(
      `insert into branches (id, code, code_key, name, time_zone, calendar_id, active, version, created_at, updated_at)
       select $1, 'B' || $2::int, 'b' || $2::int, 'Branch ' || $2::int, 'Europe/Amsterdam', id, true, 1, $3, $3 from calendars limit 1`,
      [id, index, at],
    );
  for (const [index, id] of categoryIds.entries())
    await owner.query('insert into categories (id, name, name_key, position) values ($1, $2, lower($2), $3)', [
      id,
      categories[index],
      index,
    ]);
  for (const [index, id] of groupIds.entries())
    await owner.query(
      `insert into customer_groups (id, code, code_key, name, version, created_at, updated_at) values ($1, 'G' || $2::int, 'g' || $2::int, 'Group', 1, $3, $3)`,
      [id, index, at],
    );
  await owner.query(
    `insert into customers (id, code, code_key, name, name_key, contact_name, address, state, import_tracking, export_tracking, domestic_tracking, production_tracking, automatic_delivery,
       publish_attachments, show_difot, difot_past_months, difot_tolerance_days, difot_tolerance_percent, import_sea_group_id, version, created_at, updated_at)
     select gen_random_uuid(), 'C' || i, 'c' || i, 'Customer ' || i, 'customer ' || i, '', '', 'active', true, true, true, true, false, false, false, 1, 0, 0,
       case when i % 3 > 0 then ($1::uuid[])[i % 4 + 1] end, 1, $2, $2
     from generate_series(1, 200) i`,
    [groupIds, at],
  );
  const { rows } = await owner.query<{ id: string }>(
    `select id from users where email_key = 'administrator@example.com'`,
  );
  const userId = rows[0]!.id;
  const roleId = randomUUIDv7();
  await owner.query(
    `insert into workflow_roles (id, name, name_key, version, created_at, updated_at) values ($1, 'All work', 'all work', 1, $2, $2)`,
    [roleId, at],
  );
  await owner.query(
    'insert into workflow_role_categories (workflow_role_id, category_id) select $1, unnest($2::uuid[])',
    [roleId, categoryIds.slice(0, 2)],
  );
  for (const [index, id] of workGroupIds.entries())
    await owner.query(
      `insert into work_groups (id, name, name_key, transport, branch_id, mode, customer_group_id, view_level, active, version, created_at, updated_at)
       values ($1, 'Work group ' || $2::int, 'work group ' || $2::int, false, $3, 'sea', $4, case when $4::uuid is null then 'general' end, true, 1, $5, $5)`,
      [id, index, branchIds[index % 4], index % 2 === 0 ? groupIds[index % 4] : null, at],
    );
  for (const id of workGroupIds.slice(0, 2))
    await owner.query(
      'insert into work_group_members (work_group_id, user_id, workflow_role_id, cherry_pick, created_at) values ($1, $2, $3, true, $4)',
      [id, userId, roleId, at],
    );
  return { branchIds, userId };
}

/**
 * `count` jobs of which `open` are open, spread evenly among the rest, each with six milestones: registered, booked and arrived
 * completed, cleared and delivered pending (on open ones), completed pending. A tenth of the open ones is in exception, for up to five
 * weeks; the others' conditions end within the next five. Worklist lines stand as the product would have written them.
 */
export async function seedWorkflowJobs(
  { db }: Bench,
  { branchIds }: WorkflowSetUp,
  count: number,
  open: number,
): Promise<void> {
  const { owner } = db.pools;
  const now = new Date();
  const bringBack = await dropForeignKeys(owner);
  for (let from = 1; from <= count; from += 60_000) {
    const to = Math.min(count, from + 59_999);
    await owner.query(
      `with c as (select id, import_sea_group_id as group_id, row_number() over (order by code_key) as n from customers where code_key like 'c%'),
       rows as (
         select i, o.nth, o.open, date '2026-11-01' + case when o.open then (i % 90) else -(i % 2500) end as due, c.id as customer_id, c.group_id
         from generate_series($1::int, $2::int) i join c on c.n = i % 200 + 1
         cross join lateral (select (i::bigint * $3 / $5)::int as nth, (i::bigint * $3 / $5) > ((i - 1)::bigint * $3 / $5) as open) o
       ),
       made as (insert into jobs (id, customer_id, job_code, code_key, order_number, order_key, note, direction, mode, carrier, vessel, voyage, flight, shipper, consignee, promised_date, agreed_date, due_date, own_due_date, eta,
         delivered_date, priority, unit, custom_portal, custom_internal, state, is_open, tracked, status_code, status, stage, progress, customer_status, customer_stage, customer_progress, component_count, list_order, holds,
         shared_exceptions, branch_id, work_branch_id, customer_group_id, exception_at, at_risk_at, by_person, registered_at, completed_at, version, updated_at)
       select gen_random_uuid(), customer_id, 'JOB-' || i, 'job-' || i, '', '', '', 'import', 'sea', '', '', '', '', '', '', due, due, due, due, due - 5,
         case when not open then due end, 0, '', '{}', '{}', case when open then 'open' else 'completed' end, open, true, case when open then 'ARRV' else 'JCOM' end, 'Arrived',
         case when open then 'in progress' else 'completed' end, 50, 'Arrived', case when open then 'in progress' else 'completed' end, 50, 0,
         case when open then due - date '1970-01-01' else 2000000 - (due - date '1970-01-01') end, '[]', '[]', b.id, b.id, group_id,
         case when open then $6::timestamptz + case when nth % 10 = 0 then -1 else 1 end * (nth * 7919 % 5000 + 1) * interval '10 minutes' end, null, false, timestamptz '2026-01-01',
         case when not open then due end, 1, timestamptz '2026-01-01'
       from rows, lateral (select ($4::uuid[])[nth % 4 + 1] as id) b returning *),
       codes as (insert into job_codes (code_key, customer_id, job_id) select code_key, customer_id, id from made)
       insert into milestones (id, customer_id, job_id, sequence, level, event_type, name, customer_label, internal, category_id, weight, waits_for_all, state, occurred_at, occurred_precision, occurred_day,
         exception_amount, exception_unit, exception_side, exception_base, job_open, exception_at, notified_for, allocated_at, version)
       select gen_random_uuid(), j.customer_id, j.id, s.n, 'job', s.type, s.type, s.type, false, k.id, 1, false, case when done then 'completed' else 'pending' end,
         case when done then j.registered_at end, case when done then 'day' end, case when done then (j.registered_at at time zone 'UTC')::date end,
         case when s.n = 4 then 1 end, case when s.n = 4 then 'days' end, case when s.n = 4 then 'after' end, case when s.n = 4 then 'eta' end, j.is_open,
         case when s.n = 4 then j.exception_at end, case when s.n = 4 then j.exception_at end, j.registered_at, 1
       from made j
       cross join (values (1, 'JOBA', null), (2, 'DEPT', 'documents'), (3, 'ARRV', 'documents'), (4, 'CLRD', 'customs'), (5, 'DOD', 'delivery'), (6, 'JCOM', null)) s(n, type, category)
       cross join lateral (select not j.is_open or s.n <= 3 as done) d
       left join categories k on k.name_key = s.category`,
      [from, to, open, branchIds, count, now],
    );
  }
  await owner.query(
    `insert into worklist_lines (id, customer_id, job_id, category_id, event_type, name, sequence, code_key, branch_id, mode, direction, customer_group_id, held, priority, due_date, eta, exception_at, registered_at)
     select m.id, m.customer_id, m.job_id, m.category_id, m.event_type, m.name, m.sequence, j.code_key, j.work_branch_id, j.mode, j.direction, j.customer_group_id, false, 0, j.due_date, j.eta, m.exception_at, j.registered_at
     from milestones m join jobs j on j.id = m.job_id and j.customer_id = m.customer_id
     where m.state = 'pending' and m.job_open and m.category_id is not null`,
  );
  await bringBack();
  await owner.query('vacuum analyze');
}

/**
 * Takes the filled tables' foreign keys away, checked row by row they take most of the time; what is answered adds them again as they
 * were, which checks all rows at once.
 */
async function dropForeignKeys(owner: Bench['db']['pools']['owner']): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and conrelid in ('jobs'::regclass, 'job_codes'::regclass, 'milestones'::regclass, 'worklist_lines'::regclass)`,
  );
  for (const { table, name } of rows) await owner.query(`alter table ${table} drop constraint ${name}`);
  return async () => {
    for (const { table, name, definition } of rows)
      await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
  };
}
