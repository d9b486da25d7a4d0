import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { ContactActor, OfficeActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import type { Api } from '#server/http/api.ts';
import { contact, office } from '#server/http/authentication.ts';
import { object } from '#server/http/schemas.ts';
import { type Choose, type Concerns, contactChoice, contactConcerns, officeChoice, officeConcerns } from './choices.ts';
import { type Hub, positionOf } from './hub.ts';
import type { OutboxRow } from './queries.ts';
import { feed, idOf, type LiveEvent, readId } from './subscriber.ts';

type Deps = { db: Database; hub: Hub; log: (error: unknown) => void };
/** Who the session belongs to now, with the rights of now; null once it has ended. Asked again once the stream stands, and with each ping. */
type ActorNow<A> = (request: FastifyRequest) => Promise<A | null>;

const pingMs = 20_000;
/** A reader that takes nothing for so long is cut off; it comes back with its last id and misses nothing. */
const mostBuffered = 1_000_000;
/** So much may wait until a reader's rights have been read again. */
const mostWaiting = 5000;
const query = object({
  lastEventId: Type.Optional(
    Type.String({
      maxLength: 60,
      description: 'Where a stream was left; a browser that reconnects by itself sends the header.',
    }),
  ),
});

const summary = 'Live changes (server-sent events)';

/** GET .../stream: one live line a browser, shared by its tabs. */
export function staffStreamRoute(app: Api, deps: Deps, actorNow: ActorNow<OfficeActor>): void {
  app.get(
    '/stream',
    {
      sse: 'only',
      config: { access: 'staff', streams: true },
      schema: { tags: ['live'], summary, querystring: query },
    },
    async (request, reply) => {
      const actor = office(request);
      const reader = { choose: officeChoice(actor), concerns: officeConcerns(actor) };
      await stream(request, reply, deps, { ...reader, again: againWith(request, actorNow, officeChoice) });
    },
  );
}

export function portalStreamRoute(app: Api, deps: Deps, actorNow: ActorNow<ContactActor>): void {
  app.get(
    '/stream',
    {
      sse: 'only',
      config: { access: 'contact', streams: true },
      schema: { tags: ['live'], summary, querystring: query },
    },
    async (request, reply) => {
      const actor = contact(request);
      const reader = { choose: contactChoice(actor), concerns: contactConcerns(actor) };
      await stream(request, reply, deps, { ...reader, again: againWith(request, actorNow, contactChoice) });
    },
  );
}

/** `again`: what the reader hears with the rights of now; null: the session has ended. */
type Reader = { choose: Choose; concerns: Concerns; again: () => Promise<Choose | null> };

function againWith<A>(request: FastifyRequest, actorNow: ActorNow<A>, choiceOf: (actor: A) => Choose) {
  return async (): Promise<Choose | null> => {
    const actor = await actorNow(request);
    return actor === null ? null : choiceOf(actor);
  };
}

async function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  { db, hub, log }: Deps,
  { choose: first, concerns, again }: Reader,
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
  // While the rights are read again nothing is chosen by the former ones: what comes meanwhile waits.
  let choose = first;
  let waiting: OutboxRow[] | null = null;
  let asking = 0;
  const check = (): void => {
    const mine = ++asking;
    again().then(
      (chosen) => {
        if (chosen === null) return sayEnd();
        // Only the question asked last has seen every change that came before it.
        if (mine !== asking) return;
        choose = chosen;
        const rows = waiting ?? [];
        waiting = null;
        for (const row of rows) tell(row);
      },
      () => undefined, // the database is away: the next ping asks again
    );
  };
  const tell = (row: OutboxRow): void => {
    const data = watch(row);
    if (data) send(row.seq === '' ? { data } : { id: idOf(positionOf(row)), data });
  };
  const ping = setInterval(() => {
    send({ event: 'ping', data: '' });
    check();
  }, pingMs);
  reply.sse.onClose(end);
  send({ event: 'ping', data: '' });
  const watch = (row: OutboxRow): LiveEvent['data'] | null => {
    if (waiting !== null) {
      if (waiting.push(row) > mostWaiting) end();
      return null;
    }
    const data = choose(row);
    const concern = concerns(row);
    if (concern === null) return data;
    waiting = [];
    queueMicrotask(concern === 'end' ? sayEnd : check);
    return data;
  };
  try {
    const stopFeed = await feed({ db, hub }, lastId, watch, (event) => send({ id: event.id, data: event.data }));
    // Signals have no place in the outbox: a browser that comes back has missed them for good, and misses nothing by it.
    const stopSignals = hub.onSignal(tell);
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
