import type { Membership } from '#server/features/work-groups/service.ts';
import { sees, type WorkFacts } from '#server/features/workflow/rules-groups.ts';

/** What of a membership decides which lines it brings. */
export type Scope = Pick<
  Membership,
  | 'active'
  | 'transport'
  | 'branchId'
  | 'departmentId'
  | 'mode'
  | 'customerGroupId'
  | 'viewLevel'
  | 'categories'
  | 'cherryPick'
>;

/** What of a line says whose it is. */
export type LineFacts = WorkFacts & { categoryId: string };

/** The memberships through which a line is seen (DOMAIN 6): the work group sees the job, the workflow role has the category. */
export function broughtBy<T extends Scope>(memberships: readonly T[], line: LineFacts): T[] {
  return memberships.filter((one) => one.categories.includes(line.categoryId) && sees(one, line).sees);
}

/** Memberships in which lines may be chosen (cherry pick), and those in which they are given one by one. */
export function byChoice<T extends Scope>(memberships: readonly T[]): { free: T[]; given: T[] } {
  return {
    free: memberships.filter((one) => one.cherryPick),
    given: memberships.filter((one) => !one.cherryPick),
  };
}

/** The memberships from which the next line is taken: those without cherry pick; who may choose everywhere gets the first of all. */
export function givenFrom<T extends Scope>(memberships: readonly T[]): T[] {
  const { given } = byChoice(memberships);
  return given.length > 0 ? given : [...memberships];
}
