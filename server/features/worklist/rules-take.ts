import type { Membership } from '#server/features/work-groups/service.ts';
import { broughtBy, byChoice, type LineFacts } from '#server/features/worklist/rules-scope.ts';

/** The one who asks, as far as the worklist is concerned. `operators`: themselves and the users they cover; none for a machine. */
export type Asker = {
  userId: string | null;
  memberships: readonly Membership[];
  operators: readonly string[];
  /** The line they are given without cherry pick; null when there is none or it was not looked for. */
  offeredId: string | null;
};

/**
 * Whether somebody may take this line: a membership with cherry pick brings it, it is the one they are given, or they look after its
 * customer or job as customer service operator.
 */
export function mayTake(
  asker: Asker,
  line: LineFacts & { id: string; operatorIds: readonly (string | null)[] },
): boolean {
  if (asker.userId === null) return false;
  if (line.id === asker.offeredId) return true;
  if (line.operatorIds.some((id) => id !== null && asker.operators.includes(id))) return true;
  return broughtBy(byChoice(asker.memberships).free, line).length > 0;
}
