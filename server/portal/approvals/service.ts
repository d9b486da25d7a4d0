import { type ContactActor, systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { NewDecision, NewRequest, Withdrawal } from '#server/features/approvals/contract.ts';
import { choicesIn, findDocument, namesIn } from '#server/features/approvals/read-approvals.ts';
import type { Outcome } from '#server/features/approvals/rules-approval.ts';
import { approvalWriter, decisionPage } from '#server/features/approvals/service.ts';
import { type Asker, shownApprovals, shownChoice } from '#server/features/approvals/shown.ts';
import { type FileService, sentOutside } from '#server/features/files/service.ts';
import { findThread, type ThreadRow } from '#server/portal/threads/find-thread.ts';
import { person } from '#server/portal/threads/shown.ts';

export type PortalApprovalService = ReturnType<typeof portalApprovalService>;
type Deps = { db: Database; clock: Clock; files: FileService };

/**
 * Requests and decisions for contacts. What they read is held by row-level security; what they write is written by the house once
 * row-level security has shown them the thread.
 */
const house = systemActor('portal');

export function portalApprovalService(deps: Deps) {
  const { db, files } = deps;
  const writer = approvalWriter(deps);

  async function seen(tx: Tx, actor: ContactActor, id: string): Promise<ThreadRow & { customer_id: string }> {
    const thread = await findThread(tx, actor, id);
    if (!thread) throw notFound('thread');
    return { ...thread, customer_id: actor.customerId };
  }

  async function all(tx: Tx, actor: ContactActor, threadId: string) {
    const thread = await seen(tx, actor, threadId);
    const asker: Asker<ReturnType<typeof person>> = {
      side: 'customer',
      mayAct: thread.state !== 'archived' && actor.viewedBy === undefined,
      person: (who) => person(actor.id, who),
    };
    return { thread, shown: await shownApprovals(tx, asker, thread) };
  }
  type Shown = Awaited<ReturnType<typeof all>>['shown'];

  async function checked(actor: ContactActor, id: string): Promise<void> {
    await db.withActor(actor, (tx) => seen(tx, actor, id));
  }

  async function one<T>(actor: ContactActor, threadId: string, pick: (shown: Shown) => T | undefined): Promise<T> {
    return db.withActor(actor, async (tx) => {
      const found = pick((await all(tx, actor, threadId)).shown);
      if (found === undefined) throw notFound('request');
      return found;
    });
  }

  return {
    list: (actor: ContactActor, threadId: string) =>
      db.withActor(actor, async (tx) => (await all(tx, actor, threadId)).shown),

    choices: (actor: ContactActor, threadId: string) =>
      db.withActor(actor, async (tx) => {
        const rows = await choicesIn(tx, await seen(tx, actor, threadId), true);
        return { items: rows.map(shownChoice) };
      }),

    async ask(actor: ContactActor, threadId: string, given: NewRequest) {
      await checked(actor, threadId);
      const id = await writer.ask(house, actor, threadId, given);
      return one(actor, threadId, (shown) => shown.requests.find((each) => each.id === id));
    },

    async withdraw(actor: ContactActor, threadId: string, requestId: string, given: Withdrawal) {
      await checked(actor, threadId);
      await writer.withdraw(house, actor, threadId, requestId, given);
      return one(actor, threadId, (shown) => shown.requests.find((each) => each.id === requestId));
    },

    async decide(actor: ContactActor, threadId: string, outcome: Outcome, given: NewDecision) {
      await checked(actor, threadId);
      const id = await writer.decide(house, actor, threadId, outcome, given);
      return one(actor, threadId, (shown) => shown.decisions.find((each) => each.id === id));
    },

    page: (actor: ContactActor, threadId: string, decisionId: string) =>
      db.withActor(actor, async (tx) => {
        const { thread, shown } = await all(tx, actor, threadId);
        const job = { id: thread.job_id, jobCode: thread.job_code };
        const component =
          thread.component_id === null ? null : { id: thread.component_id, code: thread.component_code ?? '' };
        return decisionPage(shown, decisionId, { job, component }, await namesIn(tx, actor.customerId));
      }),

    /** A document as it was asked about or decided on. Where a photo was taken is left out, as with all files contacts get. */
    async document(actor: ContactActor, threadId: string, id: string) {
      const row = await db.withActor(actor, async (tx) => findDocument(tx, await seen(tx, actor, threadId), id));
      if (!row) throw notFound('document');
      const file = sentOutside(files, row, 'file');
      if (!file) throw notFound('document');
      return file;
    },
  };
}
