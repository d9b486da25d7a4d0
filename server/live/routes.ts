import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { ContactActor, OfficeActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { seesBranch } from '#server/features/threads/rules-message.ts';
import type { Api } from '#server/http/api.ts';
import { contact, office } from '#server/http/authentication.ts';
import { object } from '#server/http/schemas.ts';
import type { Hub } from './hub.ts';
import { contactMessage, isOwnTyping, staffMessage } from './messages.ts';
import type { OutboxRow } from './queries.ts';
import { feed, type LiveEvent, readId } from './subscriber.ts';

type Deps = { db: Database; hub: Hub; log: (error: unknown) => void };
/** Whether the session is still good: asked again once the stream stands, and with each ping. */
type StillGood = () => Promise<boolean>;
type Choose = (row: OutboxRow) => LiveEvent['data'] | null;
/** Whether this row may concern the reader's session: `end` closes the stream, `check` asks first whether the session is still good. */
type Concerns = (row: OutboxRow) => 'end' | 'check' | null;

const pingMs = 20_000;
/** A reader that takes nothing for so long is cut off; it comes back with its last id and misses nothing. */
const mostBuffered = 1_000_000;
const query = object({
  lastEventId: Type.Optional(
    Type.String({
      maxLength: 60,
      description: 'Where a stream was left; a browser that reconnects by itself sends the header.',
    }),
  ),
});

/** What staff pages hear of: jobs, customers, imports, set-up. Payloads hold ids only; pages read what they may see. */
export function staffChoice(row: OutboxRow): LiveEvent['data'] | null {
  const { payload } = row;
  const text = (key: string): string | null => (typeof payload[key] === 'string' ? payload[key] : null);
  const number = (key: string): number | null => (typeof payload[key] === 'number' ? payload[key] : null);
  switch (row.kind) {
    case 'job.changed':
    case 'job.removed':
      return { type: row.kind, jobId: row.job_id, customerId: row.customer_id, version: number('version') };
    case 'customer.changed':
      return { type: row.kind, customerId: row.customer_id };
    case 'jobs.changed':
      return { type: row.kind };
    case 'task.started':
    case 'task.progress':
      return { type: 'task.progress', taskId: text('taskId') };
    case 'import.progress':
    case 'import.done':
      return {
        type: row.kind,
        importId: text('importId'),
        state: text('state'),
        done: number('done'),
        total: number('total'),
      };
    case 'worklist.changed':
      return { type: row.kind, jobId: row.job_id, takenFrom: text('takenFrom'), takenBy: text('takenBy') };
    case 'setup.changed':
      return { type: row.kind, part: text('part') };
    default:
      return staffMessage(row);
  }
}

/** A staff user or an API key also hears that its own rights changed and reads them again, and of its own notifications. */
export function officeChoice(actor: OfficeActor): Choose {
  return (row) => {
    if (isOwnTyping(row, actor)) return null;
    if (row.kind === 'notification.added') return row.payload.userId === actor.id ? { type: row.kind } : null;
    return accessOf(actor, row) ? { type: 'access.changed' } : staffChoice(row);
  };
}

const accessOf = (actor: OfficeActor, row: OutboxRow): boolean =>
  row.kind === 'access.changed' && (row.payload.userId === actor.id || row.payload.apiKeyId === actor.id);

/** Sessions of some of this population have ended: each stream asks whether its own has. */
const sessionsEnded = (row: OutboxRow, population: 'staff' | 'person'): boolean =>
  row.kind === 'access.changed' && row.payload.population === population;

/** What a contact hears of: visible changes of jobs of the own customer and branches, by id; nothing else, not even its timing. */
export function contactChoice(actor: ContactActor): Choose {
  return (row): LiveEvent['data'] | null => {
    // What every portal shows: the company, the flags of custom fields and references. It names no customer.
    if (row.kind === 'portal.changed' && row.visible && row.customer_id === null) return { type: 'portal.changed' };
    if (row.customer_id !== actor.customerId) return null;
    if (row.kind === 'customer.changed' && row.visible) return { type: 'portal.changed' };
    // An import names no branches: a limited contact would learn that other branches' jobs changed.
    if (row.kind === 'import.done' && row.visible && actor.branches === null) return { type: 'jobs.changed' };
    const told = contactMessage(actor, row);
    if (told !== undefined) return told;
    if (!row.visible || (row.kind !== 'job.changed' && row.kind !== 'job.removed')) return null;
    return seesBranch(actor, row.customer_branch_id) ? { type: row.kind, jobId: row.job_id } : null;
  };
}

/**
 * A contact's stream is chosen by its branches, so it begins anew when they change. A staff user whose role changes keeps the line: every
 * request asks for the rights anew; only a session that is gone ends it.
 */
const concerns = (actor: OfficeActor | ContactActor): Concerns => {
  if (actor.kind !== 'contact') return (row) => (accessOf(actor, row) || sessionsEnded(row, 'staff') ? 'check' : null);
  return (row) => {
    if (row.kind !== 'access.changed') return null;
    if (sessionsEnded(row, 'person')) return 'check';
    if (row.payload.contactId === actor.id || row.payload.personId === actor.personId) return 'end';
    return actor.viewedBy !== undefined && row.payload.userId === actor.viewedBy.userId ? 'check' : null;
  };
};

/** GET .../stream: one live line a browser, shared by its tabs. */
export function staffStreamRoute(app: Api, deps: Deps, stillGood: (request: FastifyRequest) => Promise<boolean>): void {
  app.get(
    '/stream',
    {
      sse: 'only',
      config: { access: 'staff', streams: true },
      schema: { tags: ['live'], summary: 'Live changes (server-sent events)', querystring: query },
    },
    async (request, reply) => {
      const actor = office(request);
      await stream(request, reply, deps, {
        choose: officeChoice(actor),
        concerns: concerns(actor),
        stillGood: () => stillGood(request),
      });
    },
  );
}

export function portalStreamRoute(
  app: Api,
  deps: Deps,
  stillGood: (request: FastifyRequest) => Promise<boolean>,
): void {
  app.get(
    '/stream',
    {
      sse: 'only',
      config: { access: 'contact', streams: true },
      schema: { tags: ['live'], summary: 'Live changes (server-sent events)', querystring: query },
    },
    async (request, reply) => {
      const actor = contact(request);
      await stream(request, reply, deps, {
        choose: contactChoice(actor),
        concerns: concerns(actor),
        stillGood: () => stillGood(request),
      });
    },
  );
}

type Reader = { choose: Choose; concerns: Concerns; stillGood: StillGood };

async function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, hub, log }: Deps,
  { choose, concerns, stillGood }: Reader,
): Promise<void> {
  const asked = (request.query as { lastEventId?: string }).lastEventId;
  const lastId = readId(reply.sse.lastEventId ?? asked);
  reply.sse.keepAlive();
  let stop = (): void => undefined;
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    clearInterval(ping);
    stop();
    reply.sse.close();
  };
  const send = (message: { id?: string; event?: string; data: unknown }): void => {
    if (over) return;
    if (reply.raw.writableLength > mostBuffered) {
      end();
      return;
    }
    reply.sse.send(message).catch((error: unknown) => {
      if (reply.sse.isConnected) log(error);
      end();
    });
  };
  // Said before the line closes: a page that only saw it break would try for seconds before it asked whether its session is over.
  const sayEnd = (): void => {
    send({ data: { type: 'live.ended' } });
    end();
  };
  const check = (): void => {
    stillGood().then(
      (good) => !good && sayEnd(),
      () => undefined, // the database is away: the next ping asks again
    );
  };
  const ping = setInterval(() => {
    send({ event: 'ping', data: '' });
    check();
  }, pingMs);
  reply.sse.onClose(end);
  send({ event: 'ping', data: '' });
  const watch = (row: OutboxRow): LiveEvent['data'] | null => {
    const concern = concerns(row);
    if (concern) queueMicrotask(concern === 'end' ? sayEnd : check);
    return choose(row);
  };
  try {
    const stopFeed = await feed({ db, hub }, lastId, watch, (event) => send({ id: event.id, data: event.data }));
    // Signals have no place in the outbox: a browser that comes back has missed them for good, and misses nothing by it.
    const stopSignals = hub.onSignal((row) => {
      const data = choose(row);
      if (data) send({ data });
    });
    stop = () => {
      stopFeed();
      stopSignals();
    };
    if (over) stop();
    // A session that ended between its check and this line would otherwise not be noticed.
    check();
  } catch (error) {
    log(error);
    end();
  }
}
