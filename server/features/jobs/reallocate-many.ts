import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { draftOf, type JobMilestone, type JobSaving } from '#server/features/jobs/aggregate.ts';
import { allocationOf } from '#server/features/jobs/allocate-milestones.ts';
import type { Setup } from '#server/features/jobs/context.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import * as queries from '#server/features/jobs/queries-allocation.ts';
import type { JobKey } from '#server/features/jobs/queries-load.ts';
import { reallocateJob } from '#server/features/jobs/reallocate-job.ts';
import { type OpenJobChange, type OpenJobsStep, stepOpenJobs } from '#server/features/jobs/resettle-jobs.ts';
import { matchTemplate } from '#server/features/templates/rules-profile.ts';
import { type Direction, directions } from '#shared/vocabulary.ts';

/** Jobs that a preview shows one by one, those that change first; it looks at some more to find them. */
const mostShown = 50;
const mostLooked = 200;

type MilestoneLine = { eventType: string; name: string; components: number; done: boolean };
export type NamedJob = { id: string; jobCode: string; customer: { id: string; code: string; name: string } };
export type JobEffect = NamedJob & {
  template: { id: string; name: string } | null;
  added: MilestoneLine[];
  removed: MilestoneLine[];
  changed: MilestoneLine[];
};
export type TemplateUse = { template: { id: string; name: string } | null; jobs: number };

type Step = { place: unknown; actor: OfficeActor; now: Date };

/** Open jobs of these directions, of a customer or of all, to which tracking applies and that have no milestones yet. */
export type Untracked = { customerId: string | null; directions: readonly Direction[] };

const systemWideOf = (setup: Pick<Setup, 'tracking'>): Direction[] =>
  directions.filter((direction) => setup.tracking[direction] === 'system_wide');

const scopeOf = (setup: Setup, which: Untracked): queries.UntrackedScope => ({
  customerId: which.customerId,
  directions: [...which.directions],
  systemWide: systemWideOf(setup),
});

/** How many open jobs would be tracked were they made now, by direction and customer; most first. */
export async function countUntracked(tx: Tx, which: Untracked) {
  const setup = await loadSetup(tx, { templates: false });
  return queries.countUntracked(tx, scopeOf(setup, which));
}

/** What allocating them would do: how many take which template, the first jobs with their milestones, and those that no template fits. */
export async function previewUntracked(tx: Tx, which: Untracked, now: Date) {
  const setup = await loadSetup(tx, { templates: true });
  const groups = await queries.groupUntracked(tx, scopeOf(setup, which), mostLooked);
  const taken = byTemplate(groups, setup);
  const fitting = groups.filter((one) => takes(one, setup) !== null);
  const without = groups.filter((one) => takes(one, setup) === null);
  return {
    total: countOf(groups),
    templates: taken,
    jobs: await effectsOf(tx, setup, sampleOf(fitting, mostShown), now),
    withoutTemplate: { jobs: countOf(without), shown: await namesOf(tx, sampleOf(without, mostShown)) },
  };
}

/** One step of allocating them: the rule of a re-allocation (DOMAIN 3). What is past when it is first stored is shown, not notified. */
export async function stepUntracked(tx: Tx, which: Untracked, step: Step): Promise<OpenJobsStep> {
  const setup = await loadSetup(tx, { templates: false });
  const scope = scopeOf(setup, which);
  return stepOpenJobs(
    tx,
    {
      customerId: which.customerId,
      place: step.place,
      templates: true,
      keys: (after, limit) => queries.selectUntrackedKeys(tx, scope, after, limit),
    },
    step,
    (one) => (one.stored.job.tracked ? null : reallocated(one)),
  );
}

/** What re-allocating a template's jobs would do; `near` counts all that have to be looked at. */
export async function previewTemplate(tx: Tx, header: queries.HeaderScope, now: Date) {
  const setup = await loadSetup(tx, { templates: true });
  const groups = await queries.groupNear(tx, header, systemWideOf(setup), mostLooked);
  const own = (one: queries.AlikeJobs) => one.templateId === header.templateId;
  const next = (one: queries.AlikeJobs) => takes(one, setup)?.id === header.templateId;
  const concerned = groups.filter((one) => own(one) || next(one));
  return {
    near: countOf(groups),
    keep: countOf(groups.filter((one) => own(one) && next(one))),
    join: countOf(groups.filter((one) => !own(one) && next(one))),
    leave: byTemplate(
      groups.filter((one) => own(one) && !next(one)),
      setup,
    ),
    jobs: await effectsOf(tx, setup, sampleOf(concerned, mostLooked), now),
  };
}

