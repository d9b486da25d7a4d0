import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor } from '#server/access/actors.ts';
import { describeCondition, type ExceptionCondition, type Span } from '#server/features/exceptions/rules-condition.ts';
import type { MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type {
  ContainerClass,
  Direction,
  ExceptionBase,
  ExceptionUnit,
  JobType,
  MilestoneLevel,
  Mode,
} from '#shared/vocabulary.ts';
import type { TemplateMilestoneView, TemplateSummary } from './contract.ts';
import type * as queries from './queries.ts';
import type { StoredMilestone } from './rules-entered.ts';
import { type Profile, shapeInWords, shapeOf } from './rules-profile.ts';

/** Between the columns of the database and the words of the rules and the API. */

type TemplateRow = NonNullable<Awaited<ReturnType<typeof queries.selectTemplate>>>;
type MilestoneRow = Awaited<ReturnType<typeof queries.selectMilestones>>[number];
type DefinitionRow = Awaited<ReturnType<typeof queries.selectWithMilestones>>[number]['milestones'][number];
type SpanColumns = Pick<
  DefinitionRow,
  | 'warning_amount'
  | 'warning_unit'
  | 'exception_amount'
  | 'exception_unit'
  | 'exception_side'
  | 'exception_base'
  | 'exception_base_type'
>;

export function profileOf(row: queries.ProfileColumns): Profile {
  return {
    direction: row.direction as Direction,
    departmentId: row.department_id,
    jobType: row.job_type as JobType | null,
    mode: row.mode as Mode | null,
    containerClass: row.container_class as ContainerClass | null,
  };
}

export function profileColumns(profile: Profile): queries.ProfileColumns {
  return {
    direction: profile.direction,
    department_id: profile.departmentId,
    job_type: profile.jobType,
    mode: profile.mode,
    container_class: profile.containerClass,
  };
}

function warningOf(row: SpanColumns): Span | null {
  if (row.warning_amount === null) return null;
  return { amount: row.warning_amount, unit: row.warning_unit as ExceptionUnit };
}

function exceptionOf(row: SpanColumns): ExceptionCondition | null {
  if (row.exception_amount === null) return null;
  return {
    amount: row.exception_amount,
    unit: row.exception_unit as ExceptionUnit,
    side: row.exception_side as 'before' | 'after',
    base: row.exception_base as ExceptionBase,
    baseType: row.exception_base_type,
  };
}

/** What allocation copies to a job. */
export function definitionOf(row: DefinitionRow): MilestoneDefinition {
  return {
    eventType: row.event_type,
    name: row.name,
    customerLabel: row.customer_label,
    internal: row.internal,
    level: row.level as MilestoneLevel,
    categoryId: row.category_id,
    weight: Number(row.weight),
    waitsForAll: row.waits_for_all,
    warning: warningOf(row),
    exception: exceptionOf(row),
  };
}

/** The columns of what is set for a milestone, in templates and for customers. */
export function settingColumns(milestone: StoredMilestone) {
  const { warning, exception } = milestone;
  return {
    event_type: milestone.eventType,
    category_id: milestone.categoryId,
    level: milestone.level,
    weight: milestone.weight,
    waits_for_all: milestone.waitsForAll,
    warning_amount: warning?.amount ?? null,
    warning_unit: warning?.unit ?? null,
    exception_amount: exception?.amount ?? null,
    exception_unit: exception?.unit ?? null,
    exception_side: exception?.side ?? null,
    exception_base: exception?.base ?? null,
    exception_base_type: exception?.baseType ?? null,
  };
}

export function milestoneColumns(templateId: string, milestone: StoredMilestone, index: number) {
  return { id: randomUUIDv7(), template_id: templateId, position: index + 1, ...settingColumns(milestone) };
}

export function storedOf(row: MilestoneRow): StoredMilestone {
  const { eventType, categoryId, level, weight, waitsForAll, warning, exception } = definitionOf(row);
  return { eventType, categoryId, level, weight, waitsForAll, warning, exception };
}

export function shownMilestone(row: MilestoneRow): TemplateMilestoneView {
  const { categoryId, ...definition } = definitionOf(row);
  const { exception } = definition;
  return {
    ...definition,
    category: categoryId === null ? null : { id: categoryId, name: row.category_name ?? '' },
    exceptionWords: exception && describeCondition(exception, (code) => row.base_name ?? code),
  };
}

export function shownTemplate(row: TemplateRow, actor: OfficeActor): TemplateSummary {
  const { departmentId, ...profile } = profileOf(row);
  const shape = shapeOf({ departmentId, ...profile });
  const write = may(actor, 'templates:write');
  return {
    id: row.id,
    name: row.name,
    ...profile,
    department:
      departmentId === null
        ? null
        : { id: departmentId, code: row.department_code ?? '', name: row.department_name ?? '' },
    shape,
    shapeName: shapeInWords(shape),
    active: row.active,
    milestoneCount: row.milestone_count ?? 0,
    version: row.version,
    abilities: { edit: write, copy: write, remove: write },
  };
}
