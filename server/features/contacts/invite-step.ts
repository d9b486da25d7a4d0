import type { Tx } from '#server/database/database.ts';
import type { TaskFault } from '#server/database/json.ts';
import { announceContact } from './announce-contact.ts';
import { invitationUrl, inviteMany } from './invite-contact.ts';
import * as queries from './queries.ts';

export type InviteParameters = {
  customerId: string;
  /** The instant at which the list was saved: its contacts are those made then. */
  madeAt: string;
};
const stepSize = 100;

/**
 * A step of the task `invite_contacts`: the next hundred contacts of a list that are still drafts. One that was disabled, deleted or
 * invited by hand meanwhile is left out, so that nobody is invited twice.
 */
export function inviteStep(deps: { publicUrl: () => string; mailDomain: string }) {
  return async (
    tx: Tx,
    step: { parameters: Record<string, unknown>; place: unknown; now: Date },
  ): Promise<{ place: string | null; done: number; changed: number; failed: number; faults: TaskFault[] }> => {
    const { customerId, madeAt } = step.parameters as InviteParameters;
    const after = typeof step.place === 'string' ? step.place : null;
    const drafts = await queries.lockDrafts(tx, customerId, { madeAt: new Date(madeAt), after, limit: stepSize });
    const customer = await queries.selectCustomer(tx, customerId);
    if (drafts.length === 0 || !customer) return { place: null, done: 0, changed: 0, failed: 0, faults: [] };
    const publicUrl = deps.publicUrl();
    await inviteMany(tx, drafts, invitationUrl(customer, publicUrl), {
      now: step.now,
      publicUrl,
      mailDomain: deps.mailDomain,
    });
    await announceContact(tx, { customerId, contactId: null, accessChanged: false }, step.now);
    const place = drafts.length < stepSize ? null : drafts.at(-1)!.id;
    return { place, done: drafts.length, changed: drafts.length, failed: 0, faults: [] };
  };
}
