-- Reasons for lateness that staff give to late jobs: the company's list, and on each job the reason with a note for staff.
create table lateness_reasons (
  id uuid not null,
  code text not null,
  code_key text collate "C" not null,
  label text not null,
  customer_label text not null,
  active boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint lateness_reasons_pk primary key (id),
  constraint lateness_reasons_code_unique unique (code_key)
);
comment on table lateness_reasons is 'reference: why jobs are late, as staff code it; a blank label for the customer keeps a reason internal';
grant select, insert, update, delete on lateness_reasons to milepost_staff;
alter table lateness_reasons enable row level security;
alter table lateness_reasons force row level security;
create policy owner_all on lateness_reasons to milepost_owner using (true) with check (true);
create policy staff_all on lateness_reasons to milepost_staff using (true) with check (true);
-- A contact reads what the customer is told, and nothing of a reason that is internal.
create policy portal_labelled on lateness_reasons for select to milepost_portal using (customer_label <> '');
grant select (id, customer_label) on lateness_reasons to milepost_portal;
create view portal_lateness_reasons with (security_invoker = true) as select id, customer_label from lateness_reasons where customer_label <> '';
grant select on portal_lateness_reasons to milepost_portal;

alter table jobs add column lateness_reason_id uuid;
alter table jobs add column lateness_note text;
alter table jobs add constraint jobs_lateness_reason foreign key (lateness_reason_id) references lateness_reasons (id);
grant select (lateness_reason_id, agreed_date) on jobs to milepost_portal;
create index jobs_lateness_reason on jobs (lateness_reason_id) where lateness_reason_id is not null;
create index jobs_customer_lateness on jobs (customer_id, agreed_date) where lateness_reason_id is not null;

-- DIFOT opens the jobs it counted: by the promised date as first given or as agreed, the due date having its index; and those without a date.
create index jobs_customer_agreed on jobs (customer_id, agreed_date, id);
drop index jobs_no_counting_date;
create index jobs_no_counting_date on jobs (customer_id, id) where agreed_date is null;

insert into event_types (code, name, description, system, customer_label, internal, date_effect, active, version, created_at, updated_at)
  select 'LATENESS', 'Reason for lateness', 'Arises when a late job is given a reason, another one, or none any more.', true, 'Reason for lateness', true, null, true, 1, created_at, updated_at
  from event_types where code = 'CHANGED' on conflict do nothing;
