-- What a customer's portal shows (DOMAIN 7): its columns (null: all of them), the reference that leads (null: the order number), and
-- whether a new contact limited to branches starts with "unassigned too".
alter table customers add column portal_columns text[];
alter table customers add column leading_reference text collate "C";
alter table customers add column unassigned_too_default boolean not null default false;
alter table customers add constraint customers_leading_reference foreign key (leading_reference) references reference_types (code) on delete set null;
alter table customers add constraint customers_portal_columns check (portal_columns <@ array['jobCode', 'note', 'branch', 'orderNumber', 'dueDate', 'status', 'progress', 'action'] and cardinality(portal_columns) > 0);
create index customers_leading_reference on customers (leading_reference) where leading_reference is not null;
grant select (portal_columns, leading_reference) on customers to milepost_portal;

-- The list of customers is read by code as well as by name, and set-up reads only those with a portal.
create index customers_with_portal on customers (name_key, id) where portal_slug is not null;

-- View shows the jobs due or delivered in a span of days. Those due in it stand together in the list; of the others only those delivered
-- late can lie before it, which this index finds without reading the history.
create index jobs_customer_delivered_late on jobs (customer_id, delivered_date, due_date) where delivered_date > due_date;
