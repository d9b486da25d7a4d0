-- The inbox of staff, and the search over messages and the names of their files (DOMAIN 8).

create index threads_waiting_for_them on threads (last_visible_at, id) include (snoozed_until)
  where last_visible_side = 'staff' and done_at is null and closed_at is null;
create index threads_open_of_customer on threads (customer_id, last_message_at, id) include (snoozed_until)
  where done_at is null and closed_at is null and last_message_at is not null;
create index threads_snoozed on threads (snoozed_until, id) where snoozed_until is not null and done_at is null and closed_at is null;
create index threads_done on threads (done_at, id) where done_at is not null and closed_at is null;

-- Folded words of a message and of its files' names, with one word for its customer and one for what contacts may see, so that the index
-- itself narrows a contact's search. Contacts' sessions may not read it: what it finds they read from messages, under their own policy.
create table message_words (
  message_id uuid not null,
  customer_id uuid not null,
  words tsvector not null,
  constraint message_words_pk primary key (message_id, customer_id),
  constraint message_words_message foreign key (message_id, customer_id) references messages (id, customer_id) on delete cascade
);
comment on table message_words is 'customer: the words by which messages and their files are found';
create index message_words_words on message_words using gin (words);
alter table message_words enable row level security;
alter table message_words force row level security;
create policy owner_all on message_words to milepost_owner using (true) with check (true);
create policy staff_all on message_words to milepost_staff using (true) with check (true);
grant select, insert, update, delete on message_words to milepost_staff;
