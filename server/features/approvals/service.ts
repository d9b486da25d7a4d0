import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { conflict, notFound } from '#server/errors.ts';
import { findThread, type ThreadRow } from '#server/features/threads/find-thread.ts';
import { authorOf, isWritable, type Writer } from '#server/features/threads/open-thread.ts';
import { askApproval, withdrawRequest } from './ask.ts';
import type { NewDecision, NewRequest, Person, Withdrawal } from './contract.ts';
import { decide } from './decide.ts';
import { selectDocument, selectNames } from './queries.ts';
import { selectChoices } from './queries-choices.ts';
import { lockJob, selectSent } from './queries-write.ts';
import type { Outcome } from './rules-approval.ts';
import { type Asker, historyOf, shownApprovals, shownChoice } from './shown.ts';

export type ApprovalService = ReturnType<typeof approvalService>;
type Deps = { db: Database; clock: Clock };

/** What requests and decisions write, for both sides: run as staff or the house, the writer's right to the thread is checked within. */
export function approvalWriter({ db, clock }: Deps) {
  /** What the writer sent before under this id. Errors: it stands for something else. */
  async function sentBefore(as: OfficeActor, writer: Writer, threadId: string, clientId: string) {
    return db.withActor(as, async (tx) => {
      const { customer_id: customerId } = await found(tx, threadId);
      return selectSent(tx, customerId, authorOf(writer), clientId);
    });
  }

  /** Runs it once for each client id of the writer: sent again, also at the same moment, the first answer holds. */
  async function onceSent(
    as: OfficeActor,
    writer: Writer,
    threadId: string,
    clientId: string,
    what: 'request_id' | 'decision_id' | null,
    work: (tx: Tx, thread: ThreadRow) => Promise<string>,
  ): Promise<string> {
    const replayed = async (): Promise<string | null> => {
      const sent = await sentBefore(as, writer, threadId, clientId);
      if (!sent) return null;
      const id = what === null ? threadId : sent[what];
      if (sent.thread_id !== threadId || id === null)
        throw conflict('client_id_used', 'Something else was sent under this clientId. Use a new one each time.');
      return id;
    };
    const before = await replayed();
    if (before !== null) return before;
    try {
      return await db.withActor(as, async (tx) => work(tx, await found(tx, threadId)));
    } catch (error) {
      const meanwhile = await replayed();
      if (meanwhile !== null) return meanwhile;
      throw error;
    }
  }

  return {
    ask: (as: OfficeActor, writer: Writer, threadId: string, given: NewRequest): Promise<string> =>
      onceSent(as, writer, threadId, given.clientId, 'request_id', async (tx, thread) => {
        await lockJob(tx, thread.customer_id, thread.job_id);
        return askApproval(tx, writer, threadId, given, clock.now());
      }),

    withdraw: (as: OfficeActor, writer: Writer, threadId: string, requestId: string, given: Withdrawal) =>
      onceSent(as, writer, threadId, given.clientId, null, async (tx, thread) => {
        await lockJob(tx, thread.customer_id, thread.job_id);
        return withdrawRequest(tx, writer, threadId, requestId, given, clock.now());
      }),

    decide: (
      as: OfficeActor,
      writer: Writer,
      threadId: string,
      outcome: Outcome,
      given: NewDecision,
    ): Promise<string> =>
      onceSent(as, writer, threadId, given.clientId, 'decision_id', async (tx, thread) => {
        const place = { threadId, jobId: thread.job_id, componentId: thread.component_id };
        return decide(tx, writer, place, outcome, given, clock.now());
      }),
  };
}

async function found(tx: Tx, threadId: string): Promise<ThreadRow> {
  const thread = await findThread(tx, threadId);
  if (!thread) throw notFound('thread');
  return thread;
}

const person = ({ kind, id, name }: { kind: string; id: string | null; name: string }): Person => ({
  kind: kind as Person['kind'],
  id,
  name,
});

