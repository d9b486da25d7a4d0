import { AppError, type Fault } from '#server/errors.ts';
import type { ViewLevel } from '#shared/vocabulary.ts';

/**
 * The view level as it is stored (DOMAIN 6): only a work group without a customer group has one, and it always has; all when none was
 * chosen. Errors: a view level beside a customer group.
 */
export function storedViewLevel(customerGroupId: string | null, entered: ViewLevel | null): ViewLevel | null {
  if (customerGroupId === null) return entered ?? 'all';
  if (entered === null) return null;
  const message = 'A work group for one customer group has no view level. Leave one of the two blank.';
  throw new AppError('invalid', 'view_level_with_group', message, {
    faults: [{ field: 'viewLevel', code: 'view_level_with_group', message }],
  });
}

type Candidate = { id: string; name: string; state: string; member: boolean };
type Entry = { userId: string; workflowRoleId: string };

/** What is wrong with members as entered: unknown users or roles, a user named twice, a disabled user who is not a member yet. */
export function memberFaults(
  entries: readonly Entry[],
  candidates: readonly Candidate[],
  roles: ReadonlySet<string>,
): Fault[] {
  const known = new Map(candidates.map((user) => [user.id, user]));
  const seen = new Set<string>();
  return entries.flatMap(({ userId, workflowRoleId }, index) => {
    const user = known.get(userId);
    const fault = (field: 'userId' | 'workflowRoleId', code: string, message: string): Fault => ({
      field: `set.${index}.${field}`,
      code,
      message,
    });
    const faults: Fault[] = [];
    if (!user) faults.push(fault('userId', 'user_unknown', 'This user does not exist. Choose another one.'));
    else if (seen.has(userId))
      faults.push(fault('userId', 'user_twice', `${user.name} stands twice in the list. Remove one.`));
    else if (user.state === 'disabled' && !user.member)
      faults.push(
        fault('userId', 'user_disabled', `${user.name} is disabled and would get no work. Enable the user first.`),
      );
    if (!roles.has(workflowRoleId))
      faults.push(
        fault('workflowRoleId', 'role_unknown', 'This workflow role does not exist any more. Choose another one.'),
      );
    seen.add(userId);
    return faults;
  });
}
