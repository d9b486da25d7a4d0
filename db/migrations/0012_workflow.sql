-- Workflow (DOMAIN 6): customer groups, overrides, work groups, roles, worklist lines; what set-up per customer adds to templates;
-- shared exceptions; the bell; work that runs in the background; reports by mail; automatic processes.

create table customer_groups (
  id uuid not null,
  code text not null,
  code_key text collate "C" not null,
  name text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint customer_groups_pk primary key (id),
  constraint customer_groups_code_unique unique (code_key)
);
comment on table customer_groups is 'reference: groups that categorise customers for the workflow (AUTO, PHARMA ...)';

alter table customers add column import_air_group_id uuid;
alter table customers add column import_sea_group_id uuid;
alter table customers add column export_group_id uuid;
alter table customers add column transport_group_id uuid;
alter table customers add column automatic_delivery boolean;
update customers set automatic_delivery = false;
alter table customers alter column automatic_delivery set not null;
alter table customers add constraint customers_import_air_group foreign key (import_air_group_id) references customer_groups (id);
alter table customers add constraint customers_import_sea_group foreign key (import_sea_group_id) references customer_groups (id);
alter table customers add constraint customers_export_group foreign key (export_group_id) references customer_groups (id);
alter table customers add constraint customers_transport_group foreign key (transport_group_id) references customer_groups (id);

-- One scope per customer, job type and port says whether its override is for all departments or for single ones. An override refers
-- to it with that mark, so that the two kinds exclude each other whoever writes at the same moment.
create table group_override_scopes (
  customer_id uuid not null,
  job_type text not null,
  port_code text collate "C" not null,
  all_departments boolean not null,
  constraint group_override_scopes_pk primary key (customer_id, job_type, port_code),
  constraint group_override_scopes_kind unique (customer_id, job_type, port_code, all_departments),
  constraint group_override_scopes_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint group_override_scopes_port foreign key (port_code) references ports (code),
  constraint group_override_scopes_job_type check (job_type in ('freight_forwarding', 'customs', 'both', 'prepaid', 'collect'))
);
comment on table group_override_scopes is 'customer: whether overrides for a customer, job type and port are for all departments or for single ones';

create table group_overrides (
  id uuid not null,
  customer_id uuid not null,
  job_type text not null,
  port_code text collate "C" not null,
  department_id uuid,
  all_departments boolean not null,
  group_id uuid not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint group_overrides_pk primary key (id, customer_id),
  constraint group_overrides_scope foreign key (customer_id, job_type, port_code, all_departments)
    references group_override_scopes (customer_id, job_type, port_code, all_departments) on delete cascade,
  constraint group_overrides_department foreign key (department_id) references departments (id),
  constraint group_overrides_group foreign key (group_id) references customer_groups (id),
  constraint group_overrides_all check (all_departments = (department_id is null)),
  constraint group_overrides_once unique nulls not distinct (customer_id, job_type, port_code, department_id)
);
comment on table group_overrides is 'customer: customer groups that replace the customer''s own for a job type and port';
create index group_overrides_group_id on group_overrides (group_id);

create table customer_milestones (
  id uuid not null,
  customer_id uuid not null,
  direction text not null,
  position integer not null,
  after_type text collate "C" not null,
  event_type text collate "C" not null,
  category_id uuid,
  level text not null,
  weight numeric(9, 2) not null,
  waits_for_all boolean not null,
  warning_amount integer,
  warning_unit text,
  exception_amount integer,
  exception_unit text,
  exception_side text,
  exception_base text,
  exception_base_type text collate "C",
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint customer_milestones_pk primary key (id, customer_id),
  constraint customer_milestones_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint customer_milestones_event_type foreign key (event_type) references event_types (code),
  constraint customer_milestones_after_type foreign key (after_type) references event_types (code),
  constraint customer_milestones_base_type foreign key (exception_base_type) references event_types (code),
  constraint customer_milestones_category foreign key (category_id) references categories (id),
  constraint customer_milestones_once unique (customer_id, direction, level, event_type),
  constraint customer_milestones_ends check (event_type not in ('JOBA', 'JCOM') and after_type <> 'JCOM'),
  constraint customer_milestones_direction check (direction in ('import', 'export', 'domestic', 'production')),
  constraint customer_milestones_level check (level in ('job', 'component')),
  constraint customer_milestones_weight check (weight >= 0),
  constraint customer_milestones_warning check ((warning_amount is null) = (warning_unit is null) and warning_amount >= 0 and warning_unit in ('hours', 'days', 'working_days')),
  constraint customer_milestones_exception check (
    (exception_amount is null and exception_unit is null and exception_side is null and exception_base is null and exception_base_type is null)
    or (exception_amount >= 0 and exception_unit in ('hours', 'days', 'working_days') and exception_side in ('before', 'after')
      and exception_base in ('registration', 'etd', 'eta', 'due_date', 'promised_date', 'milestone')
      and (exception_base = 'milestone') = (exception_base_type is not null))
  )
);
comment on table customer_milestones is 'customer: milestones that jobs of one customer get beside those of the template';

