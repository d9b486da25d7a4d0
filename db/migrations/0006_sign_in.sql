-- Functions for sign-in: the only way to password hashes, sessions and one-time tokens. They run as their owner; milepost_auth may execute them and nothing else.

create function auth_find_staff(p_email_key text) returns table (subject_id uuid, state text, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.state, c.password_hash
  from users u left join credentials c on c.population = 'staff' and c.subject_id = u.id
  where u.email_key = p_email_key
$$;

create function auth_find_contact(p_email_key text, p_slug text) returns table (subject_id uuid, state text, password_hash text, contact_id uuid, customer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, k.state, c.password_hash, k.id, k.customer_id
  from customers cu
  join contacts k on k.customer_id = cu.id and k.state <> 'deleted'
  join persons p on p.id = k.person_id
  left join credentials c on c.population = 'person' and c.subject_id = p.id
  where cu.portal_slug = p_slug and p.email_key = p_email_key
$$;

create function auth_start_session(p_id uuid, p_token_hash bytea, p_population text, p_subject_id uuid, p_customer_id uuid, p_contact_id uuid, p_now timestamptz, p_expires_at timestamptz, p_user_agent text, p_address text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sessions (id, token_hash, population, subject_id, customer_id, contact_id, created_at, seen_at, expires_at, user_agent, address)
  values (p_id, p_token_hash, p_population, p_subject_id, p_customer_id, p_contact_id, p_now, p_now, p_expires_at, p_user_agent, p_address);
  if p_population = 'staff' then
    update users set last_signed_in_at = p_now where id = p_subject_id;
  elsif p_population = 'person' then
    update contacts set last_signed_in_at = p_now where id = p_contact_id and customer_id = p_customer_id;
  end if;
  delete from sessions where expires_at < p_now and subject_id = p_subject_id;
end
$$;

create function auth_staff_session(p_token_hash bytea, p_now timestamptz) returns table (session_id uuid, user_id uuid, first_name text, last_name text, email text, role_key text, permissions text[], seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, u.id, u.first_name, u.last_name, u.email, r.key, r.permissions, s.seen_at
  from sessions s join users u on u.id = s.subject_id join roles r on r.id = u.role_id
  where s.token_hash = p_token_hash and s.population = 'staff' and s.expires_at > p_now and u.state = 'active'
$$;

create function auth_contact_session(p_token_hash bytea, p_now timestamptz) returns table (session_id uuid, person_id uuid, contact_id uuid, customer_id uuid, first_name text, last_name text, email text, unassigned_too boolean, branches uuid[], slug text, seen_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, k.person_id, k.id, k.customer_id, k.first_name, k.last_name, k.email, k.unassigned_too,
    (select array_agg(b.customer_branch_id order by b.customer_branch_id) from contact_branches b where b.contact_id = k.id and b.customer_id = k.customer_id),
    cu.portal_slug, s.seen_at
  from sessions s
  join contacts k on k.id = s.contact_id and k.customer_id = s.customer_id
  join customers cu on cu.id = k.customer_id
  where s.token_hash = p_token_hash and s.population = 'person' and s.expires_at > p_now and k.state = 'active' and cu.portal_slug is not null
$$;

create function auth_touch_session(p_session_id uuid, p_now timestamptz, p_expires_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set seen_at = p_now, expires_at = p_expires_at where id = p_session_id
$$;

create function auth_end_session(p_session_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where id = p_session_id
$$;

create function auth_end_sessions(p_population text, p_subject_id uuid, p_except uuid) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from sessions where population = p_population and subject_id = p_subject_id and id is distinct from p_except returning 1)
  select count(*)::integer from gone
$$;

create function auth_end_contact_sessions(p_contact_id uuid) returns integer
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from sessions where contact_id = p_contact_id returning 1)
  select count(*)::integer from gone
$$;

create function auth_make_token(p_id uuid, p_token_hash bytea, p_purpose text, p_subject_id uuid, p_customer_id uuid, p_contact_id uuid, p_now timestamptz, p_expires_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update one_time_tokens set voided_at = p_now
    where subject_id = p_subject_id and purpose = p_purpose and contact_id is not distinct from p_contact_id and used_at is null and voided_at is null;
  insert into one_time_tokens (id, token_hash, purpose, subject_id, customer_id, contact_id, created_at, expires_at)
    values (p_id, p_token_hash, p_purpose, p_subject_id, p_customer_id, p_contact_id, p_now, p_expires_at);
$$;

create function auth_void_tokens(p_subject_id uuid, p_contact_id uuid, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update one_time_tokens set voided_at = p_now
    where used_at is null and voided_at is null and subject_id = p_subject_id and (p_contact_id is null or contact_id = p_contact_id)
$$;

-- What a link is good for, without using it up: state is valid, expired, used or void.
create function auth_peek_token(p_token_hash bytea, p_now timestamptz) returns table (purpose text, subject_id uuid, customer_id uuid, contact_id uuid, email text, slug text, state text, has_password boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.purpose, t.subject_id, t.customer_id, t.contact_id, coalesce(u.email, k.email, p.email), cu.portal_slug,
    case
      when t.used_at is not null then 'used'
      when t.voided_at is not null or (t.contact_id is not null and (k.id is null or k.state in ('deleted', 'disabled'))) or u.state = 'disabled' then 'void'
      when t.expires_at <= p_now then 'expired'
      else 'valid'
    end,
    exists (select 1 from credentials c where c.subject_id = t.subject_id)
  from one_time_tokens t
  left join users u on u.id = t.subject_id and t.purpose like 'staff%'
  left join persons p on p.id = t.subject_id and t.purpose like 'contact%'
  left join contacts k on k.id = t.contact_id and k.customer_id = t.customer_id
  left join customers cu on cu.id = t.customer_id
  where t.token_hash = p_token_hash
$$;

-- Uses a valid token once: sets the password, makes the subject active, ends other sessions. Answers nothing when the token is not valid.
create function auth_redeem_token(p_token_hash bytea, p_password_hash text, p_now timestamptz) returns table (purpose text, subject_id uuid, customer_id uuid, contact_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t one_time_tokens;
begin
  update one_time_tokens o set used_at = p_now
    where o.token_hash = p_token_hash and o.used_at is null and o.voided_at is null and o.expires_at > p_now
      and (o.contact_id is null or exists (select 1 from contacts k where k.id = o.contact_id and k.customer_id = o.customer_id and k.state not in ('deleted', 'disabled')))
      and (o.purpose not like 'staff%' or exists (select 1 from users u where u.id = o.subject_id and u.state <> 'disabled'))
    returning o.* into t;
  if not found then
    return;
  end if;
  insert into credentials as c (population, subject_id, password_hash, password_set_at)
    values (case when t.purpose like 'staff%' then 'staff' else 'person' end, t.subject_id, p_password_hash, p_now)
    on conflict on constraint credentials_pk do update set password_hash = excluded.password_hash, password_set_at = excluded.password_set_at;
  update one_time_tokens o set voided_at = p_now where o.subject_id = t.subject_id and o.used_at is null and o.voided_at is null and o.purpose like (case when t.purpose like 'staff%' then 'staff%' else '%\_reset' end);
  if t.purpose like 'staff%' then
    update users u set state = 'active', version = u.version + 1, updated_at = p_now where u.id = t.subject_id and u.state = 'invited';
    delete from sessions s where s.population = 'staff' and s.subject_id = t.subject_id;
  else
    update contacts k set state = 'active', activated_at = coalesce(k.activated_at, p_now), version = k.version + 1, updated_at = p_now
      where k.id = t.contact_id and k.customer_id = t.customer_id and k.state in ('invited', 'draft');
    delete from sessions s where s.population = 'person' and s.subject_id = t.subject_id;
  end if;
  return query select t.purpose, t.subject_id, t.customer_id, t.contact_id;
end
$$;

-- An invited contact whose person has a password already: signing in with it accepts the invitation.
create function auth_accept_invitation(p_contact_id uuid, p_customer_id uuid, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update contacts set state = 'active', activated_at = coalesce(activated_at, p_now), version = version + 1, updated_at = p_now
    where id = p_contact_id and customer_id = p_customer_id and state = 'invited';
  return found;
end
$$;

create function auth_set_password(p_population text, p_subject_id uuid, p_password_hash text, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into credentials as c (population, subject_id, password_hash, password_set_at) values (p_population, p_subject_id, p_password_hash, p_now)
  on conflict on constraint credentials_pk do update set password_hash = excluded.password_hash, password_set_at = excluded.password_set_at
$$;

create function auth_has_password(p_population text, p_subject_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from credentials where population = p_population and subject_id = p_subject_id)
$$;

create function auth_api_key(p_key_hash bytea, p_now timestamptz) returns table (key_id uuid, name text, role_key text, permissions text[], scopes text[])
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update api_keys k set last_used_at = p_now where k.key_hash = p_key_hash and k.revoked_at is null and (k.last_used_at is null or k.last_used_at < p_now - interval '1 minute');
  return query select k.id, k.name, r.key, r.permissions, k.scopes from api_keys k join roles r on r.id = k.role_id where k.key_hash = p_key_hash and k.revoked_at is null;
end
$$;

create function auth_portal_brand(p_slug text) returns table (company_name text, accent text, logo_file text, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.name, c.accent, c.logo_file, c.locale from company c where exists (select 1 from customers cu where cu.portal_slug = p_slug)
$$;

create function auth_needs_first_run() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from users)
$$;

-- Counts a hit in the window and answers how many there are now.
create function take_rate(p_key text, p_now timestamptz, p_window_seconds integer) returns integer
language sql security definer set search_path = public, pg_temp as $$
  insert into rate_limits as r (key, window_started_at, hits) values (p_key, p_now, 1)
  on conflict (key) do update set
    hits = case when r.window_started_at < excluded.window_started_at - make_interval(secs => p_window_seconds) then 1 else r.hits + 1 end,
    window_started_at = case when r.window_started_at < excluded.window_started_at - make_interval(secs => p_window_seconds) then excluded.window_started_at else r.window_started_at end
  returning hits
$$;

create function peek_rate(p_key text, p_now timestamptz, p_window_seconds integer) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select hits from rate_limits where key = p_key and window_started_at >= p_now - make_interval(secs => p_window_seconds)), 0)
$$;

create function clear_rate(p_key text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from rate_limits where key = p_key
$$;

create function sweep_sign_in(p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from rate_limits where window_started_at < p_now - interval '1 day';
  delete from idempotency_keys where created_at < p_now - interval '1 day';
  delete from sessions where expires_at < p_now;
  delete from one_time_tokens where expires_at < p_now - interval '30 days';
$$;

-- Claims an idempotency key in the caller's transaction, or answers what was said the first time.
create function claim_idempotency(p_key_hash bytea, p_request_hash bytea, p_now timestamptz) returns table (claimed boolean, same_request boolean, status integer, body text, etag text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into idempotency_keys (key_hash, request_hash, created_at) values (p_key_hash, p_request_hash, p_now) on conflict do nothing;
  if found then
    return query select true, true, null::integer, null::text, null::text;
  else
    return query select false, k.request_hash = p_request_hash, k.status, k.body, k.etag from idempotency_keys k where k.key_hash = p_key_hash;
  end if;
end
$$;

create function finish_idempotency(p_key_hash bytea, p_status integer, p_body text, p_etag text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update idempotency_keys set status = p_status, body = p_body, etag = p_etag where key_hash = p_key_hash
$$;

create function drop_idempotency(p_key_hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from idempotency_keys where key_hash = p_key_hash and status is null
$$;

revoke execute on all functions in schema public from public;
grant execute on function set_customer(uuid, uuid, uuid[], boolean) to milepost_portal, milepost_staff;
grant execute on function
  auth_find_staff(text), auth_find_contact(text, text),
  auth_start_session(uuid, bytea, text, uuid, uuid, uuid, timestamptz, timestamptz, text, text),
  auth_staff_session(bytea, timestamptz), auth_contact_session(bytea, timestamptz), auth_touch_session(uuid, timestamptz, timestamptz),
  auth_end_session(uuid), auth_end_sessions(text, uuid, uuid), auth_peek_token(bytea, timestamptz), auth_redeem_token(bytea, text, timestamptz),
  auth_accept_invitation(uuid, uuid, timestamptz), auth_set_password(text, uuid, text, timestamptz), auth_has_password(text, uuid),
  auth_api_key(bytea, timestamptz), auth_portal_brand(text), auth_needs_first_run(),
  take_rate(text, timestamptz, integer), peek_rate(text, timestamptz, integer), clear_rate(text)
  to milepost_auth;
grant execute on function
  auth_end_sessions(text, uuid, uuid), auth_end_contact_sessions(uuid), auth_make_token(uuid, bytea, text, uuid, uuid, uuid, timestamptz, timestamptz),
  auth_void_tokens(uuid, uuid, timestamptz), auth_set_password(text, uuid, text, timestamptz), auth_has_password(text, uuid), sweep_sign_in(timestamptz)
  to milepost_staff;
grant execute on function take_rate(text, timestamptz, integer) to milepost_staff, milepost_portal, milepost_floor;
grant execute on function claim_idempotency(bytea, bytea, timestamptz), finish_idempotency(bytea, integer, text, text), drop_idempotency(bytea) to milepost_staff, milepost_portal, milepost_floor;
