import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { invalid } from '#server/errors.ts';
import type { Switched, SwitchInput } from './contract-portal.ts';
import { lockCustomers, updateFlags } from './queries-portal.ts';

/**
 * Switches Publish Attachments or Show DIFOT for many customers at once. Doing it twice changes nothing more, and the answer names what
 * was changed, so that it can be undone. Errors: no switch is named.
 */
export function switchCustomers({ db, clock }: { db: Database; clock: Clock }) {
  return async (actor: OfficeActor, input: SwitchInput): Promise<Switched> => {
    requirePermission(actor, 'customers:write');
    const { customerIds, publishAttachments, showDifot } = input;
    if (publishAttachments === undefined && showDifot === undefined)
      throw invalid(
        'publishAttachments',
        'switch_missing',
        'Say which switch to set: Publish Attachments or Show DIFOT.',
      );
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const found = await lockCustomers(tx, customerIds);
      const changed = found
        .filter(
          (one) =>
            (publishAttachments ?? one.publish_attachments) !== one.publish_attachments ||
            (showDifot ?? one.show_difot) !== one.show_difot,
        )
        .map((one) => one.id);
      if (changed.length > 0) {
        const flags = { publish_attachments: publishAttachments ?? null, show_difot: showDifot ?? null };
        await updateFlags(tx, changed, flags, now);
        const rows = changed.map((customerId) => ({
          ...{ kind: 'customer.changed', customerId, customerBranchId: null, visible: true, jobId: null },
          payload: { customerId, countsChanged: false },
        }));
        await announce(tx, rows, now);
      }
      const known = new Set(found.map((one) => one.id));
      return {
        changed,
        unchanged: found.length - changed.length,
        unknown: customerIds.filter((id) => !known.has(id)),
      };
    });
  };
}
