import { may, type OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError } from '#server/errors.ts';

/** Parts of the set-up as named in `setup.changed`, for screens that show them and tasks that follow from them. */
export type SetUpPart =
  | 'branches'
  | 'departments'
  | 'calendars'
  | 'categories'
  | 'reference_types'
  | 'custom_fields'
  | 'event_types'
  | 'templates'
  | 'worklist'
  | 'roles'
  | 'api_keys'
  | 'company'
  | 'users'
  | 'customer-groups'
  | 'group-overrides'
  | 'work-groups'
  | 'workflow-roles'
  | 'automatic-processes'
  | 'lateness-reasons'
  | 'quick-replies';

/** Tells live streams and tasks that a part of the set-up changed. Staff only: contacts learn nothing of the set-up. */
export async function announceSetUp(tx: Tx, part: SetUpPart, now: Date): Promise<void> {
  await announce(
    tx,
    [
      {
        kind: 'setup.changed',
        customerId: null,
        customerBranchId: null,
        visible: false,
        jobId: null,
        payload: { part },
      },
    ],
    now,
  );
}

/** Tells the open portals of all customers that something which each of them shows has changed: a label, a flag, the company. */
export async function announcePortals(tx: Tx, now: Date): Promise<void> {
  const row = { kind: 'portal.changed', customerId: null, customerBranchId: null, jobId: null, payload: {} };
  await announce(tx, [{ ...row, visible: true }], now);
}

/** The abilities of a set-up record for the asker. */
export function setUpAbilities(actor: OfficeActor): { edit: boolean; remove: boolean } {
  const write = may(actor, 'setup:write');
  return { edit: write, remove: write };
}

/** The same for records of the workflow, which have a permission of their own. */
export function workflowAbilities(actor: OfficeActor): { edit: boolean; remove: boolean } {
  const write = may(actor, 'workflow:write');
  return { edit: write, remove: write };
}

/**
 * Names the field in the refusal of a unique constraint, so that a form can show the sentence there. Wrap the whole transaction: the
 * refusal is read from the database when it ends.
 */
export async function atField<T>(field: string, code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === code && error.faults.length === 0) {
      throw new AppError(error.kind, code, error.message, {
        faults: [{ field, code, message: error.message }],
        cause: error,
      });
    }
    throw error;
  }
}
