import { randomUUIDv7 } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '#server/access/actors.ts';
import { hashPassword } from '#server/access/secrets.ts';
import { systemClock } from '#server/adapters/clock.ts';
import { readConfig } from '#server/config.ts';
import { makeCompany, makeStaffUser } from '#server/features/company/service.ts';
import { contactService } from '#server/features/contacts/service.ts';
import { customerService } from '#server/features/customers/service.ts';
import { openInstallation } from '#server/start.ts';
import { freePort, reachableFolder, type Served, serve } from '#tests/support/served.ts';

const password = 'correct horse battery';
const actor = systemActor('bench');

export type Bench = Awaited<ReturnType<typeof openBench>>;

/**
 * An installation of its own in a temporary folder, on the embedded PostgreSQL with its ordinary, durable settings, with one company, an
 * administrator, a customer with a portal and a contact.
 */
export async function openBench() {
  const dataDir = join(await reachableFolder('bench'), 'data');
  const env = { MILEPOST_DATA_DIR: dataDir, MILEPOST_PORT: String(await freePort()), MILEPOST_LOG_LEVEL: 'silent' };
  const installation = await openInstallation(readConfig(env), new Date(), () => undefined);
  const { db } = installation;
  const clock = systemClock;
  const passwordHash = await hashPassword(password);
  await db.withActor(actor, async (tx) => {
    await makeCompany(tx, { name: 'Bench', timeZone: 'Europe/Amsterdam', locale: 'en' }, clock.now());
    await makeStaffUser(
      tx,
      {
        id: randomUUIDv7(),
        email: 'administrator@example.com',
        firstName: 'A',
        lastName: '',
        role: 'administrator',
        branchId: null,
        passwordHash,
      },
      clock.now(),
    );
  });
  const customer = await customerService({ db, clock }).create(actor, { name: 'Large customer' }, null);
  const portal = await customerService({ db, clock }).createPortal(actor, customer.id);
  const contacts = contactService({ db, clock, publicUrl: () => 'http://127.0.0.1', mailDomain: 'example.com' });
  const [contact] = await contacts.create(
    actor,
    customer.id,
    [{ email: 'contact@example.com', firstName: 'C', lastName: '' }],
    null,
  );
  const { rows } = await db.pools.owner.query<{ person_id: string }>(
    `update contacts set state = 'active' where id = $1 returning person_id`,
    [contact!.id],
  );
  await db.authCall('select auth_set_password($1, $2, $3, $4)', [
    'person',
    rows[0]!.person_id,
    passwordHash,
    clock.now(),
  ]);
  let server: Served | undefined;

  /** Starts the server as a process of its own; answers it with the cookies of the contact and the administrator. */
  async function start(): Promise<{ server: Served; contactCookie: string; staffCookie: string }> {
    server = await serve(env);
    const cookieOf = async (path: string, body: object): Promise<string> => {
      const answer = await fetch(`${server!.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (answer.status !== 204) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
      return answer.headers.getSetCookie()[0]!.split(';')[0]!;
    };
    return {
      server,
      contactCookie: await cookieOf('/api/portal/v1/session', {
        slug: portal.portal_slug,
        email: 'contact@example.com',
        password,
      }),
      staffCookie: await cookieOf('/api/v1/session', { email: 'administrator@example.com', password }),
    };
  }

  async function close(): Promise<void> {
    await server?.stop();
    await installation.close();
    await rm(join(dataDir, '..'), { recursive: true, force: true });
  }
  return {
    installation,
    db,
    env,
    dataDir,
    customerId: customer.id,
    slug: portal.portal_slug!,
    contactId: contact!.id,
    password,
    start,
    close,
  };
}

/**
 * Jobs by the shortest way: rows straight into the table, in the form that the product writes. `open` of them are open, the rest
 * delivered over the past years.
 */
export async function seedJobs({ db, customerId }: Bench, count: number, open: number): Promise<void> {
  const client = await db.pools.owner.connect();
  await client.query(
    `with rows as (select i, i <= $3 as open, date '2026-11-01' + case when i <= $3 then (i % 90)::int else -(i % 2500)::int end as due from generate_series(1, $2::int) i),
     jobs_made as (
       insert into jobs (id, customer_id, job_code, code_key, order_number, order_key, note, direction, mode, carrier, vessel, voyage, flight, shipper, consignee, promised_date, agreed_date, due_date, own_due_date,
         delivered_date, priority, unit, custom_portal, custom_internal, state, is_open, tracked, status_code, status, stage, progress, customer_status, customer_stage, customer_progress, component_count, list_order, holds, shared_exceptions,
         by_person, registered_at, version, updated_at)
       select gen_random_uuid(), $1, 'JOB-' || i, 'job-' || i, 'PO-' || (i % 5000), 'po-' || (i % 5000), 'Pallets of goods, consignment ' || i, 'import', 'sea', 'Carrier', '', '', '', 'Shipper', 'Consignee', due, due, due, due,
         case when not open then due end, 0, 'pcs', '{}', '{}', case when open then 'open' else 'completed' end, open, true, 'ARRV', 'Arrived', case when open then 'in progress' else 'completed' end, 50, 'Arrived',
         case when open then 'in progress' else 'completed' end, 50, 0, case when open then due - date '1970-01-01' else 2000000 - (due - date '1970-01-01') end, '[]', '[]', false, timestamptz '2026-01-01', 1, timestamptz '2026-01-01'
       from rows returning id, code_key, customer_id)
     insert into job_codes (code_key, customer_id, job_id) select code_key, customer_id, id from jobs_made`,
    [customerId, count, open],
  );
  await client.query('vacuum analyze');
  client.release();
}
