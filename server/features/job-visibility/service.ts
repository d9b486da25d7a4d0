import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { invalid, notFound } from '#server/errors.ts';
import { readCompany } from '#server/features/company/service.ts';
import { isAway } from '#server/features/notifications/rules-responsible.ts';
import {
  allMembershipsOf,
  type Membership,
  membersByGroup,
  workGroupsOf,
} from '#server/features/work-groups/service.ts';
import { type WorkGroupView as GroupFacts, sees } from '#server/features/workflow/rules-groups.ts';
import { firstLine } from '#server/features/worklist/first-line.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import type { VerdictView, ViewersView, VisibilityView } from './contract.ts';
import { type LoadedJob, loadJob, type Names } from './load-job.ts';
import { selectUser } from './queries.ts';
import { explainMembership, isShown, type Looker, type Verdict } from './rules-visibility.ts';

export type JobVisibilityService = ReturnType<typeof jobVisibilityService>;

/**
 * Why somebody sees a job in their worklist or does not (DOMAIN 6). About oneself with jobs:read, about others and about all with
 * setup:read too.
 */
export function jobVisibilityService({ db, clock }: { db: Database; clock: Clock }) {
  /** Each membership of the user with its verdict. `userId` undefined: oneself. Errors: no such user or job; an API key asks about itself. */
  async function explain(actor: OfficeActor, jobId: string, userId: string | undefined): Promise<VisibilityView> {
    requirePermission(actor, 'jobs:read');
    const own = actor.kind === 'staff' ? actor.id : undefined;
    const asked = userId ?? own;
    if (asked === undefined)
      throw invalid('userId', 'user_missing', 'An API key has no worklist. Name the user that is asked about.');
    if (asked !== own) requirePermission(actor, 'setup:read');
    return db.withActor(actor, async (tx) => explainTo(tx, jobId, asked, await today(tx)));
  }

  /** Each work group with its verdict on the job, and the members of those that see it. */
  async function viewers(actor: OfficeActor, jobId: string): Promise<ViewersView> {
    requirePermission(actor, 'jobs:read');
    requirePermission(actor, 'setup:read');
    return db.withActor(actor, async (tx) => {
      const job = await loadJob(tx, jobId);
      const groups = await workGroupsOf(tx);
      const seeing = groups.filter((group) => sees(group, job.facts).sees).map((group) => group.id);
      const members = await membersByGroup(tx, seeing, await today(tx));
      return {
        job: job.shown,
        workGroups: groups.map((group) => ({
          id: group.id,
          name: group.name,
          looksAt: looksAt(group, job.names),
          ...sees(group, job.facts),
          members: (members.get(group.id) ?? []).map(({ categories, ...member }) => ({
            ...member,
            verdicts: shownVerdicts(
              explainMembership({ ...group, categories, cherryPick: member.cherryPick }, job.facts, {
                userId: member.user.id,
                takenBy: takers(job),
                firstLineId: undefined,
              }).verdicts,
              job,
            ),
          })),
        })),
      };
    });
  }

  const today = async (tx: Tx): Promise<Day> => dayOf(clock.now(), (await readCompany(tx)).time_zone);

  return { explain, viewers };
}

async function explainTo(tx: Tx, jobId: string, userId: string, today: Day): Promise<VisibilityView> {
  const user = await selectUser(tx, userId);
  if (!user) throw notFound('user');
  const [job, memberships] = [await loadJob(tx, jobId), await allMembershipsOf(tx, userId, today)];
  const first = await firstLine(
    tx,
    memberships.filter((one) => one.active && !one.cherryPick),
  );
  const looker = { userId, takenBy: takers(job), firstLineId: first?.id ?? null };
  const explained = memberships.map((one) => ({ one, answer: explainMembership(one, job.facts, looker) }));
  const verdicts = explained.flatMap(({ answer }) => answer.verdicts);
  const taken = job.facts.milestones.filter((one) => looker.takenBy.get(one.id) === userId);
  return {
    job: job.shown,
    user: {
      id: user.id,
      name: user.name,
      disabled: user.state === 'disabled',
      away: isAway({ awayFrom: user.away_from, awayUntil: user.away_until }, today),
      cover: user.cover_id === null ? null : { id: user.cover_id, name: user.cover_name ?? '' },
      operator: job.operators.includes(userId),
    },
    shown: summary(verdicts, taken.length > 0 && !job.facts.held, user.state === 'disabled'),
    taken: taken.map((one) => one.name),
    first: first && { jobId: first.jobId, jobCode: first.jobCode, milestone: first.name },
    memberships: explained.map(({ one, answer }) => ({
      workGroup: { id: one.workGroupId, name: one.name },
      coverFor: one.coverFor,
      workflowRole: one.workflowRole,
      cherryPick: one.cherryPick,
      looksAt: looksAt(one, job.names),
      sees: answer.sees,
      because: answer.because,
      verdicts: shownVerdicts(answer.verdicts, job),
    })),
  };
}

/** A disabled user cannot sign in and sees nothing; a taken line shows whatever the memberships say. */
function summary(verdicts: readonly Verdict[], hasTaken: boolean, isDisabled: boolean): VisibilityView['shown'] {
  if (isDisabled) return 'hidden';
  if (hasTaken || verdicts.some(isShown)) return 'shown';
  return verdicts.some((one) => one.code === 'held') ? 'held' : 'hidden';
}

function takers(job: LoadedJob): Looker['takenBy'] {
  return new Map([...job.takers].map(([id, user]) => [id, user.id]));
}

function shownVerdicts(verdicts: readonly Verdict[], job: LoadedJob): VerdictView[] {
  return verdicts.map(({ categoryId, code, milestone, waitsFor }) => ({
    category: { id: categoryId, name: job.names.category(categoryId)?.name ?? '' },
    code,
    component: milestone?.componentId ? (job.componentCodes.get(milestone.id) ?? null) : null,
    milestone: milestone?.name ?? null,
    waitsFor: [...new Set(waitsFor.map((one) => one.name))],
    takenBy: milestone ? (job.takers.get(milestone.id) ?? null) : null,
  }));
}

function looksAt(group: GroupFacts | Membership, names: Names) {
  return {
    transport: group.transport,
    branch: names.branch(group.branchId),
    department: names.department(group.departmentId),
    mode: group.mode,
    customerGroup: names.group(group.customerGroupId),
    viewLevel: group.viewLevel,
    active: group.active,
  };
}
