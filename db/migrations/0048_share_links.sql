-- Share links to one job without an account, and each contact's calendar feed (DOMAIN 1). Secrets are kept as hashes only.

-- No foreign key to the job: of a job that has moved, staff still read which links there were; voided_at says that they are void.
create table share_links (
  id uuid not null,
  customer_id uuid not null,
  job_id uuid not null,
  job_code text not null,
  token_hash bytea not null,
  made_by_kind text collate "C" not null,
  made_by_id uuid,
  made_by_name text not null,
  contact_id uuid,
  person_id uuid,
  label text not null,
  attachment_ids uuid[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  voided_at timestamptz,
  opened_count integer not null default 0,
  last_opened_at timestamptz,
  constraint share_links_pk primary key (id, customer_id),
  constraint share_links_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint share_links_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint share_links_made_by_kind check (made_by_kind in ('staff', 'contact', 'api_key', 'system')),
  constraint share_links_contact_made check ((made_by_kind = 'contact') = (contact_id is not null) and (contact_id is null) = (person_id is null)),
  constraint share_links_expires check (expires_at > created_at),
  constraint share_links_opened check (opened_count >= 0)
);
comment on table share_links is 'customer: links that show one job to whoever has them';
create index share_links_token_hash on share_links (token_hash);
create index share_links_job_id on share_links (job_id);
create index share_links_newest on share_links (customer_id, created_at desc, id desc);
create index share_links_contact_id on share_links (contact_id, customer_id) where contact_id is not null;

create table calendar_feeds (
  id uuid not null,
  customer_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_read_at timestamptz,
  constraint calendar_feeds_pk primary key (id, customer_id),
  constraint calendar_feeds_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint calendar_feeds_one unique (customer_id, contact_id)
);
comment on table calendar_feeds is 'customer: the secret address of a contact''s calendar';
create index calendar_feeds_token_hash on calendar_feeds (token_hash);

-- What the calendar said last of an entry: SEQUENCE and LAST-MODIFIED move with what the contact sees, and with nothing internal.
create table calendar_entries (
  contact_id uuid not null,
  job_id uuid not null,
  kind text collate "C" not null,
  customer_id uuid not null,
  digest text collate "C" not null,
  revision integer not null,
  changed_at timestamptz not null,
  constraint calendar_entries_pk primary key (contact_id, job_id, kind, customer_id),
  constraint calendar_entries_contact foreign key (contact_id, customer_id) references contacts (id, customer_id) on delete cascade,
  constraint calendar_entries_kind check (kind in ('due', 'eta', 'delivered')),
  constraint calendar_entries_revision check (revision >= 0)
);
comment on table calendar_entries is 'customer: revisions of the entries of contacts'' calendars';

do $$
declare
  t text;
begin
  foreach t in array array['share_links', 'calendar_feeds', 'calendar_entries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to milepost_owner using (true) with check (true)', t);
    execute format('create policy staff_all on %I to milepost_staff using (true) with check (true)', t);
  end loop;
end
$$;

-- Nobody reads the hashes of secrets.
revoke all on share_links, calendar_feeds, calendar_entries from milepost_staff;
grant select (id, customer_id, job_id, job_code, made_by_kind, made_by_id, made_by_name, contact_id, person_id, label, attachment_ids, created_at, expires_at, revoked_at, voided_at, opened_count, last_opened_at),
  insert, update (token_hash, revoked_at, voided_at), delete on share_links to milepost_staff;
grant select (id, customer_id, contact_id, created_at, last_read_at), delete on calendar_feeds to milepost_staff;

-- Contacts see the links that they made; one who is not limited to branches sees and ends those of the customer's other contacts too.
-- Without a contact (whoever came through a share link) there is nothing here.
create policy portal_read on share_links for select to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and contact_id is not null
  and (contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid or current_setting('milepost.branches', true) = 'all')
);
create policy portal_make on share_links for insert to milepost_portal with check (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
  and exists (select 1 from jobs j where j.customer_id = share_links.customer_id and j.id = share_links.job_id)
);
create policy portal_end on share_links for update to milepost_portal using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.contact_id', true), '') is not null
  and contact_id is not null
  and (contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid or current_setting('milepost.branches', true) = 'all')
);
grant select (id, customer_id, job_id, job_code, made_by_name, contact_id, person_id, label, attachment_ids, created_at, expires_at, revoked_at, voided_at, opened_count, last_opened_at),
  insert (id, customer_id, job_id, job_code, token_hash, made_by_kind, made_by_id, made_by_name, contact_id, person_id, label, attachment_ids, created_at, expires_at),
  update (token_hash, revoked_at) on share_links to milepost_portal;

