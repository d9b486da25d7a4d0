-- Second factor, recovery codes, the step between password and session, and what a person sees of their own security (DOMAIN 1). As with
-- passwords, tables are reached only by these functions: milepost_auth may execute them, milepost_staff those it needs.

alter table company add column staff_second_factor text collate "C" not null default 'off';
alter table company add column contact_second_factor text collate "C" not null default 'off';
alter table company add constraint company_staff_second_factor check (staff_second_factor in ('off', 'required'));
alter table company add constraint company_contact_second_factor check (contact_second_factor in ('off', 'required'));

-- Set while the second factor was shown in this session, also when its person has none any more.
alter table sessions add column second_factor_at timestamptz;

create table second_factors (
  population text collate "C" not null,
  subject_id uuid not null,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint,
  constraint second_factors_pk primary key (population, subject_id),
  constraint second_factors_population check (population in ('staff', 'person'))
);
comment on table second_factors is 'coordinator: keys of one-time codes, reached only by the functions for sign-in; unconfirmed ones are proposals';

create table recovery_codes (
  population text collate "C" not null,
  subject_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_codes_pk primary key (population, subject_id, code_hash)
);
comment on table recovery_codes is 'coordinator: recovery codes, each good once; only the hash is kept';

create table sign_in_challenges (
  id uuid not null,
  token_hash bytea not null,
  step text collate "C" not null,
  population text collate "C" not null,
  subject_id uuid not null,
  customer_id uuid,
  contact_id uuid,
  attempts integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sign_in_challenges_pk primary key (id),
  constraint sign_in_challenges_token_unique unique (token_hash),
  constraint sign_in_challenges_step check (step in ('code', 'enrol')),
  constraint sign_in_challenges_population check (population in ('staff', 'person')),
  constraint sign_in_challenges_contact check ((population = 'person') = (contact_id is not null and customer_id is not null))
);
comment on table sign_in_challenges is 'coordinator: the step between the right password and a session; only the hash of the token is kept';
create index sign_in_challenges_subject on sign_in_challenges (population, subject_id);

create table known_places (
  population text collate "C" not null,
  subject_id uuid not null,
  address text collate "C" not null,
  seen_at timestamptz not null,
  constraint known_places_pk primary key (population, subject_id, address)
);
comment on table known_places is 'coordinator: network addresses from which somebody has signed in, let through while others try passwords';

create table security_events (
  id uuid not null,
  population text collate "C" not null,
  subject_id uuid not null,
  kind text collate "C" not null,
  actor_name text,
  address text collate "C",
  occurred_at timestamptz not null,
  constraint security_events_pk primary key (id),
  constraint security_events_kind check (kind in ('password_changed', 'factor_on', 'factor_off', 'factor_reset', 'recovery_code_used', 'recovery_codes_new', 'sessions_ended'))
);
comment on table security_events is 'coordinator: what happened to the password, the second factor and the sessions of somebody, and who did it';
create index security_events_subject on security_events (population, subject_id, occurred_at desc, id desc);

-- A session counts when its person showed the factor they have, or has none and needs none.
create function auth_factor_holds(p_population text, p_subject_id uuid, p_shown_at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select 1 from second_factors f where f.population = p_population and f.subject_id = p_subject_id and f.confirmed_at is not null) then p_shown_at is not null
    else not exists (select 1 from company c where (case p_population when 'staff' then c.staff_second_factor else c.contact_second_factor end) = 'required')
  end
$$;

