import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
let jobs: ReturnType<typeof jobsClient>;
let contact: Client & { id: string };
const log: string[] = [];

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  t = await startTestApp({ logger: pino({ level: 'trace' }, sink) });
  await t.administrator.patch(
    '/api/v1/company',
    { name: 'A; B, C' },
    (await t.administrator.get('/api/v1/company')).body.version,
  );
  customer = await makeCustomer(t, 'Calendars');
  jobs = jobsClient(t.administrator, customer.id);
  contact = await makeContact(t, customer, 'planner@example.com');
});
afterAll(() => t?.stop());
beforeEach(() => {
  log.length = 0;
});

async function feedOf(by: Client): Promise<string> {
  const made = await by.post('/api/portal/v1/calendar-feed');
  expect(made.status).toBe(201);
  return new URL(made.body.url).pathname;
}
const read = (path: string, headers = {}) => t.anonymous.get(path, headers);

type Event = Record<string, string>;

/** Reads a calendar as strictly as RFC 5545 writes it: CRLF, lines of 75 octets at most, folded by a blank, each block closed. */
function parse(text: string): { calendar: Event; events: Event[] } {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const lines = folded.reduce<string[]>((all, line) => {
    if (line.startsWith(' ')) all[all.length - 1] += line.slice(1);
    else all.push(line);
    return all;
  }, []);
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const calendar: Event = {};
  const events: Event[] = [];
  let into = calendar;
  for (const line of lines.slice(1, -1)) {
    const [, name, value] = /^([A-Z0-9-]+(?:;[A-Z0-9-]+=[^:;]+)*):(.*)$/s.exec(line) ?? expect.fail(line);
    if (name === 'BEGIN') {
      into = {};
      events.push(into);
    } else if (name === 'END') into = calendar;
    else {
      expect(into, `${name} stands twice`).not.toHaveProperty([name!]);
      into[name!] = value!;
    }
  }
  return { calendar, events };
}
const eventsOf = async (path: string): Promise<Event[]> => {
  const answer = await read(path);
  expect(answer.status).toBe(200);
  return parse(answer.raw.body).events;
};
const summaries = async (path: string) => (await eventsOf(path)).map((one) => one.SUMMARY).sort();