do $$
declare
  t text;
begin
  foreach t in array array['calendar_feeds', 'calendar_entries'] loop
    execute format($policy$
      create policy portal_own on %I to milepost_portal using (
        customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
        and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
      ) with check (
        customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
        and contact_id = nullif(current_setting('milepost.contact_id', true), '')::uuid
      )$policy$, t);
  end loop;
end
$$;
grant select (id, customer_id, contact_id, created_at, last_read_at),
  insert (id, customer_id, contact_id, person_id, token_hash, created_at),
  update (person_id, token_hash, created_at, last_read_at), delete on calendar_feeds to milepost_portal;
grant select (contact_id, job_id, kind, customer_id, digest, revision, changed_at),
  insert (contact_id, job_id, kind, customer_id, digest, revision, changed_at),
  update (digest, revision, changed_at), delete on calendar_entries to milepost_portal;

-- Whoever comes through a share link is let in as contacts are, read only, to one job and the files chosen for it, as far as the contact
-- who made the link sees them. Without this setting nothing changes for contacts: a comparison with null lets the CASE go on.
create function set_share_link(customer uuid, job uuid, branches uuid[], unassigned_too boolean, files uuid[]) returns void
language plpgsql as $$
begin
  execute 'set local transaction_read_only = on';
  execute format('set local milepost.customer_id = %L', customer::text);
  execute format('set local milepost.contact_id = %L', '');
  execute format('set local milepost.branches = %L', coalesce(array_to_string(branches, ','), 'all'));
  execute format('set local milepost.unassigned = %L', case when unassigned_too then 'on' else 'off' end);
  execute format('set local milepost.job_id = %L', job::text);
  execute format('set local milepost.files = %L', array_to_string(files, ','));
end
$$;
revoke execute on function set_share_link(uuid, uuid, uuid[], boolean, uuid[]) from public;
grant execute on function set_share_link(uuid, uuid, uuid[], boolean, uuid[]) to milepost_portal;

do $$
declare
  t text;
begin
  foreach t in array array['jobs', 'job_references', 'components', 'milestones'] loop
    execute format($policy$
      alter policy portal_own on %I using (
        customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
        and case
          when %s <> nullif(current_setting('milepost.job_id', true), '')::uuid then false
          when current_setting('milepost.branches', true) = 'all' then true
          when customer_branch_id is null then current_setting('milepost.unassigned', true) = 'on'
          else customer_branch_id = any (string_to_array(nullif(current_setting('milepost.branches', true), ''), ',')::uuid[])
        end
        %s
      )$policy$, t, case t when 'jobs' then 'id' else 'job_id' end, case t when 'milestones' then 'and not internal' else '' end);
  end loop;