create table customer_exemptions (
  id uuid not null,
  customer_id uuid not null,
  direction text not null,
  event_type text collate "C" not null,
  created_at timestamptz not null,
  constraint customer_exemptions_pk primary key (id, customer_id),
  constraint customer_exemptions_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint customer_exemptions_event_type foreign key (event_type) references event_types (code),
  constraint customer_exemptions_once unique (customer_id, direction, event_type),
  constraint customer_exemptions_ends check (event_type not in ('JOBA', 'JCOM')),
  constraint customer_exemptions_direction check (direction in ('import', 'export', 'domestic', 'production'))
);
comment on table customer_exemptions is 'customer: milestones of templates that jobs of one customer do not get';

create table work_groups (
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  transport boolean not null,
  branch_id uuid,
  department_id uuid,
  mode text,
  customer_group_id uuid,
  view_level text,
  active boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint work_groups_pk primary key (id),
  constraint work_groups_name_unique unique (name_key),
  constraint work_groups_branch foreign key (branch_id) references branches (id),
  constraint work_groups_department foreign key (department_id) references departments (id),
  constraint work_groups_customer_group foreign key (customer_group_id) references customer_groups (id),
  constraint work_groups_mode check (mode in ('sea', 'air', 'road', 'rail', 'courier', 'unknown')),
  constraint work_groups_view_level check ((customer_group_id is null) = (view_level is not null) and view_level in ('all', 'general'))
);
comment on table work_groups is 'reference: groups of staff who work on the same kind of jobs';

create table workflow_roles (
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint workflow_roles_pk primary key (id),
  constraint workflow_roles_name_unique unique (name_key)
);
comment on table workflow_roles is 'reference: sets of milestone categories: who does what';

create table workflow_role_categories (
  workflow_role_id uuid not null,
  category_id uuid not null,
  constraint workflow_role_categories_pk primary key (workflow_role_id, category_id),
  constraint workflow_role_categories_role foreign key (workflow_role_id) references workflow_roles (id) on delete cascade,
  constraint workflow_role_categories_category foreign key (category_id) references categories (id)
);
comment on table workflow_role_categories is 'reference: categories of a workflow role';

create table work_group_members (
  work_group_id uuid not null,
  user_id uuid not null,
  workflow_role_id uuid not null,
  cherry_pick boolean not null,
  created_at timestamptz not null,
  constraint work_group_members_pk primary key (work_group_id, user_id),
  constraint work_group_members_group foreign key (work_group_id) references work_groups (id) on delete cascade,
  constraint work_group_members_user foreign key (user_id) references users (id) on delete cascade,
  constraint work_group_members_role foreign key (workflow_role_id) references workflow_roles (id)
);
comment on table work_group_members is 'reference: members of work groups, their workflow role there, and whether they may choose lines';
create index work_group_members_user_id on work_group_members (user_id);

create table department_managers (
  department_id uuid not null,
  user_id uuid not null,
  constraint department_managers_pk primary key (department_id, user_id),
  constraint department_managers_department foreign key (department_id) references departments (id) on delete cascade,
  constraint department_managers_user foreign key (user_id) references users (id) on delete cascade
);
comment on table department_managers is 'reference: managers told where a customer has no active customer service operator or cover';

-- What the workflow reads of a job is stored on it: the branch that works on it (its own, else the one that serves its port), the
-- customer group and the transport group that apply, since when it is held, and what staff shared of its exceptions.
alter table jobs add column work_branch_id uuid;
alter table jobs add column customer_group_id uuid;
alter table jobs add column transport_group_id uuid;
alter table jobs add column held_since timestamptz;
alter table jobs add column shared_exceptions jsonb;
update jobs set shared_exceptions = '[]', work_branch_id = branch_id,
  held_since = case when state = 'on_hold' then (select max((h ->> 'from')::timestamptz) from jsonb_array_elements(holds) h where h ->> 'until' is null) end;
update jobs j set work_branch_id = p.branch_id from branch_ports p
  where j.is_open and j.branch_id is null and p.direction = j.direction and p.port_code = case j.direction when 'import' then j.destination_port when 'export' then j.origin_port end;
alter table jobs alter column shared_exceptions set not null;
alter table jobs add constraint jobs_work_branch foreign key (work_branch_id) references branches (id);
alter table jobs add constraint jobs_customer_group foreign key (customer_group_id) references customer_groups (id);
alter table jobs add constraint jobs_transport_group foreign key (transport_group_id) references customer_groups (id);
alter table jobs add constraint jobs_held check (held_since is null or state = 'on_hold');
create index jobs_open_exception on jobs (exception_at, id) where is_open and exception_at is not null;
create index jobs_open_enquiry on jobs (status_code, work_branch_id)
  include (department_id, mode, direction, customer_id, customer_group_id, service_operator_id, due_date, eta, exception_at, at_risk_at, held_since) where is_open;
