-- Mails about jobs that contacts follow: what they chose, which jobs they follow, changes that wait for their mail; addresses that
-- cannot be reached (DOMAIN 8).
create table notice_choices (
  contact_id uuid not null,
  customer_id uuid not null,
  all_jobs boolean not null,
  status_changes boolean not null,
  date_moves boolean not null,
  delivery text collate "C" not null,
  updated_at timestamptz not null,
  constraint notice_choices_pk primary key (customer_id, contact_id),
  constraint notice_choices_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint notice_choices_delivery check (delivery in ('off', 'each', 'digest_4h', 'digest_daily'))
);
comment on table notice_choices is 'customer: which mails about jobs a contact wants; without a row those of ticked jobs, each at once';

create table job_follows (
  customer_id uuid not null,
  job_id uuid not null,
  contact_id uuid not null,
  created_at timestamptz not null,
  constraint job_follows_pk primary key (customer_id, job_id, contact_id),
  constraint job_follows_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint job_follows_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade
);
comment on table job_follows is 'customer: jobs that a contact follows';
create index job_follows_contact_id on job_follows (customer_id, contact_id, job_id);

-- One row for each fact of a job that changed and of which a contact has not been told: several changes of it are one, from the first
-- value to the last.
create table contact_notices (
  customer_id uuid not null,
  contact_id uuid not null,
  job_id uuid not null,
  fact text collate "C" not null,
  from_value text,
  to_value text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  due_at timestamptz not null,
  constraint contact_notices_pk primary key (customer_id, contact_id, job_id, fact),
  constraint contact_notices_job foreign key (job_id, customer_id) references jobs (id, customer_id) on delete cascade,
  constraint contact_notices_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint contact_notices_fact check (fact in ('status', 'due_date', 'promised_date', 'eta'))
);
comment on table contact_notices is 'customer: changes of followed jobs that wait for their mail';
create index contact_notices_due_at on contact_notices (due_at);

do $$
declare
  t text;
begin
  foreach t in array array['notice_choices', 'job_follows', 'contact_notices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;
grant select, insert, update, delete on notice_choices, job_follows, contact_notices to milepost_staff;

-- A contact has its own choices and follows jobs it may see (row-level security of jobs says which).
create policy portal_own on notice_choices to milepost_portal
  using (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid)
  with check (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid);
create policy portal_own on job_follows to milepost_portal
  using (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid)
  with check (
    customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
    and exists (select 1 from jobs j where j.customer_id = job_follows.customer_id and j.id = job_follows.job_id)
  );
grant select (customer_id, contact_id, all_jobs, status_changes, date_moves, delivery),
  insert (customer_id, contact_id, all_jobs, status_changes, date_moves, delivery, updated_at),
  update (all_jobs, status_changes, date_moves, delivery, updated_at) on notice_choices to milepost_portal;
grant select (customer_id, job_id, contact_id), insert (customer_id, job_id, contact_id, created_at), delete on job_follows to milepost_portal;

-- An address that cannot be reached, and the key that signs the links which stop mails.
alter table contacts add column bounced_at timestamptz;
alter table contacts add column bounce_reason text;
alter table contacts add column unsubscribe_key bytea;
alter table contacts add constraint contacts_bounce check ((bounced_at is null) = (bounce_reason is null));
create index contacts_email_key on contacts (email_key) where state <> 'deleted';

-- A sent mail that came back is bounced. Headers a mail has beside the usual ones (how to stop it).
alter table mails add column unsubscribe_url text;
alter table mails add column bounced_at timestamptz;
alter table mails drop constraint mails_state;
alter table mails add constraint mails_state check (state in ('queued', 'sending', 'sent', 'failed', 'kept', 'bounced'));
create index mails_message_id on mails (message_id);
create index mails_kind on mails (kind, created_at desc, id);
create index mails_contact_id on mails (contact_id, created_at desc, id) where contact_id is not null;

-- Imports tell contacts nothing unless somebody asked for it in the dry run.
alter table imports add column mail_contacts boolean not null default false;
