import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import type { IdempotencyKey } from '#server/database/idempotency.ts';
import { ensureCategories } from '#server/features/categories/service.ts';
import { type CompanyRow, provisionalName, readCompany } from '#server/features/company/service.ts';
import { ensureEventTypes, eventTypesOf } from '#server/features/event-types/service.ts';
import type { TemplateService } from '#server/features/templates/service.ts';
import type { ContainerClass, Direction, JobType, Mode } from '#shared/vocabulary.ts';
import { type GuideStep, type GuideView, guideSteps, type StarterKey, starterKeys } from './contract.ts';
import * as queries from './queries.ts';
import { starterEventTypes, starters } from './rules-starters.ts';

export type GuideService = ReturnType<typeof guideService>;
type Deps = { db: Database; clock: Clock; templates: TemplateService };

const needed: Record<GuideStep, Permission> = {
  company: 'company:write',
  branch: 'setup:write',
  tracking: 'company:write',
  template: 'templates:write',
  customer: 'customers:write',
  job: 'jobs:write',
};

/** The guide from an empty installation to a first tracked job. Nothing of it is kept: each step is done when the data say so. */
export function guideService({ db, clock, templates }: Deps) {
  /** Customer and job are named only to those who may read them. */
  async function read(actor: OfficeActor): Promise<GuideView> {
    requirePermission(actor, 'setup:read');
    return db.withActor(actor, async (tx) => {
      const company = await readCompany(tx);
      const tracking = trackedDirections(company);
      const [newest] = await queries.activeTemplates(tx);
      const branch = (await queries.firstBranch(tx)) ?? null;
      const customer = (await queries.newestCustomer(tx)) ?? null;
      const job = (await queries.firstTrackedJob(tx)) ?? null;
      const done: Record<GuideStep, boolean> = {
        company: company.name !== provisionalName,
        branch: branch !== null,
        tracking: tracking.length > 0 || (await queries.anyCustomerTracked(tx)),
        template: newest !== undefined,
        customer: customer !== null,
        job: job !== null,
      };
      return {
        steps: guideSteps.map((key) => ({ key, done: done[key], allowed: may(actor, needed[key]) })),
        finished: done.job,
        company: { name: company.name, timeZone: company.time_zone },
        tracking,
        branch,
        template: newest ? profileOf(newest) : null,
        customer: may(actor, 'customers:read') ? customer : null,
        job: job && may(actor, 'jobs:read') ? { id: job.id, jobCode: job.job_code } : null,
        starters: await startersOf(tx),
      };
    });
  }

  /**
   * Adds a ready-made template as if it had been entered; the event types and categories it needs are added where they are missing (should
   * the template then be refused, they are harmless). Errors: a template that has the profile already.
   */
  async function addStarter(actor: OfficeActor, key: StarterKey, idempotency: IdempotencyKey) {
    requirePermission(actor, 'templates:write');
    requirePermission(actor, 'setup:write');
    const { milestones, ...head } = starters[key];
    const codes = new Set(milestones.map((milestone) => milestone.eventType));
    const names = [...new Set(milestones.flatMap(({ category }) => (category === null ? [] : [category])))];
    const categories = await db.withActor(actor, async (tx) => {
      const types = starterEventTypes.filter((type) => codes.has(type.code));
      await ensureEventTypes(tx, types, clock.now());
      return ensureCategories(tx, names, clock.now());
    });
    const made = await templates.create(actor, idempotency, {
      ...head,
      departmentId: null,
      jobType: null,
      containerClass: null,
      milestones: milestones.map(({ category, ...milestone }) => ({
        ...milestone,
        categoryId: category === null ? null : (categories.get(category) ?? null),
      })),
    });
    return { templateId: made.id, name: made.name };
  }

  return { read, addStarter };
}

function trackedDirections(company: CompanyRow): Direction[] {
  const modes: [Direction, string][] = [
    ['import', company.tracking_import],
    ['export', company.tracking_export],
    ['domestic', company.tracking_domestic],
    ['production', company.tracking_production],
  ];
  return modes.flatMap(([direction, mode]) => (mode === 'system_wide' ? [direction] : []));
}

type TemplateRow = Awaited<ReturnType<typeof queries.activeTemplates>>[number];

function profileOf(row: TemplateRow) {
  return {
    id: row.id,
    name: row.name,
    direction: row.direction as Direction,
    departmentId: row.department_id,
    jobType: row.job_type as JobType | null,
    mode: row.mode as Mode | null,
    containerClass: row.container_class as ContainerClass | null,
  };
}

/** Names as the company's own event types have them, where it has them already. */
async function startersOf(tx: Tx): Promise<GuideView['starters']> {
  const types = await eventTypesOf(tx);
  const planned = new Map(starterEventTypes.map((type) => [type.code, type.name]));
  const profiles = await queries.plainProfiles(tx);
  return starterKeys.map((key) => {
    const { name, direction, mode, milestones } = starters[key];
    const taken = profiles.find((one) => one.direction === direction && one.mode === mode);
    const names = milestones.map(({ eventType }) => types.get(eventType)?.name ?? planned.get(eventType) ?? eventType);
    return { key, name, milestones: names, templateId: taken?.id ?? null };
  });
}