create index jobs_open_customer on jobs (customer_id, id) where is_open;
grant select (shared_exceptions) on jobs to milepost_portal;

-- Milestones whose exception has come and of which nobody has been told yet.
create index milestones_notice_due on milestones (exception_at)
  where state = 'pending' and job_open and exception_at is not null and notified_for is distinct from exception_at;

-- One line for each open job or component and category: the pending milestone lowest in sequence. Written with the job, so that the
-- worklist reads open work alone, however long the history is.
create table worklist_lines (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  component_id uuid,
  category_id uuid not null,
  event_type text collate "C" not null,
  name text not null,
  sequence integer not null,
  code_key text collate "C" not null,
  branch_id uuid,
  department_id uuid,
  mode text not null,
  direction text not null,
  customer_group_id uuid,
  transport_group_id uuid,
  service_operator_id uuid,
  held boolean not null,
  priority smallint not null,
  due_date date,
  eta date,
  estimated_day date,
  exception_at timestamptz,
  at_risk_at timestamptz,
  registered_at timestamptz not null,
  taken_by uuid,
  taken_at timestamptz,
  constraint worklist_lines_pk primary key (id, customer_id),
  constraint worklist_lines_milestone foreign key (id, customer_id) references milestones (id, customer_id) on delete cascade,
  constraint worklist_lines_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint worklist_lines_category foreign key (category_id) references categories (id),
  constraint worklist_lines_taken_by foreign key (taken_by) references users (id),
  constraint worklist_lines_taken check ((taken_by is null) = (taken_at is null)),
  constraint worklist_lines_once unique nulls not distinct (customer_id, job_id, component_id, category_id)
);
comment on table worklist_lines is 'customer: open work as the worklist shows it; the id is that of the milestone';
create index worklist_lines_category_id on worklist_lines (category_id, branch_id);
create index worklist_lines_taken on worklist_lines (taken_by) where taken_by is not null;
create index worklist_lines_operator on worklist_lines (service_operator_id) where service_operator_id is not null;

insert into worklist_lines (id, customer_id, job_id, component_id, category_id, event_type, name, sequence, code_key, branch_id, department_id, mode, direction,
  service_operator_id, held, priority, due_date, eta, estimated_day, exception_at, at_risk_at, registered_at)
select distinct on (m.customer_id, m.job_id, m.component_id, m.category_id) m.id, m.customer_id, m.job_id, m.component_id, m.category_id, m.event_type, m.name, m.sequence,
  j.code_key, j.work_branch_id, j.department_id, j.mode, j.direction, j.service_operator_id, j.state = 'on_hold', j.priority, coalesce(c.due_date, j.due_date), j.eta,
  m.estimated_day, m.exception_at, m.at_risk_at, j.registered_at
from milestones m
join jobs j on j.id = m.job_id and j.customer_id = m.customer_id
left join components c on c.id = m.component_id and c.customer_id = m.customer_id
where m.state = 'pending' and j.is_open and m.category_id is not null and m.event_type not in ('JOBA', 'JCOM')
order by m.customer_id, m.job_id, m.component_id, m.category_id, m.sequence;
delete from worklist_lines l using milestones m
where m.id = l.id and m.customer_id = l.customer_id and m.waits_for_all and exists (
  select 1 from milestones b where b.customer_id = m.customer_id and b.job_id = m.job_id and b.state = 'pending' and b.sequence < m.sequence
    and b.event_type not in ('JOBA', 'JCOM') and (b.component_id is not distinct from m.component_id or b.component_id is null or m.component_id is null)
);

do $$
declare
  t text;
