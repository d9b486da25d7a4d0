import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CardWords } from '#server/database/json.ts';

/** Whom something is due to: `contact_id` null for staff users. */
export type Person = { customer_id: string | null; person_id: string; contact_id: string | null };

export async function selectDuePeople(tx: Tx, now: Date, most: number): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select case when contact_id is null then null else customer_id end as customer_id, person_id, contact_id
    from message_alerts where due_at <= ${now} group by 1, 2, 3 order by min(due_at), person_id limit ${most}`.execute(
    tx,
  );
  return rows;
}

/** The contact, held so that one process alone writes to it; undefined: another does, or it is gone. */
export async function lockContact(tx: Tx, customerId: string, contactId: string) {
  return tx
    .selectFrom('contacts as k')
    .innerJoin('customers as cu', 'cu.id', 'k.customer_id')
    .leftJoin('notice_choices as c', (join) =>
      join.onRef('c.customer_id', '=', 'k.customer_id').onRef('c.contact_id', '=', 'k.id'),
    )
    .select(['k.id', 'k.customer_id', 'k.email', 'k.first_name', 'k.last_name', 'k.state', 'k.bounced_at'])
    .select([
      'cu.portal_slug',
      'cu.locale as customer_locale',
      sql<string | null>`k.preferences ->> 'locale'`.as('locale'),
    ])
    .select(sql<string>`coalesce(c.message_alerts, 'each')`.as('message_alerts'))
    .where('k.customer_id', '=', customerId)
    .where('k.id', '=', contactId)
    .forNoKeyUpdate('k')
    .skipLocked()
    .executeTakeFirst();
}

/** The staff user, held as a contact is. */
export async function lockUser(tx: Tx, userId: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .select([
      'u.id',
      'u.email',
      'u.first_name',
      'u.last_name',
      'u.state',
      'u.message_alerts',
      'u.locale',
      'r.permissions',
    ])
    .where('u.id', '=', userId)
    .forNoKeyUpdate('u')
    .skipLocked()
    .executeTakeFirst();
}

type Taken = { customer_id: string; thread_id: string; after: number; up_to: number };

/** Takes what is due to a person; from here on it counts as told. */
export async function takeAlerts(tx: Tx, person: Person, now: Date): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as (
      select customer_id, thread_id, person_id, alerted_number from message_alerts
      where person_id = ${person.person_id} and contact_id is not distinct from ${person.contact_id}::uuid
        and (customer_id = ${person.customer_id}::uuid or ${person.customer_id}::uuid is null) and due_at <= ${now}
      for update skip locked
    )
    update message_alerts a set alerted_number = a.pending_number, due_at = null from taken t
    where a.customer_id = t.customer_id and a.thread_id = t.thread_id and a.person_id = t.person_id
    returning a.customer_id, a.thread_id, t.alerted_number as after, a.pending_number as up_to`.execute(tx);
  return rows;
}

export type AlertRow = {
  id: string;
  customer_id: string;
  thread_id: string;
  job_id: string;
  job_code: string;
  component_id: string | null;
  component_code: string | null;
  customer_name: string;
  author_name: string;
  body: string;
  card_words: CardWords | null;
  internal: boolean;
  created_at: Date;
};

/**
 * The messages taken that the person has not read, did not write, and may see now: of open threads of jobs that are there. For contacts
 * only what is visible, of jobs in their branches (DOMAIN 1). At most `most` of each thread, the oldest first.
 */
export async function selectUnread(tx: Tx, person: Person, taken: readonly Taken[], most: number): Promise<AlertRow[]> {
  const seen =
    person.contact_id === null
      ? sql<SqlBool>`m.number > coalesce((select s.read_number from thread_staff s where s.customer_id = x.customer_id
          and s.thread_id = x.thread_id and s.user_id = ${person.person_id}), 0)
        and not (m.author_kind = 'staff' and m.author_id = ${person.person_id})`
      : sql<SqlBool>`not m.internal and m.number > coalesce((select s.read_number from thread_contacts s
          where s.customer_id = x.customer_id and s.thread_id = x.thread_id and s.contact_id = ${person.person_id}), 0)
        and m.created_at > (select coalesce(k.messages_read_until, k.created_at) from contacts k
          where k.customer_id = x.customer_id and k.id = ${person.person_id})
        and not (m.author_kind = 'contact' and m.author_id = ${person.person_id})
        and (not exists (select 1 from contact_branches l where l.customer_id = x.customer_id and l.contact_id = ${person.person_id})
          or (j.customer_branch_id is null and (select k.unassigned_too from contacts k
            where k.customer_id = x.customer_id and k.id = ${person.person_id}))
          or exists (select 1 from contact_branches l where l.customer_id = x.customer_id and l.contact_id = ${person.person_id}
            and l.customer_branch_id = j.customer_branch_id))`;
  // A machine of the company's is the company itself to contacts, as on the portal.
  const author =
    person.contact_id === null
      ? sql`m.author_name`
      : sql`case when m.author_kind in ('staff', 'contact') then m.author_name else (select co.name from company co where co.id = 1) end`;
  const column = (of: (one: Taken) => string | number) => taken.map(of);
  const { rows } = await sql<AlertRow>`
    select m.id, x.customer_id, x.thread_id, t.job_id, j.job_code, t.component_id, t.component_code, c.name as customer_name,
      ${author} as author_name, m.body, m.card_words, m.internal, m.created_at
    from unnest(${column((one) => one.customer_id)}::uuid[], ${column((one) => one.thread_id)}::uuid[],
      ${column((one) => one.after)}::int[], ${column((one) => one.up_to)}::int[]) as x (customer_id, thread_id, after, up_to)
    join threads t on t.customer_id = x.customer_id and t.id = x.thread_id and t.closed_at is null
    join jobs j on j.customer_id = t.customer_id and j.id = t.job_id
    join customers c on c.id = t.customer_id
    cross join lateral (select m.* from messages m where m.customer_id = x.customer_id and m.thread_id = x.thread_id
      and m.number > x.after and m.number <= x.up_to and m.deleted_at is null and ${seen} order by m.number limit ${most}) m
    order by j.job_code, t.component_code nulls first, x.thread_id, m.number`.execute(tx);
  return rows;
}

/** The key that signs a staff user's links to stop mails, made when there is none. */
export async function userKey(tx: Tx, userId: string, made: Buffer): Promise<Buffer> {
  const row = await tx
    .updateTable('users')
    .set({ unsubscribe_key: sql<Buffer>`coalesce(unsubscribe_key, ${made}::bytea)` })
    .where('id', '=', userId)
    .returning('unsubscribe_key')
    .executeTakeFirstOrThrow();
  return row.unsubscribe_key!;
}
