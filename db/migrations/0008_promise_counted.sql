-- The promised date that DIFOT counts (as first given, or as last agreed with the customer), and who completes the job.
alter table jobs add column agreed_date date;
alter table jobs add column by_person boolean;
update jobs set agreed_date = promised_date, by_person = false;
alter table jobs alter column by_person set not null;
