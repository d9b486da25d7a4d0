-- Jobs, components, milestones, events. Every key carries customer_id.
-- customer_branch_id is repeated on rows below a job, so that one simple policy serves all of them (DATABASE: row-level security).

create table job_codes (
  code_key text collate "C" not null,
  customer_id uuid not null,
  job_id uuid not null,
  constraint job_codes_pk primary key (code_key)
);
comment on table job_codes is 'reference: registry that keeps a job code unique over the company, whatever its case';
create index job_codes_job_id on job_codes (job_id);

create table counters (
  name text collate "C" not null,
  value bigint not null,
  constraint counters_pk primary key (name)
);
comment on table counters is 'coordinator: company-wide counters, such as the next generated job code';

create table jobs (
  id uuid not null,
  customer_id uuid not null,
  job_code text not null,
  code_key text collate "C" not null,
  order_number text not null,
  order_key text collate "C" not null,
  note text not null,
  branch_id uuid,
  customer_branch_id uuid,
  department_id uuid,
  direction text not null,
  job_type text,
  mode text not null,
  container_class text,
  carrier text not null,
  vessel text not null,
  voyage text not null,
  flight text not null,
  shipper text not null,
  consignee text not null,
  origin_port text collate "C",
  destination_port text collate "C",
  etd date,
  eta date,
  actual_departure date,
  actual_arrival date,
  promised_date date,
  due_date date,
  own_due_date date,
  delivered_date date,
  own_delivered_date date,
  priority smallint not null,
  quantity_ordered numeric(18, 4),
  quantity_delivered numeric(18, 4),
  unit text not null,
  service_operator_id uuid,
  custom_portal jsonb not null,
  custom_internal jsonb not null,
  state text not null,
  is_open boolean not null,
  tracked boolean not null,
  template_id uuid,
  status_code text collate "C" not null,
  status text not null,
  stage text not null,
  progress smallint not null,
  customer_status text not null,
  customer_stage text not null,
  customer_progress smallint not null,
  component_count integer not null,
  list_order integer not null,
  holds jsonb not null,
  exception_at timestamptz,
  at_risk_at timestamptz,
  registered_at timestamptz not null,
  completed_at timestamptz,
  archived_at timestamptz,
  version integer not null,
  updated_at timestamptz not null,
  constraint jobs_pk primary key (id, customer_id),
  constraint jobs_code_unique unique (customer_id, code_key),
  constraint jobs_customer foreign key (customer_id) references customers (id),
  constraint jobs_branch foreign key (branch_id) references branches (id),
  constraint jobs_customer_branch foreign key (customer_branch_id, customer_id) references customer_branches (id, customer_id),
  constraint jobs_department foreign key (department_id) references departments (id),
  constraint jobs_origin_port foreign key (origin_port) references ports (code),
  constraint jobs_destination_port foreign key (destination_port) references ports (code),
  constraint jobs_service_operator foreign key (service_operator_id) references users (id),
  constraint jobs_template foreign key (template_id) references templates (id),
  constraint jobs_direction check (direction in ('import', 'export', 'domestic', 'production')),
  constraint jobs_job_type check (
    job_type is null
    or (direction = 'import' and job_type in ('freight_forwarding', 'customs', 'both'))
    or (direction in ('export', 'domestic') and job_type in ('prepaid', 'collect'))
    or (direction = 'production' and job_type in ('make', 'repair', 'service'))
  ),
  constraint jobs_mode check (mode in ('sea', 'air', 'road', 'rail', 'courier', 'unknown')),
  constraint jobs_container_class check (container_class in ('FCL', 'LCL', 'FTL', 'LTL', 'loose', 'ULD', 'none')),
  constraint jobs_state check (state in ('open', 'on_hold', 'completed', 'cancelled', 'archived')),
  constraint jobs_is_open check (is_open = (state in ('open', 'on_hold'))),
  constraint jobs_stage check (stage in ('scheduled', 'in progress', 'completed')),
  constraint jobs_customer_stage check (customer_stage in ('scheduled', 'in progress', 'completed')),
  constraint jobs_progress check (progress between 0 and 100 and customer_progress between 0 and 100),
  constraint jobs_quantities check (quantity_ordered >= 0 and quantity_delivered >= 0),
  constraint jobs_priority check (priority between 0 and 3)
);
comment on table jobs is 'customer: jobs, with what is shown of them kept in stored columns';
create index jobs_list on jobs (customer_id, list_order, id);
create index jobs_customer_order_key on jobs (customer_id, order_key);
create index jobs_code_key on jobs (code_key);
create index jobs_order_key on jobs (order_key);
create index jobs_staff_list on jobs (list_order, id);
create index jobs_staff_due on jobs ((coalesce(due_date, 'infinity'::date)), id);
create index jobs_customer_due on jobs (customer_id, (coalesce(due_date, 'infinity'::date)), id);
create index jobs_registered on jobs (registered_at, id);
create index jobs_open_operator on jobs (service_operator_id, list_order, id) where is_open;
create index jobs_open_status on jobs (status_code, list_order, id) where is_open;
create index jobs_open_customer_due on jobs (customer_id, due_date) where is_open;
create index jobs_open_due on jobs (due_date) where is_open;
create index jobs_branch_id on jobs (branch_id, list_order, id) where branch_id is not null;
create index jobs_department_id on jobs (department_id, list_order, id) where department_id is not null;
create index jobs_no_counting_date on jobs (customer_id, id) where promised_date is null;

