-- Contacts: since when each state. View as customer: staff see the portal as a contact would; who looked, as whom, from when to when.

alter table contacts add column disabled_at timestamptz;
alter table contacts add column deleted_at timestamptz;
alter table contacts add column invitation_expires_at timestamptz;
update contacts set disabled_at = updated_at where state = 'disabled';
update contacts set deleted_at = updated_at where state = 'deleted';
update contacts k set invitation_expires_at = (
  select max(t.expires_at) from one_time_tokens t
  where t.contact_id = k.id and t.purpose = 'contact_invitation' and t.used_at is null and t.voided_at is null
) where k.state = 'invited';

create table portal_views (
  id uuid not null,
  customer_id uuid not null,
  contact_id uuid,
  contact_name text not null,
  contact_email text not null,
  viewer_id uuid not null,
  viewer_name text not null,
  exchange_hash bytea,
  exchange_expires_at timestamptz not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  constraint portal_views_pk primary key (id, customer_id),
  constraint portal_views_customer foreign key (customer_id) references customers (id) on delete cascade,
  constraint portal_views_viewer foreign key (viewer_id) references users (id),
  constraint portal_views_opened check ((opened_at is null) = (expires_at is null))
);
comment on table portal_views is 'customer: when staff saw the portal as a contact would; contact_id null means one who sees everything';
create index portal_views_newest on portal_views (customer_id, created_at desc, id desc);
create index portal_views_exchange on portal_views (exchange_hash) where exchange_hash is not null;
create index portal_views_viewer_id on portal_views (viewer_id) where ended_at is null;
alter table portal_views enable row level security;
alter table portal_views force row level security;
create policy owner_all on portal_views to milepost_owner using (true) with check (true);
create policy staff_all on portal_views to milepost_staff using (true) with check (true);
revoke all on portal_views from milepost_staff;
grant select (id, customer_id, contact_id, contact_name, contact_email, viewer_id, viewer_name, exchange_expires_at, created_at, opened_at, expires_at, ended_at),
  insert, update (customer_id, ended_at) on portal_views to milepost_staff;

-- A session of its own kind: the subject is the staff user, the customer and contact are those who are looked at.
alter table sessions add column view_id uuid;
alter table sessions drop constraint sessions_population;
alter table sessions add constraint sessions_population check (population in ('staff', 'person', 'operator', 'viewer'));
alter table sessions drop constraint sessions_contact;
alter table sessions add constraint sessions_contact check (
  case population
    when 'person' then contact_id is not null and customer_id is not null
    when 'viewer' then customer_id is not null
    else contact_id is null or customer_id is null
  end
);
alter table sessions add constraint sessions_view check ((population = 'viewer') = (view_id is not null));

-- Uses the one-time token of a view up, once: the session begins. Answers nothing when the token is not known, used, or too old.
create function auth_open_view(p_exchange_hash bytea, p_session_id uuid, p_token_hash bytea, p_now timestamptz, p_expires_at timestamptz, p_user_agent text, p_address text) returns table (slug text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v portal_views;
begin
  update portal_views o set opened_at = p_now, expires_at = p_expires_at, exchange_hash = null
    where o.exchange_hash = p_exchange_hash and o.opened_at is null and o.ended_at is null and o.exchange_expires_at > p_now
    returning o.* into v;
  if not found then
    return;
  end if;
  insert into sessions (id, token_hash, population, subject_id, customer_id, contact_id, view_id, created_at, seen_at, expires_at, user_agent, address)
    values (p_session_id, p_token_hash, 'viewer', v.viewer_id, v.customer_id, v.contact_id, v.id, p_now, p_now, p_expires_at, p_user_agent, p_address);
  return query select c.portal_slug from customers c where c.id = v.customer_id;
end
$$;

-- Good as long as the staff user is active and may still do this, the portal is there, and the contact is one who could be let in.
create function auth_view_session(p_token_hash bytea, p_now timestamptz) returns table (session_id uuid, view_id uuid, viewer_id uuid, viewer_name text, expires_at timestamptz, contact_id uuid, person_id uuid, customer_id uuid, customer_name text, first_name text, last_name text, email text, unassigned_too boolean, branches uuid[], slug text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, v.id, u.id, v.viewer_name, s.expires_at, k.id, k.person_id, cu.id, cu.name, k.first_name, k.last_name, k.email, k.unassigned_too,
    (select array_agg(b.customer_branch_id order by b.customer_branch_id) from contact_branches b where b.contact_id = k.id and b.customer_id = k.customer_id),
    cu.portal_slug
  from sessions s
  join portal_views v on v.id = s.view_id and v.customer_id = s.customer_id and v.ended_at is null
  join users u on u.id = s.subject_id and u.state = 'active'
  join roles r on r.id = u.role_id and 'customers:view_as' = any (r.permissions)
  join customers cu on cu.id = s.customer_id and cu.portal_slug is not null
  left join contacts k on k.id = s.contact_id and k.customer_id = s.customer_id and k.state in ('draft', 'invited', 'active')
  where s.token_hash = p_token_hash and s.population = 'viewer' and s.expires_at > p_now and (s.contact_id is null or k.id is not null)
$$;

create function auth_end_view(p_token_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ended uuid;
begin
  delete from sessions s where s.token_hash = p_token_hash and s.population = 'viewer' returning s.view_id into ended;
  if ended is null then
    return false;
  end if;
  update portal_views v set ended_at = p_now where v.id = ended and v.ended_at is null and v.expires_at > p_now;
  return true;
end
$$;

revoke execute on function
  auth_open_view(bytea, uuid, bytea, timestamptz, timestamptz, text, text), auth_view_session(bytea, timestamptz), auth_end_view(bytea, timestamptz)
  from public;
grant execute on function
  auth_open_view(bytea, uuid, bytea, timestamptz, timestamptz, text, text), auth_view_session(bytea, timestamptz), auth_end_view(bytea, timestamptz)
  to milepost_auth;
