import type { Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { readCompany } from '#server/features/company/service.ts';
import { eventTypesOf } from '#server/features/event-types/service.ts';
import { describeCondition } from '#server/features/exceptions/rules-condition.ts';
import { isEndMilestone } from '#server/features/milestones/rules-milestone.ts';
import { type TrackingScope, trackingApplies, trackingReason } from '#server/features/tracking/rules-tracking.ts';
import type { Direction } from '#shared/vocabulary.ts';
import { checkDepartment } from './check.ts';
import type { ExplainInput, Explanation } from './contract.ts';
import { customerPlansOf, templatesOf } from './customer-plans.ts';
import { selectCustomer, selectExemptions } from './queries-plans.ts';
import { type CustomerPlan, ownListAlone, type PlannedTemplate, planFor } from './rules-customer-plans.ts';
import { explainMatch, shapeInWords } from './rules-profile.ts';
import { resolvesBase } from './rules-template.ts';

const nobody: CustomerPlan = { name: '', milestones: [], exemptions: [] };

/**
 * Which template a job with this header takes and why each of the others does not; for a customer also whether it is tracked, and
 * its own milestones and exemptions in what the job would get. Errors: a department or customer that does not exist.
 */
export async function explainProfile(tx: Tx, job: ExplainInput): Promise<Explanation> {
  const departments = await checkDepartment(tx, job.departmentId);
  const all = await templatesOf(tx, job.direction);
  const active = all.filter((one) => one.active);
  const candidates = explainMatch(job, active, (id) => departments.get(id) ?? id);
  const chosen = candidates.find((candidate) => candidate.chosen);
  const template = active.find((one) => one.id === chosen?.templateId);
  const customer = await customerOf(tx, job.customerId ?? null, job.direction);
  const isTracked = customer?.tracking.applies ?? true;
  const plan = await planned(tx, job.direction, isTracked ? template : undefined, customer?.plan ?? nobody);
  return {
    chosen: chosen ? { id: chosen.templateId, name: chosen.name } : null,
    summary: summary(isTracked, chosen),
    candidates: candidates.map((candidate) => ({ ...candidate, shapeName: shapeInWords(candidate.shape) })),
    inactive: all.filter((one) => !one.active).map(({ id, name }) => ({ id, name })),
    tracking: customer?.tracking ?? null,
    ...plan,
  };
}

function summary(isTracked: boolean, chosen: { name: string; shape: number } | undefined): string {
  const ends = 'the job gets job added (JOBA) and job completed (JCOM) only.';
  if (!isTracked) return `The job is not tracked: ${ends}`;
  return chosen ? `The job takes "${chosen.name}" (shape ${shapeInWords(chosen.shape)}).` : `No template fits: ${ends}`;
}

async function customerOf(tx: Tx, id: string | null, direction: Direction) {
  if (id === null) return null;
  const row = await selectCustomer(tx, id);
  if (!row) throw notFound('customer');
  const company = await readCompany(tx);
  const scope = (value: string) => value as TrackingScope;
  const scopes = {
    import: scope(company.tracking_import),
    export: scope(company.tracking_export),
    domestic: scope(company.tracking_domestic),
    production: scope(company.tracking_production),
  };
  const allows = {
    import: row.import_tracking,
    export: row.export_tracking,
    domestic: row.domestic_tracking,
    production: row.production_tracking,
  };
  const exemptions = await selectExemptions(tx, direction, id);
  const added = (await customerPlansOf(tx, direction, id)).get(id);
  const plan: CustomerPlan = {
    name: row.name,
    milestones: added?.milestones ?? [],
    exemptions: exemptions.map((one) => ({ direction, eventType: one.event_type })),
  };
  const because = trackingReason(direction, scopes, { name: row.name, allows });
  return { plan, tracking: { applies: trackingApplies(direction, scopes, allows), because } };
}

async function planned(tx: Tx, direction: Direction, template: PlannedTemplate | undefined, customer: CustomerPlan) {
  const names = await eventTypesOf(tx);
  const nameOf = (code: string) => names.get(code)?.name ?? code;
  const plan = planFor(direction, template ?? ownListAlone, template ? customer : nobody);
  const fromTemplate = new Set(template?.milestones.map((one) => `${one.level} ${one.eventType}`));
  const exempt = new Set(customer.exemptions.map((one) => one.eventType));
  return {
    milestones: plan.map((one) => ({
      eventType: one.eventType,
      name: nameOf(one.eventType),
      level: one.level,
      origin: isOwn(one, fromTemplate, exempt) ? ('customer' as const) : ('template' as const),
      exceptionWords: one.exception && describeCondition(one.exception, nameOf),
      baseMissing: !resolvesBase(plan, one),
    })),
    exempted: (template?.milestones ?? [])
      .filter((one) => !isEndMilestone(one) && exempt.has(one.eventType))
      .map(({ eventType }) => ({ eventType, name: nameOf(eventType) })),
  };
}

/** A milestone is the customer's own when the template has none like it, or one that the customer is exempt from. */
function isOwn(one: { eventType: string; level: string }, template: ReadonlySet<string>, exempt: ReadonlySet<string>) {
  if (isEndMilestone(one)) return false;
  return !template.has(`${one.level} ${one.eventType}`) || exempt.has(one.eventType);
}
