-- Customers and what belongs to them. Keys of customer-owned tables carry customer_id (DATABASE: keys).

create table customers (
  id uuid not null,
  code text not null,
  code_key text collate "C" not null,
  name text not null,
  name_key text collate "C" not null,
  contact_name text not null,
  address text not null,
  state text not null,
  time_zone text,
  locale text,
  service_operator_id uuid,
  import_tracking boolean not null,
  export_tracking boolean not null,
  domestic_tracking boolean not null,
  production_tracking boolean not null,
  portal_slug text collate "C",
  portal_created_at timestamptz,
  publish_attachments boolean not null,
  show_difot boolean not null,
  difot_past_months smallint not null,
  difot_tolerance_days smallint not null,
  difot_tolerance_percent numeric(5, 2) not null,
  counting_date text,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint customers_pk primary key (id),
  constraint customers_code_unique unique (code_key),
  constraint customers_slug_unique unique (portal_slug),
  constraint customers_code_length check (char_length(code) between 1 and 12),
  constraint customers_state check (state in ('active', 'inactive', 'prospect')),
  constraint customers_service_operator foreign key (service_operator_id) references users (id),
  constraint customers_difot_past_months check (difot_past_months between 1 and 24),
  constraint customers_difot_tolerance_days check (difot_tolerance_days between 0 and 365),
  constraint customers_difot_tolerance_percent check (difot_tolerance_percent between 0 and 100),
  constraint customers_counting_date check (counting_date in ('promised_date', 'due_date'))
);
comment on table customers is 'reference: businesses the company works for; a customer row is its own customer (id)';
create index customers_name_key on customers (name_key);
create index customers_service_operator_id on customers (service_operator_id) where service_operator_id is not null;

create table customer_aliases (
  id uuid not null,
  customer_id uuid not null,
  alias text not null,
  alias_key text collate "C" not null,
  constraint customer_aliases_pk primary key (id, customer_id),
  constraint customer_aliases_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint customer_aliases_once unique (customer_id, alias_key)
);
comment on table customer_aliases is 'customer: other names under which files know a customer';
create index customer_aliases_key on customer_aliases (alias_key);

create table customer_branches (
  id uuid not null,
  customer_id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  active boolean not null,
  constraint customer_branches_pk primary key (id, customer_id),
  constraint customer_branches_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint customer_branches_name_unique unique (customer_id, name_key)
);
comment on table customer_branches is 'customer: branches of a customer';

create table contacts (
  id uuid not null,
  customer_id uuid not null,
  person_id uuid not null,
  email text not null,
  email_key text collate "C" not null,
  first_name text not null,
  last_name text not null,
  state text not null,
  state_before_disabled text,
  unassigned_too boolean not null,
  invited_at timestamptz,
  activated_at timestamptz,
  last_signed_in_at timestamptz,
  preferences jsonb not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint contacts_pk primary key (id, customer_id),
  constraint contacts_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint contacts_person foreign key (person_id) references persons (id),
  constraint contacts_state check (state in ('draft', 'invited', 'active', 'disabled', 'deleted')),
  constraint contacts_state_before check (state_before_disabled in ('draft', 'invited', 'active'))
);
comment on table contacts is 'customer: authorised persons at a customer';
create unique index contacts_email_unique on contacts (customer_id, email_key) where state <> 'deleted';
create index contacts_person_id on contacts (person_id);

create table contact_branches (
  contact_id uuid not null,
  customer_branch_id uuid not null,
  customer_id uuid not null,
  constraint contact_branches_pk primary key (contact_id, customer_branch_id, customer_id),
  constraint contact_branches_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint contact_branches_branch foreign key (customer_branch_id, customer_id) references customer_branches (id, customer_id)
);
comment on table contact_branches is 'customer: the customer branches a contact is limited to; none means all';
