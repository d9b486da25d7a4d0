-- Messages (DOMAIN 8): a thread for a job or one of its components, what was said in it, the files, who has read how far.

-- No foreign key to the job: a thread does not pass to a job's new customer. closed_at says that it was left behind; staff read it still,
-- contacts do not (DOMAIN 1). A message's number is given under the thread's lock, so a read mark misses nothing that commits late;
-- contacts are never told numbers, as their gaps would tell of internal notes.
create table threads (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  component_id uuid,
  component_code text,
  customer_branch_id uuid,
  last_number integer not null,
  last_message_at timestamptz,
  last_visible_number integer not null,
  last_visible_at timestamptz,
  last_visible_side text collate "C",
  waits_since timestamptz,
  assigned_to uuid,
  snoozed_until timestamptz,
  done_at timestamptz,
  done_by uuid,
  created_at timestamptz not null,
  closed_at timestamptz,
  former_customer text,
  constraint threads_pk primary key (id, customer_id),
  constraint threads_customer foreign key (customer_id) references customers (id),
  constraint threads_assigned_to foreign key (assigned_to) references users (id),
  constraint threads_done_by foreign key (done_by) references users (id),
  constraint threads_component check ((component_id is null) = (component_code is null)),
  constraint threads_numbers check (last_number >= last_visible_number and last_visible_number >= 0),
  constraint threads_last check ((last_number = 0) = (last_message_at is null)),
  constraint threads_last_visible check ((last_visible_at is null) = (last_visible_side is null)),
  constraint threads_last_visible_side check (last_visible_side in ('staff', 'customer')),
  constraint threads_waits check (waits_since is null or last_visible_side = 'customer'),
  constraint threads_closed check ((closed_at is null) = (former_customer is null))
);
comment on table threads is 'customer: conversations about jobs and components, one each; closed ones stayed behind when the job moved';
create unique index threads_of_job on threads (customer_id, job_id, component_id) nulls not distinct where closed_at is null;
create index threads_job_id on threads (job_id);
create index threads_visible on threads (customer_id, last_visible_at) where closed_at is null and last_visible_at is not null;
create index threads_newest on threads (last_message_at desc, id desc) where last_message_at is not null;
create index threads_waiting on threads (waits_since, id) where waits_since is not null and closed_at is null;
create index threads_assigned on threads (assigned_to, last_message_at desc, id desc) where assigned_to is not null;

create table messages (
  id uuid not null,
  customer_id uuid not null,
  thread_id uuid not null,
  number integer not null,
  author_kind text collate "C" not null,
  author_id uuid,
  author_name text not null,
  client_id text collate "C" not null,
  body text not null,
  internal boolean not null,
  mentions jsonb not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  constraint messages_pk primary key (id, customer_id),
  constraint messages_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint messages_number_unique unique (customer_id, thread_id, number),
  constraint messages_client_id_unique unique nulls not distinct (customer_id, author_kind, author_id, client_id),
  constraint messages_author_kind check (author_kind in ('staff', 'contact', 'api_key', 'system')),
  constraint messages_internal check (not (internal and author_kind = 'contact')),
  constraint messages_body check (char_length(body) <= 20000),
  constraint messages_client_id check (char_length(client_id) between 1 and 64),
  constraint messages_deleted check (deleted_at is null or (body = '' and mentions = '[]'))
);
comment on table messages is 'customer: messages of threads, internal notes among them; of a deleted one only its place is left';
create index messages_visible on messages (customer_id, thread_id, number) where not internal;

-- A file without a message was brought in and not sent yet.
create table message_files (
  id uuid not null,
  customer_id uuid not null,
  thread_id uuid not null,
  message_id uuid,
  position smallint not null,
  internal boolean not null,
  file_id uuid not null,
  name text not null,
  author_kind text collate "C" not null,
  author_id uuid,
  created_at timestamptz not null,
  constraint message_files_pk primary key (id, customer_id),
  constraint message_files_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint message_files_message foreign key (message_id, customer_id) references messages (id, customer_id) on delete cascade,
  constraint message_files_file foreign key (file_id, customer_id) references stored_files (id, customer_id),
  constraint message_files_author_kind check (author_kind in ('staff', 'contact', 'api_key', 'system'))
);
comment on table message_files is 'customer: files of messages, and those that wait to be sent';
create index message_files_message_id on message_files (customer_id, message_id) where message_id is not null;
create index message_files_thread_id on message_files (customer_id, thread_id);
create index message_files_file_id on message_files (file_id, customer_id);
create index message_files_unsent on message_files (created_at) where message_id is null;

