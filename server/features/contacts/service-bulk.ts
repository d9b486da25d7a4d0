import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { ContactState } from '#shared/vocabulary.ts';
import type { BulkAnswer, BulkContactAction } from './contract-list.ts';
import { selectContacts } from './queries.ts';
import type { ContactService } from './service.ts';

export type BulkContactService = ReturnType<typeof bulkContactService>;

/** Invite, disable, enable or delete many contacts, with an answer for each: one that refuses does not stop the others. */
export function bulkContactService({ db, contacts }: { db: Database; contacts: ContactService }) {
  return async (
    actor: OfficeActor,
    customerId: string,
    action: BulkContactAction,
    ids: readonly string[],
  ): Promise<BulkAnswer[]> => {
    requirePermission(actor, 'contacts:write');
    const before = await db.withActor(actor, (tx) => selectContacts(tx, customerId, ids));
    const emails = new Map(before.map((row) => [row.id, row.email]));
    const act = action === 'delete' ? contacts.remove : contacts[action];
    const answers: BulkAnswer[] = [];
    for (const contactId of ids) {
      const one = { contactId, email: emails.get(contactId) ?? null };
      try {
        const row = await act(actor, customerId, contactId);
        const state = row === undefined ? ('deleted' as const) : (row.state as ContactState);
        answers.push({ ...one, outcome: 'done', state, message: null });
      } catch (error) {
        if (!(error instanceof AppError) || (error.kind !== 'conflict' && error.kind !== 'not_found')) throw error;
        answers.push({ ...one, outcome: 'refused', state: null, message: error.message });
      }
    }
    return answers;
  };
}
