-- What a card says, as data: each reader gets it in their own language. Cards from before have their text alone.
alter table messages add column card_words jsonb;
alter table messages add constraint messages_card_words check (card_words is null or (card is not null and jsonb_typeof(card_words) = 'object'));
grant select (card_words) on messages to milepost_portal;

-- moved: the job went to another customer, and its conversation stayed behind, read only (DOMAIN 1).
alter table approval_requests drop constraint approval_requests_ended_reason;
alter table approval_requests add constraint approval_requests_ended_reason check (ended_reason in ('asked', 'new_version', 'removed', 'moved'));
