import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { createInterface } from 'node:readline';
import { newToken } from '#server/access/secrets.ts';
import { cookieName } from '#server/http/sessions.ts';
import { type Bench, openBench } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';

const contacts = Number(process.env.MILEPOST_BENCH_CONTACTS ?? 2_000);
const posts = 40;
const [shortThread, longThread] = [50, 50_000];
const requests = 120;

type Call = (path: string, body?: object) => Promise<Record<string, unknown>>;

/** How fast what staff post is on the screens of a customer's contacts, and whether a long conversation opens as fast as a short one. */
export async function messages(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    const cookies = await signInContacts(bench);
    const { server, staffCookie } = await bench.start();
    const call: Call = async (path, body) => {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { cookie: staffCookie, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
    const threads: string[] = [];
    for (const jobCode of ['LIVE', 'SHORT', 'LONG']) {
      const job = await call('/jobs', { jobCode, customerId: bench.customerId, direction: 'import' });
      threads.push((await call(`/jobs/${job.id as string}/thread`, {})).id as string);
    }
    const [live, short, long] = threads as [string, string, string];
    await fill(bench, short, shortThread);
    await fill(bench, long, longThread);
    const ratio = await compare(call, short, long);
    const delays = await postTo(`${server.url}/api/portal/v1/stream`, cookies, (body) =>
      call(`/threads/${live}/messages`, { clientId: randomUUIDv7(), body }),
    );
    const what = `Message to screen: from staff's post to ${contacts.toLocaleString('en')} contacts' open streams, ${posts} posts`;
    return [
      figure(`${what}, median`, at(delays, 0.5), 150),
      figure(`${what}, 99 of 100`, at(delays, 0.99), 1000),
      ratio,
    ];
  } finally {
    await bench.close();
  }
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)]!;

function figure(what: string, ms: number, within: number): Figure {
  return { what, measured: `${round(ms, 1)} ms`, floor: '', ratio: '', aim: `< ${within} ms`, met: ms < within };
}

/** Contacts of the one customer, each signed in; answers their cookies. */
async function signInContacts({ db, customerId }: Bench): Promise<string[]> {
  const people = Array.from({ length: contacts }, () => ({
    id: randomUUIDv7(),
    contact: randomUUIDv7(),
    ...newToken(),
  }));
  const columns = [people.map((one) => one.id), people.map((one) => one.contact), people.map((one) => one.hash)];
  const now = new Date();
  await db.pools.owner.query(
    `with given as (select * from unnest($1::uuid[], $2::uuid[], $3::bytea[]) with ordinality as g(id, contact, hash, n)),
     people as (insert into persons (id, email, email_key, created_at, updated_at)
       select id, 'contact-' || n || '@example.com', 'contact-' || n || '@example.com', $4, $4 from given),
     made as (insert into contacts (id, customer_id, person_id, email, email_key, first_name, last_name, state, unassigned_too, preferences, version, created_at, updated_at)
       select contact, $5, id, 'contact-' || n || '@example.com', 'contact-' || n || '@example.com', 'Contact', n::text, 'active', true, '{}', 1, $4, $4 from given)
     insert into sessions (id, token_hash, population, subject_id, customer_id, contact_id, created_at, seen_at, expires_at)
       select gen_random_uuid(), hash, 'person', id, $5, contact, $4, $4, $4::timestamptz + interval '1 day' from given`,
    [...columns, now, customerId],
  );
  return people.map((one) => `${cookieName('contact', false)}=${one.token}`);
}

/** Messages as the product writes them, every fifth by a contact, every tenth an internal note. */
async function fill({ db, customerId, contactId }: Bench, threadId: string, count: number): Promise<void> {
  await db.pools.owner.query(
    `insert into messages (id, customer_id, thread_id, number, author_kind, author_id, author_name, client_id, body, internal, mentions, created_at)
     select gen_random_uuid(), $1, $2::uuid, i, case when i % 5 = 0 and i % 10 > 0 then 'contact' else 'staff' end, case when i % 5 = 0 and i % 10 > 0 then $3::uuid else u.id end, 'A', ($2::uuid)::text || i,
       'Message ' || i || ' about the shipment and its papers', i % 10 = 0, '[]', timestamptz '2026-01-01' + i * interval '1 minute'
     from generate_series(1, $4::int) i cross join (select id from users where email_key = 'administrator@example.com') u`,
    [customerId, threadId, contactId, count],
  );
  await db.pools.owner.query(
    `update threads set last_number = $2::int, alerted_number = $2::int, last_message_at = m.created_at, last_visible_number = $2::int - 1, last_visible_at = m.created_at, last_visible_side = 'staff'
     from messages m where m.thread_id = threads.id and m.number = $2::int and threads.id = $1`,
    [threadId, count],
  );
  await db.pools.owner.query('analyze messages');
}

async function compare(call: Call, short: string, long: string): Promise<Figure> {
  const timed = async (id: string): Promise<number> => {
    const started = performance.now();
    const { items } = await call(`/threads/${id}/messages?limit=50`);
    if ((items as unknown[]).length !== 50) throw new Error('The thread of the bench has no full page.');
    return performance.now() - started;
  };
  const [shorts, longs]: [number[], number[]] = [[], []];
  // In turns: what slows the machine slows both.
  for (let one = 0; one < requests; one++) {
    shorts.push(await timed(short));
    longs.push(await timed(long));
  }
  const [floor, ms] = [median(shorts), median(longs)];
  return {
    what: `First page of a conversation of ${longThread.toLocaleString('en')} messages`,
    measured: `${round(ms, 1)} ms`,
    floor: `${round(floor, 1)} ms of one of ${shortThread}`,
    ratio: round(ms / floor, 2),
    aim: '<= 1.3',
    met: ms / floor <= 1.3,
  };
}

/** Posts one message after the other while all contacts listen; answers the delays of all streams, sorted. */
async function postTo(url: string, cookies: string[], post: (body: string) => Promise<unknown>): Promise<number[]> {
  const child = spawn(process.execPath, ['bench/support/listeners.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ url, cookies }));
  const said = lines(child);
  try {
    const ready = await said();
    if (ready !== `ready ${cookies.length}`) throw new Error(`Not all contacts listen: ${ready}`);
    const delays: number[] = [];
    for (let one = 0; one < posts; one++) {
      const posted = performance.timeOrigin + performance.now();
      await post(`bench message ${one} about the shipment and its papers`);
      const { mark, times } = JSON.parse(await said()) as { mark: string; times: number[] };
      if (mark !== String(one)) throw new Error(`Message ${mark} came for ${one}.`);
      delays.push(...times.map((time) => time - posted));
    }
    return delays.sort((a, b) => a - b);
  } finally {
    child.kill();
  }
}

/** Reads the child's output line by line; throws when it ends or is silent for a minute. */
function lines(child: ChildProcess): () => Promise<string> {
  const each = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return async () => {
    const silent = AbortSignal.timeout(60_000);
    const next = await Promise.race([
      each.next(),
      new Promise<never>((_resolve, reject) =>
        silent.addEventListener('abort', () => reject(new Error('Not every contact had the message within a minute.'))),
      ),
    ]);
    if (next.done) throw new Error('The listeners ended.');
    return next.value;
  };
}
