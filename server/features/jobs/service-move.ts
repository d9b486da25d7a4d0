import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import type { MovePreview } from '#server/features/jobs/contract-move.ts';
import { moveJob } from '#server/features/jobs/move-job.ts';
import { previewMove } from '#server/features/jobs/preview-move.ts';
import { readDetail } from '#server/features/jobs/read-jobs.ts';

export type MoveService = ReturnType<typeof moveService>;

/** Moving a job to another customer, with a preview (DOMAIN 1). */
export function moveService({ db, clock }: { db: Database; clock: Clock }) {
  async function preview(actor: OfficeActor, id: string, customerId: string): Promise<MovePreview> {
    requirePermission(actor, 'jobs:move');
    return db.withActor(actor, (tx) => previewMove(tx, id, customerId, clock.now()));
  }

  async function move(
    actor: OfficeActor,
    id: string,
    version: number,
    { customerId, reason }: { customerId: string; reason: string },
  ): Promise<JobDetail> {
    requirePermission(actor, 'jobs:move');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      await moveJob(tx, actor, id, customerId, now, { version, reason: reason.trim() });
      return readDetail(tx, actor, id, now);
    });
  }

  return { preview, move };
}