describe('the calendar of a contact', () => {
  test('is made, renewed and ended by the contact; the address is told once and kept as a hash', async () => {
    const own = await makeContact(t, customer, 'own@example.com');
    expect((await own.get('/api/portal/v1/calendar-feed')).body).toEqual({ feed: null });
    const first = await feedOf(own);
    expect(first).toMatch(/^\/api\/portal\/v1\/calendar\/[\w-]{43}\.ics$/);
    const told = (await own.get('/api/portal/v1/calendar-feed')).body;
    expect(told).toEqual({ feed: { createdAt: t.clock.now().toISOString(), lastReadAt: null } });
    expect((await read(first)).status).toBe(200);
    expect((await own.get('/api/portal/v1/calendar-feed')).body.feed.lastReadAt).toBe(t.clock.now().toISOString());
    const second = await feedOf(own);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    expect((await own.delete('/api/portal/v1/calendar-feed')).status).toBe(204);
    expect((await own.delete('/api/portal/v1/calendar-feed')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await own.get('/api/portal/v1/calendar-feed')).body).toEqual({ feed: null });
  });

  test('holds all-day entries of expected and delivered days, escaped, with a link to the job', async () => {
    const job = await jobs.add({
      jobCode: 'CAL-1',
      orderNumber: 'PO; 1, ü'.padEnd(90, 'ü'),
      dueDate: '2026-03-20',
      eta: '2026-03-22',
    });
    await jobs.add({ jobCode: 'CAL-2', dueDate: '2026-03-05', deliveredDate: '2026-03-04' });
    await jobs.add({ jobCode: 'CAL-3', dueDate: '2026-03-05' });
    const answer = await read(await feedOf(contact));
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { calendar, events } = parse(answer.raw.body);
    expect(calendar).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-CALNAME': 'A\\; B\\, C: jobs' });
    const due = events.find((one) => one.SUMMARY?.startsWith('Due: CAL-1'));
    expect(due).toMatchObject({
      'DTSTART;VALUE=DATE': '20260320',
      'DTEND;VALUE=DATE': '20260321',
      TRANSP: 'TRANSPARENT',
      SEQUENCE: '0',
      DTSTAMP: '20260310T090000Z',
      'LAST-MODIFIED': '20260310T090000Z',
      'URL;VALUE=URI': `http://127.0.0.1:3000/p/${customer.slug}/jobs/${job.id}`,
    });
    expect(due!.SUMMARY).toContain('PO\\; 1\\, ü');
    const said = events.map((one) => `${one['DTSTART;VALUE=DATE']} ${one.SUMMARY!.split(' · ')[0]}`).sort();
    expect(said).toEqual([
      '20260304 Delivered: CAL-2',
      '20260305 Due: CAL-3 (late)',
      '20260320 Due: CAL-1',
      '20260322 ETA: CAL-1',
    ]);
    expect(new Set(events.map((one) => one.UID)).size).toBe(4);
  });

  test('keeps the names of entries; the revision moves with what the contact sees and with nothing else', async () => {
    const own = await makeCustomer(t, 'Revised');
    const client = jobsClient(t.administrator, own.id);
    const reader = await makeContact(t, own, 'reader@example.com');
    const job = await client.add({ dueDate: '2026-03-20' });
    const path = await feedOf(reader);
    const [first] = await eventsOf(path);
    t.clock.advance(3_600_000);
    const internal = await client.edit(await client.read(job), { priority: 3 });
    expect(await eventsOf(path)).toEqual([first]);
    t.clock.advance(3_600_000);
    await client.edit(internal, { dueDate: '2026-03-25' });
    const [second] = await eventsOf(await feedOf(reader));
    expect(second).toMatchObject({
      UID: first!.UID,
      SEQUENCE: '1',
      'DTSTART;VALUE=DATE': '20260325',
      'LAST-MODIFIED': '20260310T110000Z',
    });
    t.clock.set('2026-03-10T09:00:00Z');
  });

  test('holds open jobs of any age, others due within 60 days back and a year on, cancelled ones never', async () => {
    const own = await makeCustomer(t, 'Windows');
    const client = jobsClient(t.administrator, own.id);
    const path = await feedOf(await makeContact(t, own, 'window@example.com'));
    const done = async (jobCode: string, day: string) => {
      const job = await client.add({ jobCode, dueDate: day });
      await client.action(job, 'complete', { deliveredDate: '2026-03-01', pendingReason: 'done' });
    };
    await client.add({ jobCode: 'OLD-OPEN', dueDate: '2024-01-01' });
    await done('JUST-IN', '2026-01-09');
    await done('JUST-OUT', '2026-01-08');
    const cancelled = await client.add({ jobCode: 'CANCELLED', dueDate: '2026-03-20' });
    await client.action(cancelled, 'cancel', { reason: 'x' });
    expect(await summaries(path)).toEqual(['Delivered: JUST-IN (late)', 'Due: OLD-OPEN (late)']);
  });

  test('answers 304 to its tag, and another tag when something changed', async () => {
    const path = await feedOf(contact);
    const first = await read(path);
    const etag = String(first.headers.etag);
    expect((await read(path, { 'if-none-match': etag })).status).toBe(304);
    await jobs.add({ dueDate: '2026-04-01' });
    const changed = await read(path, { 'if-none-match': etag });
    expect([changed.status, changed.headers.etag === etag]).toEqual([200, false]);
  });
});

