import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import * as queries from '#server/features/message-alerts/queries-hand-out.ts';
import { alertTimes, waitMs } from '#server/features/message-alerts/rules-due.ts';

const actor = systemActor('message alerts');
const atOnce = 200;

/** Hands one thread's new messages to the people who want mails of them: to all once the first has waited, to who is named at once. */
async function handOut(deps: { db: Database; clock: Clock }, customerId: string, threadId: string): Promise<void> {
  const now = deps.clock.now();
  await deps.db.withActor(actor, async (tx) => {
    const thread = await queries.lockUntold(tx, customerId, threadId);
    if (!thread) return;
    if (thread.closed) return queries.markTold(tx, thread);
    await queries.handToMentioned(tx, thread, now);
    if (thread.first_at !== null && now.getTime() - thread.first_at.getTime() < waitMs) return;
    const due = alertTimes(now, (await readCompany(tx)).time_zone);
    await queries.handToStaff(tx, thread, due);
    await queries.handToContacts(tx, thread, due);
    await queries.markTold(tx, thread);
  });
}

/** Looks at all threads with messages that nobody was told of. Several processes may run this at the same time: a thread is one transaction of one of them. */
export async function handOutMessages(deps: { db: Database; clock: Clock }): Promise<void> {
  let after: queries.Place | null = null;
  for (;;) {
    const from: queries.Place | null = after;
    const page: queries.UntoldPlace[] = await deps.db.withActor(actor, (tx) => queries.selectUntold(tx, from, atOnce));
    for (const { customer_id: customerId, id } of page) await handOut(deps, customerId, id);
    const last = page.at(-1);
    if (!last || page.length < atOnce) return;
    after = { at: last.last_message_at, id: last.id };
  }
}