/** One step of re-allocating all open jobs that have the template or would now take it. */
export async function stepTemplate(tx: Tx, header: queries.HeaderScope, step: Step): Promise<OpenJobsStep> {
  const { templateId } = header;
  return stepOpenJobs(
    tx,
    {
      customerId: null,
      place: step.place,
      templates: true,
      keys: (after, limit) => queries.selectKeysNear(tx, header, after, limit),
    },
    step,
    (one) => {
      const { job } = one.stored;
      const takesIt = allocationOf(job, one.ctx, one.customer).templateId === templateId;
      return takesIt || job.templateId === templateId ? reallocated(one) : null;
    },
  );
}

function reallocated({ stored, ctx, customer }: OpenJobChange): JobSaving | null {
  const draft = draftOf(stored);
  reallocateJob(draft, ctx, customer);
  const saving = finish(draft, ctx);
  return saving.events.length === 0 ? null : saving;
}

/** The template that jobs of this kind take now; null where tracking does not apply or none fits. */
function takes(one: queries.AlikeJobs, setup: Setup) {
  const active = setup.templates.filter((template) => template.active);
  return one.applies ? matchTemplate(one, active) : null;
}

const countOf = (groups: readonly queries.AlikeJobs[]): number => groups.reduce((sum, one) => sum + one.jobs, 0);

function byTemplate(groups: readonly queries.AlikeJobs[], setup: Setup): TemplateUse[] {
  const uses = new Map<string | null, TemplateUse>();
  for (const one of groups) {
    const template = takes(one, setup);
    const use = uses.get(template?.id ?? null) ?? {
      template: template && { id: template.id, name: template.name },
      jobs: 0,
    };
    use.jobs += one.jobs;
    uses.set(template?.id ?? null, use);
  }
  return [...uses.values()].sort((a, b) => b.jobs - a.jobs);
}

/** Some of each kind first, so that a preview shows every kind that it has room for. */
function sampleOf(groups: readonly queries.AlikeJobs[], most: number): JobKey[] {
  const keys: JobKey[] = [];
  for (let place = 0; place < most && keys.length < most; place += 1)
    for (const { sample } of groups) {
      const key = sample[place];
      if (key !== undefined && keys.length < most) keys.push(key);
    }
  return keys;
}

const changes = (one: JobEffect): boolean => one.added.length + one.removed.length + one.changed.length > 0;

async function namesOf(tx: Tx, keys: readonly JobKey[]): Promise<NamedJob[]> {
  const rows = new Map((await queries.selectNames(tx, keys)).map((row) => [row.id, row]));
  return keys.flatMap(({ id }) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return [
      { id, jobCode: row.jobCode, customer: { id: row.customerId, code: row.customerCode, name: row.customerName } },
    ];
  });
}

async function effectsOf(tx: Tx, setup: Setup, keys: readonly JobKey[], now: Date): Promise<JobEffect[]> {
  const named = await namesOf(tx, keys);
  const customers = await loadCustomers(
    tx,
    named.map((one) => one.customer.id),
    setup,
  );
  const ctx = jobContext(setup, customers, now);
  const stored = await loadJobs(tx, keys, { lock: false, zone: setup.zone });
  const effects = named.flatMap((one): JobEffect[] => {
    const [job, customer] = [stored.get(one.id), customers.get(one.customer.id)];
    if (job === undefined || customer === undefined || !job.job.isOpen) return [];
    const effect = reallocateJob(draftOf(job), ctx, customer);
    const template = setup.templates.find((each) => each.id === effect.templateId);
    return [
      {
        ...one,
        template: template === undefined ? null : { id: template.id, name: template.name },
        added: linesOf(effect.added),
        removed: linesOf(effect.removed),
        changed: linesOf(effect.changed),
      },
    ];
  });
  return effects.toSorted((a, b) => Number(changes(b)) - Number(changes(a))).slice(0, mostShown);
}

/** One line for each milestone, however many components have it. */
function linesOf(milestones: readonly JobMilestone[]): MilestoneLine[] {
  const byType = Map.groupBy(milestones, (one) => `${one.level} ${one.eventType}`);
  return [...byType.values()].map((all) => ({
    eventType: all[0]!.eventType,
    name: all[0]!.name,
    components: all.filter((one) => one.componentId !== null).length,
    done: all.every((one) => one.state === 'completed'),
  }));
}
