-- Files for messages that arrive in pieces, so that an upload goes on where a dropped line ended it (docs/decisions/0007). An upload is its
-- author's own; what has arrived of it lies in the file storage, each piece under a key that also stands in file_removals until then.

create table uploads (
  id uuid not null,
  customer_id uuid not null,
  thread_id uuid not null,
  author_kind text collate "C" not null,
  author_id uuid,
  client_id text collate "C" not null,
  name text not null,
  size bigint not null,
  received bigint not null,
  message_file_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint uploads_pk primary key (id, customer_id),
  constraint uploads_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint uploads_message_file foreign key (message_file_id, customer_id) references message_files (id, customer_id) on delete cascade,
  constraint uploads_client_id_unique unique nulls not distinct (customer_id, thread_id, author_kind, author_id, client_id),
  constraint uploads_author_kind check (author_kind in ('staff', 'contact', 'api_key', 'system')),
  constraint uploads_received check (received between 0 and size),
  constraint uploads_finished check (message_file_id is null or received = size),
  constraint uploads_client_id check (char_length(client_id) between 1 and 64)
);
comment on table uploads is 'customer: files for messages that are arriving, and for a day those that have arrived';
create index uploads_expires_at on uploads (expires_at);
create index uploads_message_file_id on uploads (message_file_id, customer_id) where message_file_id is not null;

create table upload_pieces (
  customer_id uuid not null,
  upload_id uuid not null,
  start bigint not null,
  size bigint not null,
  sha256 text collate "C" not null,
  storage_key text collate "C" not null,
  constraint upload_pieces_pk primary key (customer_id, upload_id, start),
  constraint upload_pieces_upload foreign key (upload_id, customer_id) references uploads (id, customer_id) on delete cascade,
  constraint upload_pieces_size check (start >= 0 and size > 0)
);
comment on table upload_pieces is 'customer: what has arrived of an upload, piece by piece';

do $$
declare
  t text;
begin
  foreach t in array array['uploads', 'upload_pieces'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;
grant select, insert, update, delete on uploads, upload_pieces to milepost_staff;

-- A contact knows of the own uploads alone; the bytes are taken by the house.
create policy portal_own on uploads for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and author_kind = 'contact'
  and author_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
  and exists (select 1 from threads t where t.id = uploads.thread_id and t.customer_id = uploads.customer_id)
);
grant select (id, customer_id, thread_id, author_kind, author_id) on uploads to milepost_portal;
