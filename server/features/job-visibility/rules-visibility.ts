import { waitsFor } from '#server/features/milestones/rules-events.ts';
import { isEndMilestone, type Milestone } from '#server/features/milestones/rules-milestone.ts';
import { sees, type Unseen, type WorkFacts, type WorkGroupView } from '#server/features/workflow/rules-groups.ts';

export type VisibleMilestone = Pick<
  Milestone,
  'id' | 'eventType' | 'name' | 'componentId' | 'sequence' | 'state' | 'waitsForAll'
> & { categoryId: string | null };

/** A job as the worklist looks at it. */
export type VisibleJob = WorkFacts & { isOpen: boolean; held: boolean; milestones: readonly VisibleMilestone[] };

/** What of a membership decides which lines it brings. */
export type Scope = WorkGroupView & { categories: readonly string[]; cherryPick: boolean };

/** What became of one category of a workflow role on one job or component. */
export const verdictCodes = [
  /** In the worklist. */
  'shown',
  /** In the worklist, marked: somebody else works on it. */
  'shown_taken',
  /** In the worklist: the user took it. */
  'taken_by_self',
  /** In the worklist only under the filter for held jobs. */
  'held',
  /** Without cherry pick: somebody else took it. */
  'taken',
  /** Without cherry pick: another line comes first. */
  'behind',
  /** Without cherry pick: shown once it comes first; which line that is was not asked. */
  'given',
  /** The milestone waits for all before, and some of them are pending. */
  'waits',
  /** Every milestone of the category is completed or not applicable. */
  'done',
  /** No milestone of the job has the category. */
  'none',
  /** The job is completed, cancelled or archived. */
  'closed',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

export type Verdict = {
  categoryId: string;
  code: VerdictCode;
  /** The pending milestone lowest in sequence; null where there is none. */
  milestone: VisibleMilestone | null;
  waitsFor: VisibleMilestone[];
};

/** Who looks: the user, who took which line, and the first untaken line they are given (undefined: not asked). */
export type Looker = {
  userId: string;
  takenBy: ReadonlyMap<string, string>;
  firstLineId: string | null | undefined;
};

/**
 * Why the user does or does not see a job through one membership (DOMAIN 6): whether the work group sees it and, if so, what became
 * of each category of the role.
 */
export function explainMembership(
  membership: Scope,
  job: VisibleJob,
  looker: Looker,
): { sees: boolean; because: Unseen | null; verdicts: Verdict[] } {
  const answer = sees(membership, job);
  const verdicts = answer.sees
    ? membership.categories.flatMap((categoryId) => verdictsOf(categoryId, job, membership.cherryPick, looker))
    : [];
  return { ...answer, verdicts };
}

/** Whether a verdict means that the line is in the worklist as it first opens. */
export function isShown({ code }: Pick<Verdict, 'code'>): boolean {
  return code === 'shown' || code === 'shown_taken' || code === 'taken_by_self';
}

/** Pending milestones without a category: nobody's work, so in no worklist. */
export function uncategorised(job: VisibleJob): VisibleMilestone[] {
  return job.milestones.filter((one) => one.state === 'pending' && one.categoryId === null && !isEndMilestone(one));
}

function verdictsOf(categoryId: string, job: VisibleJob, cherryPick: boolean, looker: Looker): Verdict[] {
  const ofCategory = job.milestones.filter((one) => one.categoryId === categoryId && !isEndMilestone(one));
  const whole = (code: VerdictCode): Verdict[] => [{ categoryId, code, milestone: null, waitsFor: [] }];
  if (ofCategory.length === 0) return whole('none');
  if (!job.isOpen) return whole('closed');
  const next = lowestPending(ofCategory);
  if (next.length === 0) return whole('done');
  return next.map((milestone) => {
    const before = waitsFor(milestone, job.milestones);
    const code = before.length > 0 ? 'waits' : lineCode(milestone.id, job.held, cherryPick, looker);
    return { categoryId, code, milestone, waitsFor: before };
  });
}

/** The pending milestone lowest in sequence of the job and of each component, in sequence. */
function lowestPending(milestones: readonly VisibleMilestone[]): VisibleMilestone[] {
  const next = new Map<string | null, VisibleMilestone>();
  for (const one of milestones) {
    const known = next.get(one.componentId);
    if (one.state === 'pending' && (known === undefined || one.sequence < known.sequence))
      next.set(one.componentId, one);
  }
  return [...next.values()].toSorted((a, b) => a.sequence - b.sequence);
}

function lineCode(lineId: string, held: boolean, cherryPick: boolean, looker: Looker): VerdictCode {
  const taker = looker.takenBy.get(lineId);
  if (held) return 'held';
  if (taker === looker.userId) return 'taken_by_self';
  if (cherryPick) return taker === undefined ? 'shown' : 'shown_taken';
  if (taker !== undefined) return 'taken';
  if (looker.firstLineId === undefined) return 'given';
  return looker.firstLineId === lineId ? 'shown' : 'behind';
}
