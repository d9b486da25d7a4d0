-- Requests and decisions in threads (DOMAIN 8): who was asked about which documents, what was decided, on which bytes.

-- Marks messages that stand for a request, its end or a decision: nobody changes or removes them.
alter table messages add column card text collate "C";
alter table messages add constraint messages_card check (card is null or (card in ('request', 'withdrawal', 'decision') and not internal));
grant select (card) on messages to milepost_portal;

-- ended_reason: asked = the asking side withdrew it; the others made it void (DOMAIN 8: a new version voids an open request).
create table approval_requests (
  id uuid not null,
  customer_id uuid not null,
  thread_id uuid not null,
  message_id uuid not null,
  side text collate "C" not null,
  by_kind text collate "C" not null,
  by_id uuid,
  by_name text not null,
  note text not null,
  state text collate "C" not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by_kind text collate "C",
  ended_by_id uuid,
  ended_by_name text,
  ended_reason text collate "C",
  ended_note text,
  constraint approval_requests_pk primary key (id, customer_id),
  constraint approval_requests_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint approval_requests_message foreign key (message_id, customer_id) references messages (id, customer_id) on delete cascade,
  constraint approval_requests_side check (side in ('staff', 'customer')),
  constraint approval_requests_by_kind check (by_kind in ('staff', 'contact', 'api_key', 'system') and (side = 'customer') = (by_kind = 'contact')),
  constraint approval_requests_state check (state in ('open', 'approved', 'rejected', 'withdrawn')),
  constraint approval_requests_note check (char_length(note) <= 4000),
  constraint approval_requests_ended check ((state = 'withdrawn') = (ended_at is not null)
    and (ended_at is null) = (ended_reason is null) and (ended_at is null) = (ended_by_name is null)),
  constraint approval_requests_ended_reason check (ended_reason in ('asked', 'new_version', 'removed'))
);
comment on table approval_requests is 'customer: requests to approve documents of a job or component, one open at a time in a thread';
create unique index approval_requests_open on approval_requests (customer_id, thread_id) where state = 'open';
create index approval_requests_thread_id on approval_requests (customer_id, thread_id, created_at);
create index approval_requests_message_id on approval_requests (customer_id, message_id);

