-- Row-level security and least privilege. Roles are made before the migrations (server/database/roles.ts).

grant usage on schema public to milepost_staff, milepost_portal, milepost_floor, milepost_auth;

-- Sets who asks, for this transaction only. SET LOCAL through EXECUTE, because Citus passes on SET statements and not set_config().
create function set_customer(customer uuid, contact uuid, branches uuid[], unassigned_too boolean) returns void
language plpgsql as $$
begin
  execute format('set local milepost.customer_id = %L', customer::text);
  execute format('set local milepost.contact_id = %L', contact::text);
  execute format('set local milepost.branches = %L', coalesce(array_to_string(branches, ','), 'all'));
  execute format('set local milepost.unassigned = %L', case when unassigned_too then 'on' else 'off' end);
end
$$;

do $$
declare
  t text;
  owned text[] := array['customers', 'customer_aliases', 'customer_branches', 'contacts', 'contact_branches', 'jobs', 'job_references', 'components', 'milestones', 'events', 'day_counts'];
begin
  foreach t in array owned loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;

create policy portal_own on customers for select to milepost_portal
  using (id = nullif(current_setting('milepost.customer_id', true), '')::uuid);

create policy portal_own on customer_branches for select to milepost_portal
  using (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid);

create policy portal_own on contacts to milepost_portal
  using (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and id = nullif(current_setting('milepost.contact_id', true), '')::uuid)
  with check (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and id = nullif(current_setting('milepost.contact_id', true), '')::uuid);

create policy portal_own on contact_branches for select to milepost_portal
  using (customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid);

-- One condition for a job and all below it: the customer, and the branches a limited contact may see.
do $$
declare
  t text;
begin
  foreach t in array array['jobs', 'job_references', 'components', 'milestones'] loop
    execute format($policy$
      create policy portal_own on %I for select to milepost_portal using (
        customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
        and (
          current_setting('milepost.branches', true) = 'all'
          or (customer_branch_id is null and current_setting('milepost.unassigned', true) = 'on')
          or customer_branch_id = any (string_to_array(nullif(nullif(current_setting('milepost.branches', true), 'all'), ''), ',')::uuid[])
        )
        %s
      )$policy$, t, case t when 'milestones' then 'and not internal' else '' end);
  end loop;
end
$$;

create policy portal_own on day_counts for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and (
    current_setting('milepost.branches', true) = 'all'
    or (customer_branch_id = '00000000-0000-0000-0000-000000000000' and current_setting('milepost.unassigned', true) = 'on')
    or customer_branch_id = any (string_to_array(nullif(nullif(current_setting('milepost.branches', true), 'all'), ''), ',')::uuid[])
  )
);

-- Staff and workers see all business data; what signs people in stays behind functions.
grant select, insert, update, delete on all tables in schema public to milepost_staff;
grant usage on all sequences in schema public to milepost_staff;
revoke all on credentials, sessions, one_time_tokens, rate_limits, idempotency_keys from milepost_staff;
revoke update, delete on events from milepost_staff;
grant delete on events to milepost_staff;
revoke update on outbox from milepost_staff;
revoke all on api_keys from milepost_staff;
grant select (id, name, role_id, scopes, created_at, last_used_at, revoked_at), insert, update (name, role_id, scopes, revoked_at) on api_keys to milepost_staff;

-- Contacts: columns one by one (row-level security hides rows, not columns). tests/schema holds the decision for every column.
grant select (id, code, name, portal_slug, time_zone, locale, publish_attachments, show_difot, difot_past_months, difot_tolerance_days, difot_tolerance_percent, counting_date) on customers to milepost_portal;
grant select (id, customer_id, name, active) on customer_branches to milepost_portal;
grant select (id, customer_id, email, first_name, last_name, state, unassigned_too, preferences, version), update (preferences, version, updated_at) on contacts to milepost_portal;
grant select (contact_id, customer_branch_id, customer_id) on contact_branches to milepost_portal;
grant select (id, customer_id, job_code, code_key, order_number, order_key, note, customer_branch_id, direction, job_type, mode, container_class, carrier, vessel, voyage, flight, shipper, consignee, origin_port, destination_port, etd, eta, actual_departure, actual_arrival, promised_date, due_date, delivered_date, quantity_ordered, quantity_delivered, unit, custom_portal, state, is_open, customer_status, customer_stage, customer_progress, component_count, list_order, completed_at, registered_at, updated_at) on jobs to milepost_portal;
grant select (id, customer_id, job_id, customer_branch_id, type, value, value_key) on job_references to milepost_portal;
grant select (id, customer_id, job_id, customer_branch_id, position, code, description, quantity_ordered, quantity_delivered, unit, planned_start, due_date, delivered_date, customer_status, customer_stage, customer_progress) on components to milepost_portal;
grant select (id, customer_id, job_id, component_id, customer_branch_id, sequence, level, event_type, customer_label, internal, state, occurred_at, occurred_precision, occurred_day, estimated_day) on milestones to milepost_portal;
grant select (customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed) on day_counts to milepost_portal;
grant insert (kind, customer_id, customer_branch_id, visible, job_id, payload, recorded_at) on outbox to milepost_portal;
grant usage on sequence outbox_seq to milepost_portal;

-- Company-wide facts that a portal page shows, and no more: the reader's own rights count (security_invoker), column by column.
alter table custom_fields enable row level security;
alter table custom_fields force row level security;
create policy owner_all on custom_fields to milepost_owner using (true) with check (true);
create policy staff_all on custom_fields to milepost_staff using (true) with check (true);
create policy portal_flagged on custom_fields for select to milepost_portal using (portal);
alter table reference_types enable row level security;
alter table reference_types force row level security;
create policy owner_all on reference_types to milepost_owner using (true) with check (true);
create policy staff_all on reference_types to milepost_staff using (true) with check (true);
create policy portal_flagged on reference_types for select to milepost_portal using (portal);
grant select (id, name, time_zone, locale, country, accent, logo_file, counting_date) on company to milepost_portal;
grant select (code, name, country, iata) on ports to milepost_portal;
grant select (key, label, type, portal, position) on custom_fields to milepost_portal;
grant select (code, name, portal) on reference_types to milepost_portal;
create view portal_company with (security_invoker = true) as select id, name, time_zone, locale, country, accent, logo_file, counting_date from company;
create view portal_ports with (security_invoker = true) as select code, name, country, iata from ports;
create view portal_custom_fields with (security_invoker = true) as select key, label, type, position from custom_fields where portal;
create view portal_reference_types with (security_invoker = true) as select code, name from reference_types where portal;
grant select on portal_company, portal_ports, portal_custom_fields, portal_reference_types to milepost_portal;
