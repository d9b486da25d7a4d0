import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ShareLinkActor } from '#server/access/actors.ts';
import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;
let jobs: ReturnType<typeof jobsClient>;
const log: string[] = [];
const secretWord = 'NEVERSHOWN';

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  t = await startTestApp({ logger: pino({ level: 'warn' }, sink) });
  customer = await makeCustomer(t, `${secretWord} Ltd`, { publishAttachments: true });
  jobs = jobsClient(t.administrator, customer.id);
  await insertEventTypes(t, [
    { code: 'PACK', customer_label: 'Packed' },
    { code: 'PAY', internal: true, customer_label: secretWord, name: secretWord },
  ]);
  await insertTemplate(t, [{ event_type: 'ARRV' }, { event_type: 'PAY' }, { event_type: 'PACK', level: 'component' }]);
});
afterAll(() => t?.stop());
beforeEach(() => {
  log.length = 0;
});

const open = (token: string) => t.anonymous.post('/api/portal/v1/shared-job', { token });
async function share(jobId: string, body: object = {}): Promise<string> {
  const { url } = (await t.administrator.post(`/api/v1/jobs/${jobId}/share-links`, body)).body;
  return url.slice(url.indexOf('#') + 1);
}

describe('what a share link shows', () => {
  test('how the job stands, with the customer’s words, and nothing of who is behind it', async () => {
    const job = await jobs.add({
      jobCode: 'OPEN-1',
      dueDate: '2026-03-08',
      eta: '2026-03-12',
      note: secretWord,
      orderNumber: secretWord,
      carrier: secretWord,
      shipper: secretWord,
      customerBranch: secretWord,
      references: [{ type: 'container', value: secretWord }],
      components: [{ code: 'C1', description: secretWord }],
    });
    await jobs.act(job, 'ARRV', 'complete', { occurredDay: '2026-03-02', note: secretWord });
    await jobs.act(await jobs.read(job), 'PAY', 'complete', { occurredDay: '2026-03-03' });
    const { status, body, raw, headers } = await open(await share(job.id, { label: secretWord }));
    expect(status).toBe(200);
    expect(body).toEqual({
      company: {
        name: 'Test Company',
        accent: null,
        logoUrl: null,
        timeZone: 'Europe/Amsterdam',
        locale: expect.any(String),
      },
      today: '2026-03-10',
      expiresAt: new Date(t.clock.now().getTime() + 14 * 86_400_000).toISOString(),
      jobCode: 'OPEN-1',
      status: expect.any(String),
      state: 'open',
      progress: { stage: 'in progress', percent: 50 },
      late: true,
      atRisk: true,
      dueDate: '2026-03-08',
      promisedDate: '2026-03-08',
      eta: '2026-03-12',
      deliveredDate: null,
      etd: null,
      actualDeparture: null,
      actualArrival: '2026-03-02',
      milestones: [
        expect.objectContaining({ state: 'completed' }),
        { label: expect.any(String), state: 'completed', estimatedDay: null, occurredDay: '2026-03-02' },
        expect.objectContaining({ state: 'pending' }),
      ],
      components: [
        {
          code: 'C1',
          status: expect.any(String),
          progress: { stage: 'scheduled', percent: 0 },
          late: false,
          dueDate: null,
          deliveredDate: null,
          milestones: [{ label: 'Packed', state: 'pending', estimatedDay: null, occurredDay: null }],
        },
      ],
      files: [],
    });
    expect(raw.body).not.toContain(secretWord);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('files by their own address with the secret in the body; others, and those taken back, are not there', async () => {
    const job = await jobs.add();
    const url = `/api/v1/jobs/${job.id}/attachments`;
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#264' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' } })
      .jpeg()
      .toBuffer();
    const [chosen, other] = await Promise.all(
      ['chosen.jpg', 'other.jpg'].map(async (name) => {
        const made = (await upload(t, t.administrator, url, { name, bytes: photo })).body;
        return (await t.administrator.patch(`${url}/${made.id}`, { published: true }, made.version)).body;
      }),
    );
    const token = await share(job.id, { attachmentIds: [chosen.id] });
    const ask = (id: string, form: string, secret = token) =>
      t.anonymous.post(`/api/portal/v1/shared-job/files/${id}/${form}`, { token: secret });
    for (const form of ['file', 'thumbnail', 'display']) {
      expect((await ask(chosen.id, form)).status, form).toBe(200);
      expect((await ask(other.id, form)).status, form).toBe(404);
      expect((await ask(chosen.id, form, 'guess')).status, form).toBe(404);
    }
    const file = await ask(chosen.id, 'file');
    expect((await sharp(file.raw.rawPayload).metadata()).exif).toBeUndefined();
    await t.administrator.patch(`${url}/${chosen.id}`, { published: false }, chosen.version);
    expect((await ask(chosen.id, 'file')).status).toBe(404);
    expect((await open(token)).body.files).toEqual([]);
  });

  test('is not counted by guesses, nor by files', async () => {
    const job = await jobs.add();
    const token = await share(job.id);
    await open(`${token}x`);
    const opened = async () =>
      (await t.administrator.get(`/api/v1/jobs/${job.id}/share-links`)).body.items[0].opened.count;
    expect(await opened()).toBe(0);
    await open(token);
    expect(await opened()).toBe(1);
  });
});

describe('what a share link does not open', () => {
  test('unknown, malformed, revoked: the same answer, and a line in the log without the secret', async () => {
    const job = await jobs.add();
    const token = await share(job.id);
    const [{ id }] = (await t.administrator.get(`/api/v1/jobs/${job.id}/share-links`)).body.items;
    await t.administrator.delete(`/api/v1/jobs/${job.id}/share-links/${id}`);
    log.length = 0;
    const tokens = [randomBytes(32).toString('base64url'), token, '', '../..'];
    const answers = [];
    for (const one of tokens) answers.push(await open(one));
    const said = answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(said).toEqual(said.map(() => said[0]));
    expect(said[0]!.status).toBe(404);
    expect(log).toHaveLength(tokens.length);
    expect(log.join()).not.toContain(token);
    expect(log.join()).not.toContain(tokens[0]);
    expect(JSON.parse(log[1]!)).toMatchObject({ linkId: id, msg: 'a share link that is good no more was opened' });
    expect(JSON.parse(log[0]!)).toMatchObject({ linkId: null, msg: 'an unknown share link was asked for' });
  });

  test('many guesses from one address are stopped for a quarter of an hour', async () => {
    t.clock.advance(3_600_000);
    const token = await share((await jobs.add()).id);
    for (let guess = 0; guess < 30; guess += 1) expect((await open(`guess ${guess}`)).status).toBe(404);
    const stopped = await open(token);
    expect([stopped.status, stopped.headers['retry-after']]).toEqual([429, '900']);
    t.clock.advance(901_000);
    expect((await open(token)).status).toBe(200);
  });

  test('every rule of the database for contacts says what it means for share links', async () => {
    const { rows } = await t.db.pools.owner.query<{ name: string; rule: string }>(`
      select tablename || ' ' || cmd as name, coalesce(qual, with_check) as rule from pg_policies
      where 'milepost_portal' = any (roles) order by 1`);
    // Through another table's rule, company-wide, or the customer's own row, which says whether files are published.
    const indirect = ['message_files SELECT', 'messages SELECT', 'stored_files SELECT'];
    const open = ['custom_fields SELECT', 'customers SELECT', 'lateness_reasons SELECT', 'reference_types SELECT'];
    const silent = rows.filter((one) => !/milepost\.(contact_id|job_id)/.test(one.rule)).map((one) => one.name);
    expect(silent.filter((name) => !indirect.includes(name) && !open.includes(name))).toEqual([]);
  });

  test('the database itself shows the one job, the chosen files, and lets nothing be written', async () => {
    const [mine, other] = [
      await jobs.add({ components: [{ code: 'A' }] }),
      await jobs.add({ components: [{ code: 'B' }] }),
    ];
    const contact = await makeContact(t, customer, 'maker@example.com');
    await contact.post(`/api/portal/v1/jobs/${mine.id}/share-links`, {});
    await contact.post('/api/portal/v1/calendar-feed');
    const actor: ShareLinkActor = {
      kind: 'share_link',
      id: mine.id,
      customerId: customer.id,
      jobId: mine.id,
      branches: null,
      unassignedToo: true,
      fileIds: [],
      expiresAt: t.clock.now(),
    };
    const { rows: tables } = await t.db.pools.owner.query<{ name: string; column: string }>(`
      select distinct on (table_name) table_name as name, column_name as column from information_schema.column_privileges
      where grantee = 'milepost_portal' and privilege_type = 'SELECT' and table_schema = 'public' and table_name not like 'portal\\_%'
      order by table_name, column_name`);
    const visible: string[] = [];
    await t.db.withActor(actor, async (tx) => {
      const { sql } = await import('kysely');
      for (const { name, column } of tables) {
        const { rows } = await sql`select ${sql.ref(column)} from ${sql.table(name)}`.execute(tx);
        if (rows.length > 0) visible.push(name);
      }
      const ids = await tx.selectFrom('jobs').select('id').execute();
      expect(ids).toEqual([{ id: mine.id }]);
      for (const table of ['components', 'milestones'] as const) {
        const found = await tx.selectFrom(table).select('job_id').execute();
        expect(new Set(found.map((one) => one.job_id)), table).toEqual(new Set([mine.id]));
      }
    });
    // Company-wide facts, the customer's own row (it says whether files are published), the job and what is below it.
    expect(visible).toEqual(['company', 'components', 'customers', 'jobs', 'milestones', 'reference_types']);
    expect(other.id).not.toBe(mine.id);
    await expect(
      t.db.withActor(actor, (tx) => tx.updateTable('share_links').set({ revoked_at: null }).execute()),
    ).rejects.toThrow(/read-only/);
  });
});