create table approval_request_documents (
  id uuid not null,
  customer_id uuid not null,
  request_id uuid not null,
  position smallint not null,
  source text collate "C" not null,
  source_id uuid not null,
  series_id uuid,
  version_number integer,
  file_id uuid not null,
  name text not null,
  sha256 text collate "C" not null,
  constraint approval_request_documents_pk primary key (id, customer_id),
  constraint approval_request_documents_request foreign key (request_id, customer_id) references approval_requests (id, customer_id) on delete cascade,
  constraint approval_request_documents_file foreign key (file_id, customer_id) references stored_files (id, customer_id),
  constraint approval_request_documents_once unique (customer_id, request_id, source_id),
  constraint approval_request_documents_source check (source in ('message', 'attachment') and (source = 'attachment') = (series_id is not null)
    and (series_id is null) = (version_number is null)),
  constraint approval_request_documents_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table approval_request_documents is 'customer: the documents a request names, with the hash of their bytes';
create index approval_request_documents_source_id on approval_request_documents (customer_id, source_id);
create index approval_request_documents_series_id on approval_request_documents (customer_id, series_id) where series_id is not null;
create index approval_request_documents_file_id on approval_request_documents (file_id, customer_id);

-- The first decision on a request wins, also at the same moment: the second breaks decisions_first.
create table decisions (
  id uuid not null,
  customer_id uuid not null,
  thread_id uuid not null,
  request_id uuid,
  message_id uuid not null,
  outcome text collate "C" not null,
  side text collate "C" not null,
  by_kind text collate "C" not null,
  by_id uuid,
  by_name text not null,
  reason text not null,
  created_at timestamptz not null,
  constraint decisions_pk primary key (id, customer_id),
  constraint decisions_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint decisions_request foreign key (request_id, customer_id) references approval_requests (id, customer_id) on delete cascade,
  constraint decisions_message foreign key (message_id, customer_id) references messages (id, customer_id) on delete cascade,
  constraint decisions_first unique (customer_id, request_id),
  constraint decisions_outcome check (outcome in ('approved', 'rejected')),
  constraint decisions_side check (side in ('staff', 'customer')),
  constraint decisions_by_kind check (by_kind in ('staff', 'contact', 'api_key', 'system') and (side = 'customer') = (by_kind = 'contact')),
  constraint decisions_reason check (char_length(reason) <= 4000 and (outcome = 'approved' or reason <> ''))
);
comment on table decisions is 'customer: what was approved or rejected, by whom and when; only ever added';
create index decisions_thread_id on decisions (customer_id, thread_id, created_at);
create index decisions_message_id on decisions (customer_id, message_id);

-- direct_side: the deciding side where nobody had asked; on the same bytes each side decides unasked once.
create table decision_documents (
  id uuid not null,
  customer_id uuid not null,
  thread_id uuid not null,
  decision_id uuid not null,
  direct_side text collate "C",
  position smallint not null,
  source text collate "C" not null,
  source_id uuid not null,
  series_id uuid,
  version_number integer,
  file_id uuid not null,
  name text not null,
  sha256 text collate "C" not null,
  constraint decision_documents_pk primary key (id, customer_id),
  constraint decision_documents_decision foreign key (decision_id, customer_id) references decisions (id, customer_id) on delete cascade,
  constraint decision_documents_file foreign key (file_id, customer_id) references stored_files (id, customer_id),
  constraint decision_documents_once unique (customer_id, decision_id, source_id),
  constraint decision_documents_direct_side check (direct_side in ('staff', 'customer')),
  constraint decision_documents_source check (source in ('message', 'attachment') and (source = 'attachment') = (series_id is not null)
    and (series_id is null) = (version_number is null)),
  constraint decision_documents_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table decision_documents is 'customer: what a decision binds: the documents and the hash of their bytes; only ever added';
create unique index decision_documents_first on decision_documents (customer_id, thread_id, direct_side, source_id) where direct_side is not null;
create index decision_documents_source_id on decision_documents (customer_id, source_id);
create index decision_documents_file_id on decision_documents (file_id, customer_id);

do $$
declare
  t text;
begin
  foreach t in array array['approval_requests', 'approval_request_documents', 'decisions', 'decision_documents'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;
-- Of decisions nothing is changed or deleted; with the thread they pass to another customer by a merge only.
grant select, insert, update on approval_requests to milepost_staff;
grant select, insert on approval_request_documents, decisions, decision_documents to milepost_staff;

-- Contacts read them with the thread; whoever comes through a share link reads none.
create policy portal_own on approval_requests for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and exists (select 1 from threads t where t.id = approval_requests.thread_id and t.customer_id = approval_requests.customer_id)
);
create policy portal_own on approval_request_documents for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and exists (select 1 from approval_requests r where r.id = approval_request_documents.request_id and r.customer_id = approval_request_documents.customer_id)
);
create policy portal_own on decisions for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and exists (select 1 from threads t where t.id = decisions.thread_id and t.customer_id = decisions.customer_id)
);
create policy portal_own on decision_documents for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and exists (select 1 from threads t where t.id = decision_documents.thread_id and t.customer_id = decision_documents.customer_id)
);
-- What a request or decision names is shown with it, published or not (DOMAIN 7).
alter policy portal_own on stored_files using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and (
    exists (select 1 from attachments a where a.customer_id = stored_files.customer_id and a.file_id = stored_files.id)
    or exists (select 1 from message_files m where m.customer_id = stored_files.customer_id and m.file_id = stored_files.id)
    or exists (select 1 from approval_request_documents r where r.customer_id = stored_files.customer_id and r.file_id = stored_files.id)
    or exists (select 1 from decision_documents d where d.customer_id = stored_files.customer_id and d.file_id = stored_files.id)
  )
);
grant select (id, customer_id, thread_id, message_id, side, by_kind, by_id, by_name, note, state, created_at, ended_at, ended_by_kind, ended_by_id, ended_by_name, ended_reason, ended_note) on approval_requests to milepost_portal;
grant select (id, customer_id, request_id, position, source, source_id, series_id, version_number, file_id, name, sha256) on approval_request_documents to milepost_portal;
grant select (id, customer_id, thread_id, request_id, message_id, outcome, side, by_kind, by_id, by_name, reason, created_at) on decisions to milepost_portal;
grant select (id, customer_id, thread_id, decision_id, position, source, source_id, series_id, version_number, file_id, name, sha256) on decision_documents to milepost_portal;

-- An approval records these, so a template's milestone of the type is completed by it; a rejection only stands in the history.
insert into event_types (code, name, description, system, customer_label, internal, date_effect, active, version, created_at, updated_at)
  select t.code, t.name, t.description, t.system, t.customer_label, false, null, true, 1, c.created_at, c.updated_at
  from event_types c, (values
    ('APPROVED', 'Approved by the customer', 'Arises when the customer approves in the messages of a job; a milestone of this type is completed by it.', false, 'Approved by you'),
    ('APPRCO', 'Approved by the company', 'Arises when staff approve in the messages of a job; a milestone of this type is completed by it.', false, 'Approved by us'),
    ('REJECTED', 'Rejected', 'Arises when the customer or staff reject in the messages of a job.', true, 'Rejected')
  ) as t (code, name, description, system, customer_label)
  where c.code = 'CHANGED' on conflict do nothing;