create table job_references (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  customer_branch_id uuid,
  type text collate "C" not null,
  value text not null,
  value_key text collate "C" not null,
  constraint job_references_pk primary key (id, customer_id),
  constraint job_references_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint job_references_type foreign key (type) references reference_types (code),
  constraint job_references_once unique (customer_id, job_id, type, value_key)
);
comment on table job_references is 'customer: typed references of jobs (container, master bill, further order numbers ...)';
create index job_references_customer_key on job_references (customer_id, value_key);
create index job_references_key on job_references (value_key);

create table components (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  customer_branch_id uuid,
  position integer not null,
  code text not null,
  code_key text collate "C" not null,
  description text not null,
  quantity_ordered numeric(18, 4),
  quantity_delivered numeric(18, 4),
  unit text not null,
  planned_start date,
  due_date date,
  delivered_date date,
  status text not null,
  stage text not null,
  progress smallint not null,
  customer_status text not null,
  customer_stage text not null,
  customer_progress smallint not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint components_pk primary key (id, customer_id),
  constraint components_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint components_code_unique unique (customer_id, job_id, code_key),
  constraint components_quantities check (quantity_ordered >= 0 and quantity_delivered >= 0),
  constraint components_stage check (stage in ('scheduled', 'in progress', 'completed') and customer_stage in ('scheduled', 'in progress', 'completed'))
);
comment on table components is 'customer: parts, containers, pallets or lines of a job';

create table milestones (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  component_id uuid,
  customer_branch_id uuid,
  sequence integer not null,
  level text not null,
  event_type text collate "C" not null,
  name text not null,
  customer_label text not null,
  internal boolean not null,
  category_id uuid,
  weight numeric(9, 2) not null,
  waits_for_all boolean not null,
  warning_amount integer,
  warning_unit text,
  exception_amount integer,
  exception_unit text,
  exception_side text,
  exception_base text,
  exception_base_type text collate "C",
  state text not null,
  occurred_at timestamptz,
  occurred_precision text,
  occurred_day date,
  estimated_day date,
  reason text,
  job_open boolean not null,
  exception_at timestamptz,
  at_risk_at timestamptz,
  notified_for timestamptz,
  allocated_at timestamptz not null,
  version integer not null,
  constraint milestones_pk primary key (id, customer_id),
  constraint milestones_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint milestones_component foreign key (component_id, customer_id) references components (id, customer_id) on delete cascade,
  constraint milestones_event_type foreign key (event_type) references event_types (code),
  constraint milestones_category foreign key (category_id) references categories (id),
  constraint milestones_once unique nulls not distinct (customer_id, job_id, component_id, event_type),
  constraint milestones_level check ((level = 'component') = (component_id is not null) and level in ('job', 'component')),
  constraint milestones_state check (state in ('pending', 'completed', 'not_applicable')),
  constraint milestones_completed check ((state = 'completed') = (occurred_at is not null and occurred_precision is not null and occurred_day is not null)),
  constraint milestones_reason check (state <> 'not_applicable' or reason is not null),
  constraint milestones_precision check (occurred_precision in ('day', 'instant'))
);
comment on table milestones is 'customer: milestones allocated to jobs and components';
create index milestones_pending_exception on milestones (exception_at) where state = 'pending' and job_open and exception_at is not null;

create table events (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  component_id uuid,
  type text collate "C" not null,
  kind text not null,
  occurred_at timestamptz not null,
  occurred_precision text not null,
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  note text not null,
  changes jsonb not null,
  corrects_id uuid,
  constraint events_pk primary key (id, customer_id),
  constraint events_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint events_type foreign key (type) references event_types (code),
  constraint events_kind check (kind in ('recorded', 'correction', 'undone', 'not_applicable', 'estimate', 'change', 'system')),
  constraint events_precision check (occurred_precision in ('day', 'instant')),
  constraint events_actor_kind check (actor_kind in ('staff', 'contact', 'operator', 'api_key', 'system'))
);
comment on table events is 'customer: append-only facts; everything a job is today can be explained from them';
create index events_job_id on events (customer_id, job_id, recorded_at, id);

create table day_counts (
  customer_id uuid not null,
  customer_branch_id uuid not null,
  day date not null,
  jobs integer not null,
  delivered integer not null,
  on_time integer not null,
  in_full integer not null,
  difot integer not null,
  assumed integer not null,
  constraint day_counts_pk primary key (customer_id, customer_branch_id, day),
  constraint day_counts_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint day_counts_sane check (jobs >= delivered and delivered >= on_time and delivered >= in_full and on_time >= difot and in_full >= difot and difot >= 0)
);
comment on table day_counts is 'customer: DIFOT counts per customer, customer branch (nil = none) and counting day';
