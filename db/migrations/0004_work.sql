-- What follows a change: the outbox, mail, imports.

create sequence outbox_seq;

create table outbox (
  seq bigint not null default nextval('outbox_seq'),
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  customer_id uuid,
  customer_branch_id uuid,
  visible boolean not null,
  job_id uuid,
  payload jsonb not null,
  recorded_at timestamptz not null,
  constraint outbox_pk primary key (seq)
);
comment on table outbox is 'coordinator: what live streams, tasks, mail and webhooks read, in order of (xid, seq)';
create index outbox_cursor on outbox (xid, seq);
create index outbox_recorded on outbox (recorded_at);

create table outbox_readers (
  name text collate "C" not null,
  xid xid8 not null,
  seq bigint not null,
  constraint outbox_readers_pk primary key (name)
);
comment on table outbox_readers is 'coordinator: how far a durable reader of the outbox has come';

create table mails (
  id uuid not null,
  message_id text not null,
  kind text not null,
  to_address text not null,
  to_name text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  state text not null,
  attempts integer not null,
  last_error text,
  customer_id uuid,
  contact_id uuid,
  user_id uuid,
  created_at timestamptz not null,
  next_attempt_at timestamptz,
  sent_at timestamptz,
  constraint mails_pk primary key (id),
  constraint mails_state check (state in ('queued', 'sending', 'sent', 'failed', 'kept'))
);
comment on table mails is 'coordinator: every mail, what became of it, and the ones kept because no SMTP server is set';
create index mails_created on mails (created_at desc, id);
create index mails_queued on mails (next_attempt_at) where state in ('queued', 'sending');

create table import_mappings (
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  mapping jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint import_mappings_pk primary key (id),
  constraint import_mappings_name_unique unique (name_key)
);
comment on table import_mappings is 'coordinator: saved mappings of import files';

create table imports (
  id uuid not null,
  file_name text not null,
  file_path text not null,
  file_size bigint not null,
  sheet text,
  header_row integer not null,
  mapping jsonb,
  state text not null,
  phase text not null,
  rows_total integer not null,
  rows_done integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  failed integer not null,
  message text,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  updated_at timestamptz not null,
  constraint imports_pk primary key (id),
  constraint imports_state check (state in ('uploaded', 'checking', 'checked', 'applying', 'done', 'failed', 'cancelled'))
);
comment on table imports is 'coordinator: imports of jobs, their progress and result';
create index imports_created on imports (created_at desc, id);

create table import_rows (
  import_id uuid not null,
  row_number integer not null,
  cells jsonb not null,
  fields jsonb,
  outcome text not null,
  applied boolean not null,
  constraint import_rows_pk primary key (import_id, row_number),
  constraint import_rows_import foreign key (import_id) references imports (id) on delete cascade,
  constraint import_rows_outcome check (outcome in ('pending', 'created', 'updated', 'unchanged', 'failed'))
);
comment on table import_rows is 'coordinator: rows of an import, validated before anything is applied';
create index import_rows_outcome_index on import_rows (import_id, outcome, row_number);

create table import_faults (
  import_id uuid not null,
  row_number integer not null,
  position integer not null,
  column_name text,
  code text not null,
  message text not null,
  constraint import_faults_pk primary key (import_id, row_number, position),
  constraint import_faults_import foreign key (import_id) references imports (id) on delete cascade
);
comment on table import_faults is 'coordinator: what is wrong with rows of an import';