create or replace function auth_staff_session(p_token_hash bytea, p_now timestamptz) returns table (session_id uuid, user_id uuid, first_name text, last_name text, email text, role_key text, permissions text[], seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, u.id, u.first_name, u.last_name, u.email, r.key, r.permissions, s.seen_at
  from sessions s join users u on u.id = s.subject_id join roles r on r.id = u.role_id
  where s.token_hash = p_token_hash and s.population = 'staff' and s.expires_at > p_now and u.state = 'active'
    and auth_factor_holds('staff', s.subject_id, s.second_factor_at)
$$;

create or replace function auth_contact_session(p_token_hash bytea, p_now timestamptz) returns table (session_id uuid, person_id uuid, contact_id uuid, customer_id uuid, first_name text, last_name text, email text, unassigned_too boolean, branches uuid[], slug text, seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, k.person_id, k.id, k.customer_id, k.first_name, k.last_name, k.email, k.unassigned_too,
    (select array_agg(b.customer_branch_id order by b.customer_branch_id) from contact_branches b where b.contact_id = k.id and b.customer_id = k.customer_id),
    cu.portal_slug, s.seen_at
  from sessions s
  join contacts k on k.id = s.contact_id and k.customer_id = s.customer_id
  join customers cu on cu.id = k.customer_id
  where s.token_hash = p_token_hash and s.population = 'person' and s.expires_at > p_now and k.state = 'active' and cu.portal_slug is not null
    and auth_factor_holds('person', s.subject_id, s.second_factor_at)
$$;

drop function auth_start_session(uuid, bytea, text, uuid, uuid, uuid, timestamptz, timestamptz, text, text);
create function auth_start_session(p_id uuid, p_token_hash bytea, p_population text, p_subject_id uuid, p_customer_id uuid, p_contact_id uuid, p_now timestamptz, p_expires_at timestamptz, p_user_agent text, p_address text, p_second_factor boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sessions (id, token_hash, population, subject_id, customer_id, contact_id, created_at, seen_at, expires_at, user_agent, address, second_factor_at)
  values (p_id, p_token_hash, p_population, p_subject_id, p_customer_id, p_contact_id, p_now, p_now, p_expires_at, p_user_agent, p_address, case when p_second_factor then p_now end);
  if p_population = 'staff' then
    update users set last_signed_in_at = p_now where id = p_subject_id;
  elsif p_population = 'person' then
    update contacts set last_signed_in_at = p_now where id = p_contact_id and customer_id = p_customer_id;
  end if;
  delete from sessions where expires_at < p_now and subject_id = p_subject_id;
  perform auth_know_place(p_population, p_subject_id, p_address, p_now);
end
$$;

-- Places: the newest 20 of a person, for 90 days.
create function auth_know_place(p_population text, p_subject_id uuid, p_address text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_address is null then
    return;
  end if;
  insert into known_places as k (population, subject_id, address, seen_at) values (p_population, p_subject_id, p_address, p_now)
    on conflict on constraint known_places_pk do update set seen_at = greatest(k.seen_at, excluded.seen_at);
  delete from known_places k where k.population = p_population and k.subject_id = p_subject_id
    and (k.seen_at < p_now - interval '90 days' or k.address not in (select n.address from known_places n where n.population = p_population and n.subject_id = p_subject_id order by n.seen_at desc, n.address limit 20));
end
$$;

create function auth_knows_place(p_population text, p_email_key text, p_address text, p_now timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from known_places k
    where k.population = p_population and k.address = p_address and k.seen_at > p_now - interval '90 days'
      and k.subject_id = (case p_population when 'staff' then (select u.id from users u where u.email_key = p_email_key) else (select p.id from persons p where p.email_key = p_email_key) end)
  )
$$;

-- What follows the right password: 'code', 'enrol', or nothing more.
create function auth_next_step(p_population text, p_subject_id uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select 1 from second_factors f where f.population = p_population and f.subject_id = p_subject_id and f.confirmed_at is not null) then 'code'
    when not auth_factor_holds(p_population, p_subject_id, null) then 'enrol'
  end
$$;

create function auth_start_challenge(p_id uuid, p_token_hash bytea, p_step text, p_population text, p_subject_id uuid, p_customer_id uuid, p_contact_id uuid, p_now timestamptz, p_expires_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_challenges where population = p_population and subject_id = p_subject_id and expires_at < p_now;
  insert into sign_in_challenges (id, token_hash, step, population, subject_id, customer_id, contact_id, attempts, created_at, expires_at)
    values (p_id, p_token_hash, p_step, p_population, p_subject_id, p_customer_id, p_contact_id, 0, p_now, p_expires_at);
$$;

-- A challenge that still counts; with p_try it is one attempt, counted before the code is looked at. One from before a new password is void.
create function auth_use_challenge(p_token_hash bytea, p_step text, p_now timestamptz, p_most integer, p_try boolean) returns table (id uuid, population text, subject_id uuid, customer_id uuid, contact_id uuid, email text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
    update sign_in_challenges c set attempts = c.attempts + (case when p_try then 1 else 0 end)
    where c.token_hash = p_token_hash and c.step = p_step and c.expires_at > p_now and c.attempts < p_most
      and exists (select 1 from credentials x where x.population = c.population and x.subject_id = c.subject_id and x.password_set_at <= c.created_at)
    returning c.id, c.population, c.subject_id, c.customer_id, c.contact_id,
      coalesce((select u.email from users u where u.id = c.subject_id and c.population = 'staff'), (select p.email from persons p where p.id = c.subject_id and c.population = 'person'));
end
$$;

-- True for the one who ends it.
create function auth_end_challenge(p_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sign_in_challenges c where c.id = p_id;
  return found;
end
$$;

create function auth_factor(p_population text, p_subject_id uuid) returns table (secret bytea, confirmed_at timestamptz, codes_left integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.secret, f.confirmed_at, (select count(*)::integer from recovery_codes r where r.population = f.population and r.subject_id = f.subject_id and r.used_at is null)
  from second_factors f where f.population = p_population and f.subject_id = p_subject_id
$$;

-- Keeps a key that is not confirmed yet; false where one is in use.
create function auth_propose_factor(p_population text, p_subject_id uuid, p_secret bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into second_factors as f (population, subject_id, secret, created_at) values (p_population, p_subject_id, p_secret, p_now)
    on conflict on constraint second_factors_pk do update set secret = excluded.secret, created_at = excluded.created_at where f.confirmed_at is null;
  return found;
end
$$;

-- Confirms the proposed key with its first code, keeps the recovery codes, ends the other sessions: they have not shown the factor.
create function auth_confirm_factor(p_population text, p_subject_id uuid, p_secret bytea, p_step bigint, p_code_hashes bytea[], p_session_id uuid, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_factors f set confirmed_at = p_now, last_step = p_step
    where f.population = p_population and f.subject_id = p_subject_id and f.secret = p_secret and f.confirmed_at is null;
  if not found then
    return false;
  end if;
  perform auth_new_recovery_codes(p_population, p_subject_id, p_code_hashes);
  delete from sessions s where s.population = p_population and s.subject_id = p_subject_id and s.id is distinct from p_session_id;
  update sessions s set second_factor_at = p_now where s.id = p_session_id;
  return true;
end
$$;

create function auth_new_recovery_codes(p_population text, p_subject_id uuid, p_code_hashes bytea[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from recovery_codes where population = p_population and subject_id = p_subject_id;
  insert into recovery_codes (population, subject_id, code_hash) select p_population, p_subject_id, unnest(p_code_hashes);
$$;

-- Each step of the clock counts once and none before it: a code that was seen on its way is of no use.
create function auth_take_step(p_population text, p_subject_id uuid, p_step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_factors f set last_step = p_step
    where f.population = p_population and f.subject_id = p_subject_id and f.confirmed_at is not null and (f.last_step is null or f.last_step < p_step);
  return found;
end
$$;

create function auth_take_recovery_code(p_population text, p_subject_id uuid, p_code_hash bytea, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update recovery_codes r set used_at = p_now
    where r.population = p_population and r.subject_id = p_subject_id and r.code_hash = p_code_hash and r.used_at is null;
  return found;
end
$$;

create function auth_remove_factor(p_population text, p_subject_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  had boolean;
begin
  delete from second_factors f where f.population = p_population and f.subject_id = p_subject_id returning f.confirmed_at is not null into had;
  delete from recovery_codes r where r.population = p_population and r.subject_id = p_subject_id;
  delete from sign_in_challenges c where c.population = p_population and c.subject_id = p_subject_id;
  return coalesce(had, false);
end
$$;

-- Which of these people have a second factor.
create function auth_factor_holders(p_population text, p_subject_ids uuid[]) returns table (subject_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.subject_id from second_factors f where f.population = p_population and f.subject_id = any (p_subject_ids) and f.confirmed_at is not null
$$;

create function auth_password_of(p_population text, p_subject_id uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select c.password_hash from credentials c where c.population = p_population and c.subject_id = p_subject_id
$$;

create function auth_list_sessions(p_population text, p_subject_id uuid, p_now timestamptz) returns table (session_id uuid, customer_name text, created_at timestamptz, seen_at timestamptz, user_agent text, address text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, cu.name, s.created_at, s.seen_at, s.user_agent, s.address
  from sessions s left join customers cu on cu.id = s.customer_id
  where s.population = p_population and s.subject_id = p_subject_id and s.expires_at > p_now
  order by s.seen_at desc, s.id
$$;

create function auth_end_own_session(p_population text, p_subject_id uuid, p_session_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sessions s where s.id = p_session_id and s.population = p_population and s.subject_id = p_subject_id;
  return found;
end
$$;

-- Sessions of those who lack the factor that is required from now on.
create function auth_end_sessions_without_factor(p_population text) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from sessions s where s.population = p_population
      and not exists (select 1 from second_factors f where f.population = s.population and f.subject_id = s.subject_id and f.confirmed_at is not null)
    returning 1
  )
  select count(*)::integer from gone
$$;

-- The customers at which this person may sign in.
create function auth_person_contacts(p_person_id uuid) returns table (contact_id uuid, customer_id uuid, customer_name text, slug text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, cu.id, cu.name, cu.portal_slug
  from contacts k join customers cu on cu.id = k.customer_id
  where k.person_id = p_person_id and k.state = 'active' and cu.portal_slug is not null
  order by cu.name_key, cu.id
$$;

-- Replaces a session by one for another contact of the same person; what the person has shown counts on. Answers the portal, or nothing.
create function auth_switch_session(p_session_id uuid, p_contact_id uuid, p_id uuid, p_token_hash bytea, p_now timestamptz, p_expires_at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s sessions;
  target record;
begin
  select * into s from sessions o where o.id = p_session_id and o.population = 'person' for update;
  if not found then
    return null;
  end if;
  select t.* into target from auth_person_contacts(s.subject_id) t where t.contact_id = p_contact_id;
  if not found then
    return null;
  end if;
  delete from sessions o where o.id = p_session_id;
  insert into sessions (id, token_hash, population, subject_id, customer_id, contact_id, created_at, seen_at, expires_at, user_agent, address, second_factor_at)
    values (p_id, p_token_hash, 'person', s.subject_id, target.customer_id, target.contact_id, s.created_at, p_now, p_expires_at, s.user_agent, s.address, s.second_factor_at);
  update contacts k set last_signed_in_at = p_now where k.id = target.contact_id and k.customer_id = target.customer_id;
  return target.slug;
end
$$;

create function auth_note(p_id uuid, p_population text, p_subject_id uuid, p_kind text, p_actor_name text, p_address text, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into security_events (id, population, subject_id, kind, actor_name, address, occurred_at) values (p_id, p_population, p_subject_id, p_kind, p_actor_name, p_address, p_now)
$$;

create function auth_notes(p_population text, p_subject_id uuid, p_limit integer) returns table (kind text, actor_name text, address text, occurred_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.kind, e.actor_name, e.address, e.occurred_at from security_events e
  where e.population = p_population and e.subject_id = p_subject_id order by e.occurred_at desc, e.id desc limit p_limit
$$;

create or replace function sweep_sign_in(p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from rate_limits where window_started_at < p_now - interval '1 day';
  delete from idempotency_keys where created_at < p_now - interval '1 day';
  delete from sessions where expires_at < p_now;
  delete from one_time_tokens where expires_at < p_now - interval '30 days';
  delete from sign_in_challenges where expires_at < p_now;
  delete from known_places where seen_at < p_now - interval '90 days';
  delete from second_factors where confirmed_at is null and created_at < p_now - interval '1 day';
  delete from security_events where occurred_at < p_now - interval '400 days';
$$;

-- The company's name and the person's own, which a password may not be; by one-time link or by who is signed in.
create function auth_names_of(p_population text, p_subject_id uuid) returns table (word text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.name from company c
  union all select unnest(array[u.first_name, u.last_name, u.first_name || ' ' || u.last_name, u.email]) from users u where p_population = 'staff' and u.id = p_subject_id
  union all select p.email from persons p where p_population = 'person' and p.id = p_subject_id
  union all select unnest(array[k.first_name, k.last_name, k.first_name || ' ' || k.last_name, cu.name]) from contacts k join customers cu on cu.id = k.customer_id where p_population = 'person' and k.person_id = p_subject_id and k.state <> 'deleted'
$$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in (
    'auth_factor_holds', 'auth_start_session', 'auth_know_place', 'auth_knows_place', 'auth_next_step', 'auth_start_challenge', 'auth_use_challenge', 'auth_end_challenge', 'auth_factor',
    'auth_propose_factor', 'auth_confirm_factor', 'auth_new_recovery_codes', 'auth_take_step', 'auth_take_recovery_code', 'auth_remove_factor', 'auth_factor_holders', 'auth_password_of',
    'auth_list_sessions', 'auth_end_own_session', 'auth_end_sessions_without_factor', 'auth_person_contacts', 'auth_switch_session', 'auth_note', 'auth_notes', 'auth_names_of')
  loop
    execute format('revoke execute on function %s from public', f);
  end loop;
end
$$;

grant execute on function
  auth_start_session(uuid, bytea, text, uuid, uuid, uuid, timestamptz, timestamptz, text, text, boolean), auth_know_place(text, uuid, text, timestamptz), auth_knows_place(text, text, text, timestamptz),
  auth_next_step(text, uuid), auth_start_challenge(uuid, bytea, text, text, uuid, uuid, uuid, timestamptz, timestamptz), auth_use_challenge(bytea, text, timestamptz, integer, boolean),
  auth_end_challenge(uuid), auth_factor(text, uuid), auth_propose_factor(text, uuid, bytea, timestamptz), auth_confirm_factor(text, uuid, bytea, bigint, bytea[], uuid, timestamptz),
  auth_new_recovery_codes(text, uuid, bytea[]), auth_take_step(text, uuid, bigint), auth_take_recovery_code(text, uuid, bytea, timestamptz), auth_remove_factor(text, uuid),
  auth_password_of(text, uuid), auth_list_sessions(text, uuid, timestamptz), auth_person_contacts(uuid), auth_switch_session(uuid, uuid, uuid, bytea, timestamptz, timestamptz),
  auth_note(uuid, text, uuid, text, text, text, timestamptz), auth_notes(text, uuid, integer), auth_names_of(text, uuid)
  to milepost_auth;
grant execute on function
  auth_remove_factor(text, uuid), auth_factor_holders(text, uuid[]), auth_end_own_session(text, uuid, uuid), auth_end_sessions_without_factor(text),
  auth_note(uuid, text, uuid, text, text, text, timestamptz)
  to milepost_staff;
