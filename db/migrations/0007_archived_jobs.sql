-- The archive of a customer is listed without reading the jobs that are not in it.
create index jobs_archived_list on jobs (customer_id, list_order, id) where state = 'archived';
