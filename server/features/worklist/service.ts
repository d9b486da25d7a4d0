import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { loadContext, type WorklistContext } from '#server/features/worklist/context.ts';
import type { TakeLine, WorklistQuery } from '#server/features/worklist/contract.ts';
import { listLines, scopeOf } from '#server/features/worklist/list-lines.ts';
import { selectCounts } from '#server/features/worklist/queries.ts';
import { staffOnly } from '#server/features/worklist/service-settings.ts';
import { releaseLine, takeLine, takeNext } from '#server/features/worklist/take-lines.ts';

export type WorklistService = ReturnType<typeof worklistService>;

/** The worklist of staff users: what is theirs and next (DOMAIN 6). */
export function worklistService({ db, clock }: { db: Database; clock: Clock }) {
  const asked = async <T>(
    actor: OfficeActor,
    permission: Permission,
    work: (tx: Tx, context: WorklistContext) => Promise<T>,
  ): Promise<T> => {
    requirePermission(actor, permission);
    return db.withActor(actor, async (tx) => work(tx, await loadContext(tx, actor, clock.now())));
  };

  return {
    list: (actor: OfficeActor, query: WorklistQuery) =>
      asked(actor, 'jobs:read', (tx, context) => listLines(tx, actor, context, query)),

    /** The figures of the badges. */
    counts: (actor: OfficeActor) =>
      asked(actor, 'jobs:read', async (tx, context) => {
        const { userId, memberships, now, today } = context;
        const none = { lines: 0, in_exception: 0, at_risk: 0, overdue: 0, taken: 0 };
        const found = userId === null ? none : await selectCounts(tx, scopeOf(context), userId, now, today);
        const { lines, in_exception, at_risk, overdue, taken } = found;
        return { member: memberships.length > 0, lines, inException: in_exception, atRisk: at_risk, overdue, taken };
      }),

    async take(actor: OfficeActor, id: string, { takeOverFrom }: TakeLine) {
      requirePermission(actor, 'jobs:milestones');
      const me = staffOnly(actor);
      return asked(me, 'jobs:milestones', (tx, context) => takeLine(tx, me, context, id, takeOverFrom));
    },

    async release(actor: OfficeActor, id: string, { takeOverFrom }: TakeLine) {
      requirePermission(actor, 'jobs:milestones');
      const me = staffOnly(actor);
      return asked(me, 'jobs:milestones', (tx, context) => releaseLine(tx, me, context, id, takeOverFrom));
    },

    async takeNext(actor: OfficeActor) {
      requirePermission(actor, 'jobs:milestones');
      const me = staffOnly(actor);
      return asked(me, 'jobs:milestones', async (tx, context) => ({ line: await takeNext(tx, me, context) }));
    },
  };
}
