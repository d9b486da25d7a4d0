-- Company-wide tables: one installation is one company. On Citus these are reference tables, or stay on the coordinator.

create table company (
  id smallint not null,
  name text not null,
  time_zone text not null,
  locale text not null,
  country text,
  accent text,
  logo_file text,
  job_code_prefix text not null,
  tracking_import text not null,
  tracking_export text not null,
  tracking_domestic text not null,
  tracking_production text not null,
  counting_date text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint company_pk primary key (id),
  constraint company_one_row check (id = 1),
  constraint company_tracking_import check (tracking_import in ('system_wide', 'per_customer')),
  constraint company_tracking_export check (tracking_export in ('system_wide', 'per_customer')),
  constraint company_tracking_domestic check (tracking_domestic in ('system_wide', 'per_customer')),
  constraint company_tracking_production check (tracking_production in ('system_wide', 'per_customer')),
  constraint company_counting_date check (counting_date in ('promised_date', 'due_date'))
);
comment on table company is 'reference: the one company of this installation';

create table calendars (
  id uuid not null,
  name text not null,
  working_days smallint[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint calendars_pk primary key (id),
  constraint calendars_name_unique unique (name),
  constraint calendars_working_days check (cardinality(working_days) between 1 and 7 and working_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[])
);
comment on table calendars is 'reference: working days (1 = Monday ... 7 = Sunday)';

create table calendar_holidays (
  calendar_id uuid not null,
  day date not null,
  name text not null,
  constraint calendar_holidays_pk primary key (calendar_id, day),
  constraint calendar_holidays_calendar foreign key (calendar_id) references calendars (id) on delete cascade
);
comment on table calendar_holidays is 'reference: days on which a calendar does not work';

create table branches (
  id uuid not null,
  code text not null,
  code_key text collate "C" not null,
  name text not null,
  time_zone text not null,
  calendar_id uuid not null,
  active boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint branches_pk primary key (id),
  constraint branches_code_unique unique (code_key),
  constraint branches_calendar foreign key (calendar_id) references calendars (id)
);
comment on table branches is 'reference: branches of the company';

create table departments (
  id uuid not null,
  code text not null,
  code_key text collate "C" not null,
  name text not null,
  active boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint departments_pk primary key (id),
  constraint departments_code_unique unique (code_key)
);
comment on table departments is 'reference: departments of the company';

create table ports (
  code text collate "C" not null,
  name text not null,
  name_key text collate "C" not null,
  country text collate "C" not null,
  iata text collate "C",
  functions text not null,
  constraint ports_pk primary key (code),
  constraint ports_code_form check (code ~ '^[A-Z]{2}[A-Z0-9]{3}$')
);
comment on table ports is 'reference: sea ports, airports, rail and road terminals (UN/LOCODE)';
create index ports_name_key on ports (name_key);
create index ports_iata on ports (iata) where iata is not null;

create table branch_ports (
  branch_id uuid not null,
  port_code text collate "C" not null,
  direction text not null,
  constraint branch_ports_pk primary key (port_code, direction),
  constraint branch_ports_branch foreign key (branch_id) references branches (id) on delete cascade,
  constraint branch_ports_port foreign key (port_code) references ports (code),
  constraint branch_ports_direction check (direction in ('import', 'export'))
);
comment on table branch_ports is 'reference: the branch that serves a port, one per direction';
create index branch_ports_branch_id on branch_ports (branch_id);

create table categories (
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  position integer not null,
  constraint categories_pk primary key (id),
  constraint categories_name_unique unique (name_key)
);
comment on table categories is 'reference: milestone categories, the types of work';

create table reference_types (
  code text collate "C" not null,
  name text not null,
  built_in boolean not null,
  portal boolean not null,
  constraint reference_types_pk primary key (code),
  constraint reference_types_code_form check (code ~ '^[a-z][a-z0-9_]{0,29}$')
);
comment on table reference_types is 'reference: kinds of references a job may carry';

create table custom_fields (
  key text collate "C" not null,
  label text not null,
  type text not null,
  portal boolean not null,
  position integer not null,
  constraint custom_fields_pk primary key (key),
  constraint custom_fields_key_form check (key ~ '^[a-z][a-z0-9_]{0,29}$'),
  constraint custom_fields_type check (type in ('text', 'number', 'date', 'boolean'))
);
comment on table custom_fields is 'reference: typed custom fields of jobs';

create table event_types (
  code text collate "C" not null,
  name text not null,
  description text not null,
  system boolean not null,
  customer_label text not null,
  internal boolean not null,
  date_effect text,
  active boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint event_types_pk primary key (code),
  constraint event_types_code_form check (code ~ '^[A-Z0-9]{3,8}$'),
  constraint event_types_date_effect check (date_effect in ('delivered_date', 'actual_arrival', 'actual_departure', 'eta', 'etd'))
);
comment on table event_types is 'reference: kinds of events, system and manual';

create table templates (
  id uuid not null,
  name text not null,
  direction text not null,
  department_id uuid,
  job_type text,
  mode text,
  container_class text,
  active boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint templates_pk primary key (id),
  constraint templates_department foreign key (department_id) references departments (id),
  constraint templates_direction check (direction in ('import', 'export', 'domestic', 'production')),
  constraint templates_job_type check (job_type in ('freight_forwarding', 'customs', 'both', 'prepaid', 'collect', 'make', 'repair', 'service')),
  constraint templates_mode check (mode in ('sea', 'air', 'road', 'rail', 'courier')),
  constraint templates_container_class check (container_class in ('FCL', 'LCL', 'FTL', 'LTL', 'loose', 'ULD', 'none')),
  constraint templates_nine_shapes check (
    (department_id is not null and job_type is not null and mode is not null)
    or (department_id is not null and job_type is null and mode is not null and container_class is not null)
    or (department_id is not null and job_type is not null and mode is null and container_class is not null)
    or (department_id is not null and job_type is null and mode is null and container_class is not null)
    or (department_id is not null and job_type is not null and mode is null and container_class is null)
    or (department_id is not null and job_type is null and mode is null and container_class is null)
    or (department_id is null and job_type is null and mode is not null and container_class is null)
    or (department_id is null and job_type is null and mode is null and container_class is null)
  ),
  constraint templates_profile_unique unique nulls not distinct (direction, department_id, job_type, mode, container_class)
);
comment on table templates is 'reference: milestone templates; null in the profile means ALL';

create table template_milestones (
  id uuid not null,
  template_id uuid not null,
  position integer not null,
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
  constraint template_milestones_pk primary key (id),
  constraint template_milestones_template foreign key (template_id) references templates (id) on delete cascade,
  constraint template_milestones_event_type foreign key (event_type) references event_types (code),
  constraint template_milestones_base_type foreign key (exception_base_type) references event_types (code),
  constraint template_milestones_category foreign key (category_id) references categories (id),
  constraint template_milestones_once unique (template_id, level, event_type),
  constraint template_milestones_position unique (template_id, position),
  constraint template_milestones_level check (level in ('job', 'component')),
  constraint template_milestones_weight check (weight >= 0),
  constraint template_milestones_warning check ((warning_amount is null) = (warning_unit is null) and warning_amount >= 0 and warning_unit in ('hours', 'days', 'working_days')),
  constraint template_milestones_exception check (
    (exception_amount is null and exception_unit is null and exception_side is null and exception_base is null and exception_base_type is null)
    or (exception_amount >= 0 and exception_unit in ('hours', 'days', 'working_days') and exception_side in ('before', 'after')
      and exception_base in ('registration', 'etd', 'eta', 'due_date', 'promised_date', 'milestone')
      and (exception_base = 'milestone') = (exception_base_type is not null))
  )
);
comment on table template_milestones is 'reference: the ordered milestones of a template';

create table roles (
  id uuid not null,
  key text collate "C" not null,
  name text not null,
  built_in boolean not null,
  permissions text[] not null,
  version integer not null,
  constraint roles_pk primary key (id),
  constraint roles_key_unique unique (key)
);
comment on table roles is 'reference: roles of staff users and API keys; permissions are module:action';

create table users (
  id uuid not null,
  email text not null,
  email_key text collate "C" not null,
  first_name text not null,
  last_name text not null,
  role_id uuid not null,
  branch_id uuid,
  department_id uuid,
  state text not null,
  cover_user_id uuid,
  away_from date,
  away_until date,
  locale text,
  preferences jsonb not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  invited_at timestamptz,
  last_signed_in_at timestamptz,
  constraint users_pk primary key (id),
  constraint users_email_unique unique (email_key),
  constraint users_role foreign key (role_id) references roles (id),
  constraint users_branch foreign key (branch_id) references branches (id),
  constraint users_department foreign key (department_id) references departments (id),
  constraint users_cover foreign key (cover_user_id) references users (id),
  constraint users_state check (state in ('invited', 'active', 'disabled'))
);
comment on table users is 'reference: staff users';

create table persons (
  id uuid not null,
  email text not null,
  email_key text collate "C" not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint persons_pk primary key (id),
  constraint persons_email_unique unique (email_key)
);
comment on table persons is 'reference: what signs in behind contacts';

create table credentials (
  population text not null,
  subject_id uuid not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  constraint credentials_pk primary key (population, subject_id),
  constraint credentials_population check (population in ('staff', 'person', 'operator'))
);
comment on table credentials is 'coordinator: password hashes (argon2id), reached only by the functions for sign-in';

create table sessions (
  id uuid not null,
  token_hash bytea not null,
  population text not null,
  subject_id uuid not null,
  customer_id uuid,
  contact_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text,
  address text,
  constraint sessions_pk primary key (id),
  constraint sessions_token_unique unique (token_hash),
  constraint sessions_population check (population in ('staff', 'person', 'operator')),
  constraint sessions_contact check ((population = 'person') = (contact_id is not null and customer_id is not null))
);
comment on table sessions is 'coordinator: signed-in sessions; only the hash of the token is kept';
create index sessions_subject on sessions (population, subject_id);
create index sessions_contact_id on sessions (contact_id) where contact_id is not null;

create table one_time_tokens (
  id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  subject_id uuid not null,
  customer_id uuid,
  contact_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz,
  constraint one_time_tokens_pk primary key (id),
  constraint one_time_tokens_hash_unique unique (token_hash),
  constraint one_time_tokens_purpose check (purpose in ('staff_invitation', 'staff_reset', 'contact_invitation', 'contact_reset'))
);
comment on table one_time_tokens is 'coordinator: invitation and reset links; only the hash is kept';
create index one_time_tokens_subject on one_time_tokens (subject_id, purpose);

create table api_keys (
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  role_id uuid not null,
  scopes text[],
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_keys_pk primary key (id),
  constraint api_keys_hash_unique unique (key_hash),
  constraint api_keys_role foreign key (role_id) references roles (id)
);
comment on table api_keys is 'coordinator: machines of the company';

create table rate_limits (
  key text collate "C" not null,
  window_started_at timestamptz not null,
  hits integer not null,
  constraint rate_limits_pk primary key (key)
);
comment on table rate_limits is 'coordinator: attempts counted in a window, shared by all processes';

create table idempotency_keys (
  key_hash bytea not null,
  request_hash bytea not null,
  status integer,
  body text,
  etag text,
  created_at timestamptz not null,
  constraint idempotency_keys_pk primary key (key_hash)
);
comment on table idempotency_keys is 'coordinator: answers of creations already done, kept a day';
create index idempotency_keys_created on idempotency_keys (created_at);
