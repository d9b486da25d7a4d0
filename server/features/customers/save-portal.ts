import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { PortalSettingsChange } from './contract-portal.ts';
import { selectReferenceType } from './queries-portal.ts';

/** Refuses a leading reference that does not exist, or that contacts do not see. One that stands already may stay. */
export async function checkPortal(tx: Tx, portal: PortalSettingsChange | undefined, before: string | null) {
  const code = portal?.leadingReference;
  if (!code || code === before) return;
  const type = await selectReferenceType(tx, code);
  if (type?.portal) return;
  const message = type
    ? `Contacts do not see references of the type “${type.name}”. Choose another one, or show the type on the portal in the set-up first.`
    : 'This reference type does not exist any more. Choose another one, or none.';
  const faultCode = type ? 'reference_type_internal' : 'reference_type_unknown';
  const faults = [{ field: 'portal.leadingReference', code: faultCode, message }];
  throw new AppError('invalid', faultCode, message, { faults });
}
