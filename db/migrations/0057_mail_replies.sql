-- Answering alert mails (DOMAIN 8): of which thread a mail tells, whether an answer to it is an internal note, and until when it is
-- taken; and a log of the mails that came in. The address in Reply-To is signed over these columns and is not stored.
alter table mails add column thread_id uuid;
alter table mails add column reply_internal boolean;
alter table mails add column reply_until timestamptz;
alter table mails add constraint mails_reply check (
  num_nonnulls(reply_internal, reply_until) in (0, 2)
  and (reply_until is null or (thread_id is not null and num_nonnulls(contact_id, user_id) = 1)));

create table mail_replies (
  id uuid not null,
  received_at timestamptz not null,
  from_address text not null,
  subject text not null,
  message_key text collate "C" not null,
  mail_id uuid not null,
  thread_id uuid not null,
  customer_id uuid,
  contact_id uuid,
  user_id uuid,
  outcome text collate "C" not null,
  detail text,
  message_id uuid,
  files integer not null,
  constraint mail_replies_pk primary key (id),
  constraint mail_replies_outcome check (outcome in ('posted', 'duplicate', 'automatic', 'expired', 'refused', 'empty', 'too_long',
    'too_large', 'too_many', 'unreadable', 'deferred')),
  constraint mail_replies_posted check ((outcome = 'posted') = (message_id is not null))
);
comment on table mail_replies is 'coordinator: mails that came in as answers, and what became of each; no text of them';
create index mail_replies_received on mail_replies (received_at desc, id);
-- The same mail is posted once, however often it is delivered.
create unique index mail_replies_once on mail_replies (mail_id, message_key) where outcome = 'posted';
create index mail_replies_rate on mail_replies (thread_id, received_at) where outcome = 'posted';
grant select, insert, update, delete on mail_replies to milepost_staff;