begin
  foreach t in array array['group_override_scopes', 'group_overrides', 'customer_milestones', 'customer_exemptions', 'worklist_lines'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;

-- Order, colours and columns of the worklist as the company sets them; users change theirs in their preferences.
alter table company add column worklist jsonb;
update company set worklist = '{}';
alter table company alter column worklist set not null;

create table notifications (
  id uuid not null,
  user_id uuid not null,
  kind text collate "C" not null,
  customer_id uuid,
  job_id uuid,
  data jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notifications_pk primary key (id),
  constraint notifications_user foreign key (user_id) references users (id) on delete cascade
);
comment on table notifications is 'coordinator: what the bell of a staff user shows';
create index notifications_user_id on notifications (user_id, created_at desc, id desc);
create index notifications_unread on notifications (user_id) where read_at is null;

create table background_tasks (
  id uuid not null,
  kind text collate "C" not null,
  title text not null,
  parameters jsonb not null,
  state text not null,
  place jsonb,
  total integer not null,
  done integer not null,
  changed integer not null,
  failed integer not null,
  faults jsonb not null,
  message text,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  updated_at timestamptz not null,
  constraint background_tasks_pk primary key (id),
  constraint background_tasks_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
comment on table background_tasks is 'coordinator: long work on many jobs, its progress and result';
create index background_tasks_created on background_tasks (created_at desc, id desc);
create index background_tasks_unfinished on background_tasks (created_at) where state in ('waiting', 'running');

create table mail_attachments (
  mail_id uuid not null,
  position smallint not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  constraint mail_attachments_pk primary key (mail_id, position),
  constraint mail_attachments_mail foreign key (mail_id) references mails (id) on delete cascade
);
comment on table mail_attachments is 'coordinator: files that go with a mail';

create table report_schedules (
  id uuid not null,
  name text not null,
  report text not null,
  filters jsonb not null,
  format text not null,
  cadence text not null,
  weekday smallint,
  month_day smallint,
  minute_of_day smallint not null,
  active boolean not null,
  created_by uuid,
  next_run_at timestamptz,
  last_run_at timestamptz,
  last_message text,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint report_schedules_pk primary key (id),
  constraint report_schedules_created_by foreign key (created_by) references users (id),
  constraint report_schedules_report check (report in ('job_enquiry', 'job_exceptions', 'active_events')),
  constraint report_schedules_format check (format in ('xlsx', 'csv', 'json')),
  constraint report_schedules_cadence check (
    (cadence = 'daily' and weekday is null and month_day is null)
    or (cadence = 'working_days' and weekday is null and month_day is null)
    or (cadence = 'weekly' and weekday between 1 and 7 and month_day is null)
    or (cadence = 'monthly' and weekday is null and month_day between 1 and 31)
  ),
  constraint report_schedules_minute check (minute_of_day between 0 and 1439)
);
comment on table report_schedules is 'coordinator: reports that go out by mail at set times, in the company''s zone';
create index report_schedules_next on report_schedules (next_run_at) where active;

create table report_recipients (
  schedule_id uuid not null,
  user_id uuid not null,
  constraint report_recipients_pk primary key (schedule_id, user_id),
  constraint report_recipients_schedule foreign key (schedule_id) references report_schedules (id) on delete cascade,
  constraint report_recipients_user foreign key (user_id) references users (id) on delete cascade
);
comment on table report_recipients is 'coordinator: staff users who get a report by mail';

create table automatic_processes (
  id uuid not null,
  name text not null,
  kind text not null,
  active boolean not null,
  direction text,
  days integer not null,
  base text,
  base_type text collate "C",
  event_types text[],
  last_run_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint automatic_processes_pk primary key (id),
  constraint automatic_processes_base_type foreign key (base_type) references event_types (code),
  constraint automatic_processes_kind check (kind in ('deliver', 'complete', 'archive')),
  constraint automatic_processes_direction check (direction in ('import', 'export', 'domestic', 'production')),
  constraint automatic_processes_days check (days between 0 and 3650),
  constraint automatic_processes_base check (
    (kind = 'deliver' and (base = 'eta' and base_type is null or base = 'milestone' and base_type is not null) and event_types is null)
    or (kind = 'complete' and base = 'milestone' and base_type is not null)
    or (kind = 'archive' and base is null and base_type is null and event_types is null)
  )
);
comment on table automatic_processes is 'reference: what Milepost does by itself with jobs after some days';

create table automatic_runs (
  id uuid not null,
  process_id uuid not null,
  process_name text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  done integer not null,
  failed integer not null,
  message text,
  constraint automatic_runs_pk primary key (id),
  constraint automatic_runs_process foreign key (process_id) references automatic_processes (id) on delete cascade
);
comment on table automatic_runs is 'coordinator: runs of automatic processes that did something';
create index automatic_runs_process_id on automatic_runs (process_id, started_at desc, id desc);

create table automatic_actions (
  run_id uuid not null,
  position integer not null,
  customer_id uuid not null,
  job_id uuid not null,
  job_code text not null,
  what text not null,
  failed boolean not null,
  constraint automatic_actions_pk primary key (run_id, position),
  constraint automatic_actions_run foreign key (run_id) references automatic_runs (id) on delete cascade
);
comment on table automatic_actions is 'coordinator: what a run of an automatic process did to which job';

grant select, insert, update, delete on
  customer_groups, group_override_scopes, group_overrides, customer_milestones, customer_exemptions, work_groups, workflow_roles,
  workflow_role_categories, work_group_members, department_managers, worklist_lines, notifications, background_tasks, mail_attachments,
  report_schedules, report_recipients, automatic_processes, automatic_runs, automatic_actions
  to milepost_staff;
