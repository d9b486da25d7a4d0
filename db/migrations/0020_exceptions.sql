-- What is at risk is found by its warning time, as what is in exception is by its exception time; an import keeps how many of its jobs
-- were in exception already when they were first stored (null: not applied to its end, or before this was counted).
create index milestones_pending_risk on milestones (at_risk_at) where state = 'pending' and job_open and at_risk_at is not null;
alter table imports add column in_exception integer;
