-- Automatic archiving finds the jobs that were completed before a day without reading the others; failures are told once.
create index jobs_completed_at on jobs (completed_at, id) where state = 'completed';
create index automatic_actions_failed on automatic_actions (job_id) where failed;
