import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault, invalid } from '#server/errors.ts';
import { categoryIds } from '#server/features/categories/service.ts';
import { departmentsOf } from '#server/features/departments/service.ts';
import { eventTypesOf } from '#server/features/event-types/service.ts';
import { profileColumns } from './mapping.ts';
import * as queries from './queries.ts';
import { referenceFaults, type StoredMilestone } from './rules-entered.ts';
import { type Profile, shapeOf } from './rules-profile.ts';
import { milestoneFaults, profileFaults } from './rules-template.ts';

function refuse(faults: Fault[]): void {
  const [first] = faults;
  if (!first) return;
  const message = faults
    .slice(0, 3)
    .map((fault) => fault.message)
    .join(' ');
  throw new AppError('invalid', first.code, message, { faults });
}

/**
 * Refuses a profile that is none of the nine shapes, names a job type its direction does not have or a department that does not exist,
 * or that another template has (DOMAIN 3). `ownId` is the template that may have it.
 */
export async function checkProfile(tx: Tx, profile: Profile, ownId: string | null): Promise<void> {
  shapeOf(profile);
  refuse(profileFaults(profile));
  await checkDepartment(tx, profile.departmentId);
  const other = await queries.templateWithProfile(tx, profileColumns(profile), ownId);
  if (other === undefined) return;
  const message = `The template "${other}" has this profile already. Two templates may not have the same one: change the profile or edit that template.`;
  throw new AppError('conflict', 'profile_taken', message, {
    faults: [{ field: 'profile', code: 'profile_taken', message }],
  });
}

/** Errors: a department that does not exist. Answers its names, for explanations. */
export async function checkDepartment(tx: Tx, departmentId: string | null): Promise<Map<string, string>> {
  const names = new Map((await departmentsOf(tx)).map((department) => [department.id, department.name]));
  if (departmentId !== null && !names.has(departmentId))
    throw invalid('departmentId', 'department_unknown', 'This department does not exist any more. Choose another one.');
  return names;
}

/** Refuses milestones that break the rules of templates or name what does not exist; `before` are the event types the template had. */
export async function checkMilestones(
  tx: Tx,
  milestones: readonly StoredMilestone[],
  before: ReadonlySet<string>,
): Promise<void> {
  const eventTypes = await eventTypesOf(tx);
  const categories = await categoryIds(tx);
  refuse([...milestoneFaults(milestones), ...referenceFaults(milestones, { eventTypes, categories, before })]);
}
