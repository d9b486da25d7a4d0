-- E-mail alerts of messages (DOMAIN 8): what each person chose, how far each thread has been told, and what waits to be mailed.
alter table users add column message_alerts text collate "C" not null default 'off';
alter table users add constraint users_message_alerts check (message_alerts in ('off', 'each', 'digest_1h', 'digest_4h', 'digest_daily'));
alter table users add column unsubscribe_key bytea;
alter table notice_choices add column message_alerts text collate "C" not null default 'each';
alter table notice_choices add constraint notice_choices_message_alerts check (message_alerts in ('off', 'each', 'digest_1h', 'digest_4h', 'digest_daily'));
grant select (message_alerts), insert (message_alerts), update (message_alerts) on notice_choices to milepost_portal;

-- Messages up to this number have been handed to those who want mails of them; what was there before this came is not mailed.
alter table threads add column alerted_number integer not null default 0;
update threads set alerted_number = last_number;
alter table threads add constraint threads_alerted check (alerted_number between 0 and last_number);
create index threads_alerts on threads (last_message_at, id) where last_number > alerted_number;

-- One row for each person and thread; it stays when the mail is written, so that no message is mailed to the same person again.
create table message_alerts (
  customer_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  contact_id uuid,
  user_id uuid,
  alerted_number integer not null,
  pending_number integer not null,
  due_at timestamptz,
  constraint message_alerts_pk primary key (customer_id, thread_id, person_id),
  constraint message_alerts_thread foreign key (thread_id, customer_id) references threads (id, customer_id) on delete cascade,
  constraint message_alerts_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint message_alerts_user foreign key (user_id) references users (id) on delete cascade,
  constraint message_alerts_person check (num_nonnulls(contact_id, user_id) = 1 and person_id = coalesce(contact_id, user_id)),
  constraint message_alerts_numbers check (pending_number >= alerted_number and (due_at is null or pending_number > alerted_number))
);
comment on table message_alerts is 'customer: how far people have been mailed the messages of threads, and what waits';
create index message_alerts_due_at on message_alerts (due_at) where due_at is not null;
create index message_alerts_contact_id on message_alerts (customer_id, contact_id) where contact_id is not null;
create index message_alerts_user_id on message_alerts (user_id) where user_id is not null;
alter table message_alerts enable row level security;
alter table message_alerts force row level security;
create policy owner_all on message_alerts to milepost_owner using (true) with check (true);
create policy staff_all on message_alerts to milepost_staff using (true) with check (true);
grant select, insert, update, delete on message_alerts to milepost_staff;