end
$$;
alter policy portal_own on attachments using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and published
  and case
    when job_id <> nullif(current_setting('milepost.job_id', true), '')::uuid then false
    when nullif(current_setting('milepost.job_id', true), '') is not null
      and not (id = any (coalesce(string_to_array(nullif(current_setting('milepost.files', true), ''), ','), '{}')::uuid[])) then false
    when current_setting('milepost.branches', true) = 'all' then true
    when customer_branch_id is null then current_setting('milepost.unassigned', true) = 'on'
    else customer_branch_id = any (string_to_array(nullif(current_setting('milepost.branches', true), ''), ',')::uuid[])
  end
  and exists (select 1 from customers c where c.id = attachments.customer_id and c.publish_attachments)
);
alter policy portal_own on customer_branches using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.job_id', true), '') is null
);
alter policy portal_own on day_counts using (
  customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
  and nullif(current_setting('milepost.job_id', true), '') is null
  and (
    current_setting('milepost.branches', true) = 'all'
    or (customer_branch_id = '00000000-0000-0000-0000-000000000000' and current_setting('milepost.unassigned', true) = 'on')
    or customer_branch_id = any (string_to_array(nullif(nullif(current_setting('milepost.branches', true), 'all'), ''), ',')::uuid[])
  )
);

-- What a token opens. A link that is known and good no more is answered too, for the log; is_good says so. A link made by a contact is
-- good while this very person is the customer's active contact.
create function auth_share_link(p_token_hash bytea, p_now timestamptz) returns table (link_id uuid, customer_id uuid, job_id uuid, branches uuid[], unassigned_too boolean, files uuid[], expires_at timestamptz, is_good boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.customer_id, l.job_id,
    (select array_agg(b.customer_branch_id order by b.customer_branch_id) from contact_branches b where b.contact_id = l.contact_id and b.customer_id = l.customer_id),
    coalesce(k.unassigned_too, true), l.attachment_ids, l.expires_at,
    l.revoked_at is null and l.voided_at is null and l.expires_at > p_now and cu.state <> 'inactive'
      and (l.contact_id is null or (k.state = 'active' and k.person_id = l.person_id and cu.portal_slug is not null))
      and exists (select 1 from jobs j where j.id = l.job_id and j.customer_id = l.customer_id)
  from share_links l
  join customers cu on cu.id = l.customer_id
  left join contacts k on k.id = l.contact_id and k.customer_id = l.customer_id
  where l.token_hash = p_token_hash
$$;

create function auth_count_share_link(p_link_id uuid, p_customer_id uuid, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update share_links set opened_count = opened_count + 1, last_opened_at = p_now where id = p_link_id and customer_id = p_customer_id
$$;

-- The contact whose calendar it is, as a session would say. Known but void ones are answered too, for the log.
create function auth_calendar_feed(p_token_hash bytea, p_now timestamptz) returns table (feed_id uuid, person_id uuid, contact_id uuid, customer_id uuid, first_name text, last_name text, email text, unassigned_too boolean, branches uuid[], slug text, is_good boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Calendars ask again and again: when they last did is kept to the quarter of an hour.
  update calendar_feeds f set last_read_at = p_now
    where f.token_hash = p_token_hash and (f.last_read_at is null or f.last_read_at < p_now - interval '15 minutes');
  return query
    select f.id, k.person_id, k.id, k.customer_id, k.first_name, k.last_name, k.email, k.unassigned_too,
      (select array_agg(b.customer_branch_id order by b.customer_branch_id) from contact_branches b where b.contact_id = k.id and b.customer_id = k.customer_id),
      cu.portal_slug, k.state = 'active' and k.person_id = f.person_id and cu.portal_slug is not null and cu.state <> 'inactive'
    from calendar_feeds f
    join contacts k on k.id = f.contact_id and k.customer_id = f.customer_id
    join customers cu on cu.id = f.customer_id
    where f.token_hash = p_token_hash;
end
$$;

revoke execute on function
  auth_share_link(bytea, timestamptz), auth_count_share_link(uuid, uuid, timestamptz), auth_calendar_feed(bytea, timestamptz)
  from public;
grant execute on function
  auth_share_link(bytea, timestamptz), auth_count_share_link(uuid, uuid, timestamptz), auth_calendar_feed(bytea, timestamptz)
  to milepost_auth;
