-- Notes that staff make on pending milestones, from the worklist: events like everything else a job is explained from, staff only.
insert into event_types (code, name, description, system, customer_label, internal, date_effect, active, version, created_at, updated_at)
  select 'NOTE', 'Note', 'Arises when staff note something on a milestone that is still pending.', true, 'Note', true, null, true, 1, created_at, updated_at
  from event_types where code = 'CHANGED' on conflict do nothing;
