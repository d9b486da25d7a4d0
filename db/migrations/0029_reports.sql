-- What staff recorded in a span of days, by user and type, is counted without reading the history of jobs.
create index events_recorded_by on events (actor_id, recorded_at) include (type)
  where actor_kind = 'staff' and kind in ('recorded', 'correction');