-- follows: null while nobody said. has_unread is kept for those who follow, so that the badge counts one index.
create table thread_staff (
  customer_id uuid not null,
  thread_id uuid not null,
  user_id uuid not null,
  follows boolean,
  read_number integer not null,
  read_at timestamptz,
  has_unread boolean not null,
  constraint thread_staff_pk primary key (customer_id, thread_id, user_id),
  constraint thread_staff_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint thread_staff_user foreign key (user_id) references users (id) on delete cascade
);
comment on table thread_staff is 'customer: which threads staff users follow, and how far they have read';
create index thread_staff_unread on thread_staff (user_id) where has_unread and follows;
create index thread_staff_follows on thread_staff (user_id, thread_id) where follows;

create table thread_contacts (
  customer_id uuid not null,
  thread_id uuid not null,
  contact_id uuid not null,
  read_number integer not null,
  read_at timestamptz not null,
  constraint thread_contacts_pk primary key (customer_id, contact_id, thread_id),
  constraint thread_contacts_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint thread_contacts_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade
);
comment on table thread_contacts is 'customer: how far contacts have read threads';
create index thread_contacts_thread_id on thread_contacts (customer_id, thread_id);

-- Everything up to this instant counts as read, whatever the marks say: who comes new is not shown years of it as unread.
alter table contacts add column messages_read_until timestamptz;
alter table users add column messages_read_until timestamptz;

create table quick_replies (
  id uuid not null,
  name text not null,
  name_key text collate "C" not null,
  body text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint quick_replies_pk primary key (id),
  constraint quick_replies_name_unique unique (name_key),
  constraint quick_replies_body check (char_length(body) between 1 and 4000)
);
comment on table quick_replies is 'reference: texts that staff put into a message with a click';
grant select, insert, update, delete on quick_replies to milepost_staff;

do $$
declare
  t text;
begin
  foreach t in array array['threads', 'messages', 'message_files', 'thread_staff', 'thread_contacts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;
grant select, insert, update, delete on threads, messages, message_files, thread_staff, thread_contacts to milepost_staff;

-- Contacts read the threads of jobs they may see, never an internal note; whoever comes through a share link reads none.
create policy portal_own on threads for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and closed_at is null
  and case
    when current_setting('milepost.branches', true) = 'all' then true
    when customer_branch_id is null then current_setting('milepost.unassigned', true) = 'on'
    else customer_branch_id = any (string_to_array(nullif(current_setting('milepost.branches', true), ''), ',')::uuid[])
  end
);
create policy portal_own on messages for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and not internal
  and exists (select 1 from threads t where t.id = messages.thread_id and t.customer_id = messages.customer_id)
);
-- What waits to be sent is seen by whom it belongs to.
create policy portal_own on message_files for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and not internal
  and (message_id is not null or (author_kind = 'contact' and author_id = nullif(current_setting('milepost.contact_id', true), '')::uuid))
  and exists (select 1 from threads t where t.id = message_files.thread_id and t.customer_id = message_files.customer_id)
);
create policy portal_own on thread_contacts to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
) with check (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
  and exists (select 1 from threads t where t.id = thread_contacts.thread_id and t.customer_id = thread_contacts.customer_id)
);
alter policy portal_own on stored_files using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and (
    exists (select 1 from attachments a where a.customer_id = stored_files.customer_id and a.file_id = stored_files.id)
    or exists (select 1 from message_files m where m.customer_id = stored_files.customer_id and m.file_id = stored_files.id)
  )
);
grant select (id, customer_id, job_id, component_id, component_code, customer_branch_id, last_visible_number, last_visible_at, last_visible_side, waits_since, closed_at) on threads to milepost_portal;
grant select (id, customer_id, thread_id, number, author_kind, author_id, author_name, body, internal, mentions, created_at, edited_at, deleted_at) on messages to milepost_portal;
grant select (id, customer_id, thread_id, message_id, position, internal, file_id, name, author_kind, author_id) on message_files to milepost_portal;
grant select (customer_id, thread_id, contact_id, read_number, read_at),
  insert (customer_id, thread_id, contact_id, read_number, read_at),
  update (read_number, read_at) on thread_contacts to milepost_portal;
grant select (messages_read_until, created_at), update (messages_read_until) on contacts to milepost_portal;
grant select (attachment_limit) on company to milepost_portal;
