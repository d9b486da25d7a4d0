-- Files and what they are attached to (DOMAIN 7). The bytes lie in the file storage; these tables say whose they are and what they look like.

alter table company add column attachment_limit bigint not null default 15728640;
alter table company add constraint company_attachment_limit check (attachment_limit between 1048576 and 1073741824);

create table stored_files (
  id uuid not null,
  customer_id uuid not null,
  sha256 text collate "C" not null,
  size bigint not null,
  media_type text collate "C" not null,
  kind text collate "C" not null,
  storage_key text collate "C" not null,
  thumbnail_key text collate "C",
  display_key text collate "C",
  display_type text collate "C",
  has_location boolean not null,
  width integer,
  height integer,
  created_at timestamptz not null,
  constraint stored_files_pk primary key (id, customer_id),
  constraint stored_files_customer foreign key (customer_id) references customers (id),
  constraint stored_files_kind check (kind in ('image', 'video', 'other')),
  constraint stored_files_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint stored_files_size check (size >= 0),
  constraint stored_files_display check ((display_key is null) = (display_type is null))
);
comment on table stored_files is 'customer: files in the storage, with the copies that are shown of them';
create index stored_files_storage_key on stored_files (storage_key);

create table attachments (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  component_id uuid,
  customer_branch_id uuid,
  file_id uuid not null,
  name text not null,
  published boolean not null,
  published_at timestamptz,
  series_id uuid not null,
  version_number integer not null,
  is_latest boolean not null,
  uploaded_by_kind text collate "C" not null,
  uploaded_by_id uuid,
  uploaded_by_name text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint attachments_pk primary key (id, customer_id),
  constraint attachments_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint attachments_file foreign key (file_id, customer_id) references stored_files (id, customer_id),
  constraint attachments_series_version unique (customer_id, series_id, version_number),
  constraint attachments_uploaded_by_kind check (uploaded_by_kind in ('staff', 'contact', 'operator', 'api_key', 'system')),
  constraint attachments_published check (published = (published_at is not null)),
  constraint attachments_version_number check (version_number >= 1)
);
comment on table attachments is 'customer: files attached to jobs and components, each version a row';
create index attachments_job_id on attachments (customer_id, job_id, series_id);
create index attachments_file_id on attachments (file_id, customer_id);

-- What is no longer needed in the storage: written with the change that frees it, so that a crash leaves nothing behind. Uploads stand
-- here too while they are under way.
create table file_removals (
  storage_key text collate "C" not null,
  due_at timestamptz not null,
  constraint file_removals_pk primary key (storage_key)
);
comment on table file_removals is 'coordinator: files of the storage that are to be removed, and from when on';
create index file_removals_due_at on file_removals (due_at);
grant select, insert, update, delete on file_removals to milepost_staff;

do $$
declare
  t text;
begin
  foreach t in array array['stored_files', 'attachments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;
grant select, insert, update, delete on stored_files, attachments to milepost_staff;

-- A contact sees a file when it is published and the customer's Publish Attachments is on, for the jobs it may see.
create policy portal_own on attachments for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and published
  and case
    when current_setting('milepost.branches', true) = 'all' then true
    when customer_branch_id is null then current_setting('milepost.unassigned', true) = 'on'
    else customer_branch_id = any (string_to_array(nullif(current_setting('milepost.branches', true), ''), ',')::uuid[])
  end
  and exists (select 1 from customers c where c.id = attachments.customer_id and c.publish_attachments)
);
create policy portal_own on stored_files for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and exists (select 1 from attachments a where a.customer_id = stored_files.customer_id and a.file_id = stored_files.id)
);
grant select (id, customer_id, job_id, component_id, customer_branch_id, file_id, name, published, published_at, series_id, version_number) on attachments to milepost_portal;
grant select (id, customer_id, sha256, size, media_type, kind, storage_key, thumbnail_key, display_key, display_type, has_location, width, height) on stored_files to milepost_portal;
