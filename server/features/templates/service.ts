import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField } from '#server/features/set-up/service.ts';
import type { Direction } from '#shared/vocabulary.ts';
import { checkMilestones, checkProfile } from './check.ts';
import type {
  ExplainInput,
  Explanation,
  NewTemplate,
  TemplateChange,
  TemplateCopy,
  TemplateSummary,
  TemplateView,
} from './contract.ts';
import { checkAgainstCustomers, lockPlans, templatesOf } from './customer-plans.ts';
import { explainProfile } from './explain.ts';
import { milestoneColumns, profileColumns, profileOf, shownMilestone, shownTemplate, storedOf } from './mapping.ts';
import * as queries from './queries.ts';
import { filledIn, type StoredMilestone } from './rules-entered.ts';

export {
  checkCustomerPlan,
  lockPlans,
  templateHeader,
  templatesOf,
} from './customer-plans.ts';

export type TemplateService = ReturnType<typeof templateService>;

/** Milestone templates (DOMAIN 3). Reading needs templates:read, changes templates:write. */
export function templateService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor, direction: Direction | null): Promise<TemplateSummary[]> {
    requirePermission(actor, 'templates:read');
    const rows = await db.withActor(actor, (tx) => queries.selectTemplates(tx, direction));
    return rows.map((row) => shownTemplate(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<TemplateView> {
    requirePermission(actor, 'templates:read');
    return db.withActor(actor, (tx) => view(tx, id, actor));
  }

  /** Errors: a profile of another shape or that is taken, milestones that break the rules of templates. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewTemplate): Promise<TemplateView> {
    requirePermission(actor, 'templates:write');
    const { milestones, ...head } = input;
    const stored = filledIn(milestones);
    return insert(actor, key, head, async (tx) => {
      await checkMilestones(tx, stored, new Set());
      return stored;
    });
  }

  /** A new template with the milestones of another one, under a name and profile of its own. */
  async function copy(actor: OfficeActor, key: IdempotencyKey, id: string, input: TemplateCopy): Promise<TemplateView> {
    requirePermission(actor, 'templates:write');
    return insert(actor, key, input, async (tx) => {
      await one(tx, id);
      return (await queries.selectMilestones(tx, id)).map(storedOf);
    });
  }

  async function insert(
    actor: OfficeActor,
    key: IdempotencyKey,
    input: TemplateCopy & { active?: boolean },
    milestones: (tx: Tx) => Promise<StoredMilestone[]>,
  ): Promise<TemplateView> {
    const now = clock.now();
    const { active = true, name: entered, ...profile } = input;
    const name = line('name', 'name', entered);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          await lockPlans(tx);
          await checkProfile(tx, profile, null);
          const stored = await milestones(tx);
          const made = randomUUIDv7();
          const columns = profileColumns(profile);
          await queries.insertTemplate(tx, {
            id: made,
            name,
            ...columns,
            active,
            version: 1,
            created_at: now,
            updated_at: now,
          });
          await queries.replaceMilestones(
            tx,
            made,
            stored.map((one, index) => milestoneColumns(made, one, index)),
          );
          await checkPlan(tx, made, profile.direction);
          await announceSetUp(tx, 'templates', now);
          return made;
        });
        return view(tx, id, actor);
      }),
    );
  }

  /** `milestones` replaces the whole list. Jobs that have it keep what they were given until they are allocated again. */
  async function change(actor: OfficeActor, id: string, version: number, input: TemplateChange): Promise<TemplateView> {
    requirePermission(actor, 'templates:write');
    const now = clock.now();
    const { name, active, milestones, ...profile } = input;
    return taken(() =>
      db.withActor(actor, async (tx) => {
        await lockPlans(tx);
        const before = await one(tx, id);
        checkVersion(version, before.version);
        const changed = { ...profileOf(before), ...profile };
        await checkProfile(tx, changed, id);
        const saved = await queries.updateTemplate(tx, id, version, {
          ...profileColumns(changed),
          name: name === undefined ? before.name : line('name', 'name', name),
          active: active ?? before.active,
          updated_at: now,
        });
        if (!saved) checkVersion(version, version + 1);
        if (milestones) await replace(tx, id, filledIn(milestones));
        await checkPlan(tx, id, changed.direction);
        await announceSetUp(tx, 'templates', now);
        return view(tx, id, actor);
      }),
    );
  }

  /** Errors: jobs have it (409). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'templates:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const uses = counted(await queries.countJobs(tx, id, mostCounted), 'job', 'jobs');
      const advice = 'Make it inactive instead: then new jobs do not get it.';
      const refusal = inUse(`The template "${row.name}"`, uses, advice);
      if (refusal) throw refusal;
      await queries.deleteTemplate(tx, id);
      await announceSetUp(tx, 'templates', clock.now());
    });
  }

  /** Which template a job with this header takes, why each of the others does not, and what the job would get. */
  async function explain(actor: OfficeActor, job: ExplainInput): Promise<Explanation> {
    requirePermission(actor, 'templates:read');
    if (job.customerId !== undefined && job.customerId !== null) requirePermission(actor, 'customers:read');
    return db.withActor(actor, (tx) => explainProfile(tx, job));
  }

  return { list, read, create, copy, change, remove, explain };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('profile', 'profile_taken', work);

async function replace(tx: Tx, id: string, stored: StoredMilestone[]): Promise<void> {
  const before = new Set((await queries.selectMilestones(tx, id)).map((milestone) => milestone.event_type));
  await checkMilestones(tx, stored, before);
  await queries.replaceMilestones(
    tx,
    id,
    stored.map((one, index) => milestoneColumns(id, one, index)),
  );
}

/** The template as it now stands, against what customers add in its direction. */
async function checkPlan(tx: Tx, id: string, direction: Direction): Promise<void> {
  const template = (await templatesOf(tx, direction)).find((each) => each.id === id);
  if (template) await checkAgainstCustomers(tx, direction, template);
}

async function one(tx: Tx, id: string) {
  const row = await queries.selectTemplate(tx, id);
  if (!row) throw notFound('template');
  return row;
}

async function view(tx: Tx, id: string, actor: OfficeActor): Promise<TemplateView> {
  const row = await one(tx, id);
  const milestones = await queries.selectMilestones(tx, id);
  return { ...shownTemplate(row, actor), milestones: milestones.map(shownMilestone) };
}
