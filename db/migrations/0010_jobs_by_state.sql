-- Rare states are found without reading the jobs in other ones.
create index jobs_archived_staff_list on jobs (list_order, id) where state = 'archived';
create index jobs_cancelled_staff_list on jobs (list_order, id) where state = 'cancelled';
