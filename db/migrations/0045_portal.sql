-- The portal's counts (DOMAIN 7): of open jobs from one index that holds all they ask for, of closed ones by state and customer branch,
-- so that a contact of few branches is counted without reading the jobs of all others.
drop index jobs_open_customer_due;
create index jobs_open_customer_due on jobs (customer_id, due_date) include (customer_branch_id, delivered_date) where is_open;
create index jobs_open_at_risk on jobs (customer_id, list_order, id)
  where is_open and ((delivered_date is null and eta > due_date) or shared_exceptions <> '[]');
create index jobs_closed_state on jobs (customer_id, state, customer_branch_id) where not is_open;

-- The company's logo as it is shown everywhere, by the SHA-256 of its bytes; company.logo_file names the one in force. Former ones stay
-- for the mails that show them, until the logo is removed.
create table company_logos (
  sha256 text collate "C" not null,
  png bytea not null,
  width integer not null,
  height integer not null,
  created_at timestamptz not null,
  constraint company_logos_pk primary key (sha256),
  constraint company_logos_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint company_logos_size check (width between 1 and 1024 and height between 1 and 1024 and octet_length(png) <= 1048576)
);
comment on table company_logos is 'reference: logos of the company as PNG, by the hash of their bytes';
grant select, insert, update, delete on company_logos to milepost_staff;

-- Public: who knows the hash has seen the logo.
create function auth_company_logo(p_sha256 text) returns table (png bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.png from company_logos l where l.sha256 = p_sha256
$$;
revoke execute on function auth_company_logo(text) from public;
grant execute on function auth_company_logo(text) to milepost_auth;