describe('who sees what', () => {
  test('a limited contact: the jobs of its branches; another customer: none of them', async () => {
    const own = await makeCustomer(t, 'Branched');
    const client = jobsClient(t.administrator, own.id);
    const near = await client.add({ jobCode: 'NEAR', dueDate: '2026-03-20', customerBranch: 'Near' });
    await client.add({ jobCode: 'FAR', dueDate: '2026-03-20', customerBranch: 'Far' });
    await client.add({ jobCode: 'NOWHERE', dueDate: '2026-03-20' });
    const limited = await makeContact(t, own, 'limited@example.com', { customerBranchIds: [near.customerBranch!.id] });
    expect(await summaries(await feedOf(limited))).toEqual(['Due: NEAR']);
    const all = await makeContact(t, own, 'all@example.com');
    expect(await summaries(await feedOf(all))).toEqual(['Due: FAR', 'Due: NEAR', 'Due: NOWHERE']);
  });

  test('a moved job leaves the former customer’s calendars and is another entry in the new one’s', async () => {
    const [from, to] = [await makeCustomer(t, 'From'), await makeCustomer(t, 'To')];
    const former = await feedOf(await makeContact(t, from, 'former@example.com'));
    const next = await feedOf(await makeContact(t, to, 'next@example.com'));
    const job = await jobsClient(t.administrator, from.id).add({ jobCode: 'WANDERER', dueDate: '2026-03-20' });
    const [before] = await eventsOf(former);
    const moved = await t.administrator.post(
      `/api/v1/jobs/${job.id}/move`,
      { customerId: to.id, reason: 'x' },
      { 'if-match': `"${job.version}"` },
    );
    expect(moved.status).toBe(200);
    expect(await eventsOf(former)).toEqual([]);
    const [after] = await eventsOf(next);
    expect(after!.SUMMARY).toBe('Due: WANDERER');
    expect(after!.UID).not.toBe(before!.UID);
  });

  test('unknown, disabled, deleted, another person: the same 404, and a line in the log without the secret', async () => {
    const leaving = await makeContact(t, customer, 'leaving@example.com');
    const path = await feedOf(leaving);
    const url = `/api/v1/customers/${customer.id}/contacts/${leaving.id}`;
    const secret = path.slice(path.lastIndexOf('/') + 1, -'.ics'.length);
    expect((await read(path)).status).toBe(200);
    await t.administrator.post(`${url}/disable`);
    log.length = 0;
    const refused = await read(path);
    const unknown = await read(`/api/portal/v1/calendar/${'x'.repeat(43)}.ics`);
    expect([refused.status, { ...refused.body, requestId: '' }]).toEqual([404, { ...unknown.body, requestId: '' }]);
    const lines = log.map((line) => JSON.parse(line)).filter((line) => line.msg.startsWith('a calendar'));
    expect(lines).toMatchObject([{ feedId: expect.any(String) }, { feedId: null }]);
    expect(log.join()).not.toContain(secret);
    await t.administrator.post(`${url}/enable`);
    expect((await read(path)).status).toBe(200);
    const { rows } = await t.db.pools.owner.query<{ person_id: string }>(
      'select person_id from contacts where id = $1',
      [contact.id],
    );
    await t.db.pools.owner.query('update contacts set person_id = $1 where id = $2', [rows[0]!.person_id, leaving.id]);
    expect((await read(path)).status).toBe(404);
    expect(log.join()).not.toContain(secret);
  });

  test('a customer without a portal any more has no calendars', async () => {
    const own = await makeCustomer(t, 'Portal gone');
    const path = await feedOf(await makeContact(t, own, 'x@example.com'));
    await t.db.pools.owner.query('update customers set portal_slug = null where id = $1', [own.id]);
    expect((await read(path)).status).toBe(404);
  });

  test('reading far too often is stopped for an hour', async () => {
    const own = await makeCustomer(t, 'Often');
    const path = await feedOf(await makeContact(t, own, 'often@example.com'));
    const statuses: number[] = [];
    for (let time = 0; time < 121; time += 1) statuses.push((await read(path)).status);
    expect([statuses.filter((one) => one === 200).length, statuses.at(-1)]).toEqual([120, 429]);
  });
});
