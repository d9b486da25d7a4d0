import type { Change } from '#server/database/json.ts';
import type { Component, Draft, Job, JobAggregate, JobEvent, JobSaving } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { addEvent } from '#server/features/jobs/draft-events.ts';

/** Fields of a job that the history explains; what is derived from milestones (status, progress, times) is explained by their events. */
export const explainedFields = [
  'jobCode',
  'orderNumber',
  'note',
  'branchId',
  'customerBranchId',
  'departmentId',
  'direction',
  'jobType',
  'mode',
  'containerClass',
  'carrier',
  'vessel',
  'voyage',
  'flight',
  'shipper',
  'consignee',
  'originPort',
  'destinationPort',
  'etd',
  'eta',
  'actualDeparture',
  'actualArrival',
  'promisedDate',
  'agreedDate',
  'dueDate',
  'deliveredDate',
  'priority',
  'quantityOrdered',
  'quantityDelivered',
  'unit',
  'serviceOperatorId',
  'tracked',
  'state',
] as const satisfies readonly (keyof Job)[];

export const explainedComponentFields = [
  'code',
  'description',
  'quantityOrdered',
  'quantityDelivered',
  'unit',
  'plannedStart',
  'dueDate',
  'deliveredDate',
] as const satisfies readonly (keyof Component)[];

/** The history says names, not ids. */
const namedFields: Partial<Record<(typeof explainedFields)[number], string>> = {
  branchId: 'branch',
  customerBranchId: 'customerBranch',
  departmentId: 'department',
  serviceOperatorId: 'serviceOperator',
};

type Value = Change['from'];

function nameOf(field: string, value: Value, ctx: JobContext): Value {
  if (typeof value !== 'string') return value;
  if (field === 'branchId') return ctx.setup.branches.get(value)?.name ?? value;
  if (field === 'departmentId') return ctx.setup.departments.get(value)?.name ?? value;
  return ctx.names.get(value) ?? value;
}

function referenceChanges(before: JobAggregate, after: JobAggregate): Change[] {
  if (before.references === after.references) return [];
  const had = new Set(before.references.map((one) => one.id));
  const has = new Set(after.references.map((one) => one.id));
  return [
    ...before.references
      .filter((one) => !has.has(one.id))
      .map((one) => ({ field: `reference.${one.type}`, from: one.value, to: null })),
    ...after.references
      .filter((one) => !had.has(one.id))
      .map((one) => ({ field: `reference.${one.type}`, from: null, to: one.value })),
  ];
}

function customChanges(before: Job, after: Job): Change[] {
  return (['customPortal', 'customInternal'] as const).flatMap((part) => {
    if (before[part] === after[part]) return [];
    const keys = new Set([...Object.keys(before[part]), ...Object.keys(after[part])]);
    return [...keys].flatMap((key) => {
      const [from, to] = [before[part][key] ?? null, after[part][key] ?? null];
      return from === to ? [] : [{ field: `custom.${key}`, from, to }];
    });
  });
}

function fieldChanges(before: Job, after: Job, ctx: JobContext): Change[] {
  return explainedFields.flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    if (from === to) return [];
    const name = namedFields[field];
    if (name === undefined) return [{ field, from, to }];
    return [{ field: name, from: nameOf(field, from, ctx), to: nameOf(field, to, ctx) }];
  });
}

/** What changed in one component's fields. */
export function componentChanges(before: Component, after: Component): Change[] {
  return explainedComponentFields.flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    return from === to ? [] : [{ field, from, to }];
  });
}

/** Is the change told by one of the events already, under its own name or that of the whole job or component? */
function isTold(events: readonly JobEvent[], componentId: string | null, field: string, alias: string): boolean {
  return events.some((event) =>
    event.changes.some((one) => one.field === (event.componentId === componentId ? field : alias)),
  );
}

function explainComponents(draft: Draft, ctx: JobContext, before: JobAggregate): void {
  if (before.components.length === 0) return;
  const after = new Map(draft.components.map((one) => [one.id, one]));
  for (const former of before.components) {
    const now = after.get(former.id);
    if (now === undefined) continue;
    const changes = componentChanges(former, now).filter(
      (one) => !isTold(draft.events, former.id, one.field, `components.${former.code}.${one.field}`),
    );
    if (changes.length > 0) addEvent(draft, ctx, { type: 'COMPCHG', kind: 'change', componentId: former.id, changes });
  }
}

/**
 * Ends a command: whatever changed and no event tells yet is told by events of its own: a change of the due date, of components, of
 * other details (DOMAIN 3: everything a job is can be explained from its events).
 */
export function finish(draft: Draft, ctx: JobContext): JobSaving {
  const { before, events, reason: note = '', ...after } = draft;
  if (before !== null) {
    explainComponents(draft, ctx, before);
    const changes = [
      ...fieldChanges(before.job, draft.job, ctx),
      ...customChanges(before.job, draft.job),
      ...referenceChanges(before, draft),
    ].filter((one) => !isTold(draft.events, null, one.field, `job.${one.field}`));
    const due = changes.filter((one) => one.field === 'dueDate');
    if (due.length > 0) addEvent(draft, ctx, { type: 'DUECHG', kind: 'change', note, changes: due });
    const rest = changes.filter((one) => one.field !== 'dueDate');
    if (rest.length > 0) addEvent(draft, ctx, { type: 'CHANGED', kind: 'change', note, changes: rest });
  }
  return { before, after, events };
}