/** Requests and decisions of threads for staff and API keys (DOMAIN 8). Reading needs jobs:read, the rest jobs:write. */
export function approvalService(deps: Deps) {
  const { db } = deps;
  const writer = approvalWriter(deps);
  const asker = (actor: OfficeActor, thread: ThreadRow): Asker<Person> => ({
    side: 'staff',
    mayAct: may(actor, 'jobs:write') && isWritable(thread),
    person,
  });
  const all = async (tx: Tx, actor: OfficeActor, threadId: string) => {
    const thread = await found(tx, threadId);
    return { thread, shown: await shownApprovals(tx, asker(actor, thread), thread) };
  };
  const one = async <T extends { id: string }>(
    actor: OfficeActor,
    threadId: string,
    pick: (shown: Awaited<ReturnType<typeof all>>['shown']) => T | undefined,
  ): Promise<T> =>
    db.withActor(actor, async (tx) => {
      const found = pick((await all(tx, actor, threadId)).shown);
      if (!found) throw notFound('request');
      return found;
    });

  return {
    async list(actor: OfficeActor, threadId: string) {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, async (tx) => (await all(tx, actor, threadId)).shown);
    },

    async choices(actor: OfficeActor, threadId: string) {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, async (tx) => {
        const rows = await selectChoices(tx, await found(tx, threadId), false);
        return { items: rows.map(shownChoice) };
      });
    },

    /** Errors: see `askApproval`. */
    async ask(actor: OfficeActor, threadId: string, given: NewRequest) {
      requirePermission(actor, 'jobs:write');
      const id = await writer.ask(actor, actor, threadId, given);
      return one(actor, threadId, (shown) => shown.requests.find((each) => each.id === id));
    },

    async withdraw(actor: OfficeActor, threadId: string, requestId: string, given: Withdrawal) {
      requirePermission(actor, 'jobs:write');
      await writer.withdraw(actor, actor, threadId, requestId, given);
      return one(actor, threadId, (shown) => shown.requests.find((each) => each.id === requestId));
    },

    /** Errors: see `decide`. */
    async decide(actor: OfficeActor, threadId: string, outcome: Outcome, given: NewDecision) {
      requirePermission(actor, 'jobs:write');
      const id = await writer.decide(actor, actor, threadId, outcome, given);
      return one(actor, threadId, (shown) => shown.decisions.find((each) => each.id === id));
    },

    /** A decision with what led to it, for its page. */
    async page(actor: OfficeActor, threadId: string, decisionId: string) {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, async (tx) => {
        const { thread, shown } = await all(tx, actor, threadId);
        const job = { id: thread.job_id, jobCode: thread.job_code ?? '' };
        const component =
          thread.component_id === null ? null : { id: thread.component_id, code: thread.component_code ?? '' };
        return decisionPage(shown, decisionId, { job, component }, await selectNames(tx, thread.customer_id));
      });
    },

    /** A document as it was asked about or decided on. */
    async document(actor: OfficeActor, threadId: string, id: string) {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, async (tx) => {
        const row = await selectDocument(tx, await found(tx, threadId), id);
        if (!row) throw notFound('document');
        return row;
      });
    },
  };
}

type Place = { job: { id: string; jobCode: string }; component: { id: string; code: string } | null };

/** The page of a decision from all that is shown of its thread. Errors: no such decision in it. */
export function decisionPage<P>(
  shown: Awaited<ReturnType<typeof shownApprovals<P>>>,
  decisionId: string,
  place: Place,
  names: { company: string; time_zone: string; customer: string },
) {
  const decision = shown.decisions.find((each) => each.id === decisionId);
  if (!decision) throw notFound('decision');
  return {
    decision,
    request: shown.requests.find((each) => each.id === decision.requestId) ?? null,
    ...place,
    company: { name: names.company, timeZone: names.time_zone },
    customer: { name: names.customer },
    history: historyOf(shown),
  };
}
