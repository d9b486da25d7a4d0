import { checkVersion } from '#server/access/versions.ts';
import { AppError, conflict, type Fault } from '#server/errors.ts';
import type { Component, ComponentFields, Draft } from '#server/features/jobs/aggregate.ts';
import { newMilestone, ownAllocation } from '#server/features/jobs/allocate-milestones.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { addEvent, setPending } from '#server/features/jobs/draft-events.ts';
import { componentChanges } from '#server/features/jobs/explain-changes.ts';
import { codeFaults, dateFaults, quantityFaults } from '#server/features/jobs/rules-header.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { reopensAfterAsking, stateAfter } from '#server/features/jobs/rules-states.ts';
import { allocateComponent } from '#server/features/milestones/rules-allocation.ts';
import { jobCompleted, workMilestones } from '#server/features/milestones/rules-milestone.ts';
import { foldKey } from '#shared/fold.ts';
import { isStorable, lengthOf, textLimits } from '#shared/texts.ts';

export type NewComponent = Partial<ComponentFields> & Pick<ComponentFields, 'code'>;

const blank: Omit<ComponentFields, 'code'> = {
  description: '',
  quantityOrdered: null,
  quantityDelivered: null,
  unit: '',
  plannedStart: null,
  dueDate: null,
  deliveredDate: null,
};

/** A component as it is added; what follows from its milestones is settled later. */
export function newComponent(input: NewComponent, position: number, ctx: JobContext): Component {
  return {
    ...blank,
    ...input,
    code: input.code.trim(),
    id: ctx.newId(),
    position,
    status: '',
    stage: 'scheduled',
    progress: 0,
    customerStatus: '',
    customerStage: 'scheduled',
    customerProgress: 0,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
}

function textFaults(prefix: string, one: Partial<ComponentFields>): Fault[] {
  const faults: Fault[] = [];
  if (one.description !== undefined && !isStorable(one.description)) {
    const message = 'The description contains a control character. Remove it.';
    faults.push({ field: `${prefix}description`, code: 'text_characters', message });
  }
  if (one.unit !== undefined && lengthOf(one.unit) > textLimits.unit) {
    const message = `The unit has ${lengthOf(one.unit)} characters. Give at most ${textLimits.unit}.`;
    faults.push({ field: `${prefix}unit`, code: 'text_long', message });
  }
  return faults;
}

/** What is wrong with components as entered, each fault with its field; `taken`: codes of the job's other components. */
export function componentFaults(
  inputs: readonly Partial<ComponentFields>[],
  ctx: JobContext,
  taken: readonly string[],
  prefixOf: (index: number) => string,
): Fault[] {
  const seen = new Set(taken.map(foldKey));
  return inputs.flatMap((one, index) => {
    const prefix = prefixOf(index);
    const faults: Fault[] = [];
    if (one.code !== undefined) {
      faults.push(...codeFaults(`${prefix}code`, one.code));
      const key = foldKey(one.code);
      const message = `This job already has a component "${one.code.trim()}" (capital and small letters count as the same). Choose another code.`;
      if (seen.has(key)) faults.push({ field: `${prefix}code`, code: 'component_code_taken', message });
      seen.add(key);
    }
    return [
      ...faults,
      ...textFaults(prefix, one),
      ...quantityFaults(`${prefix}quantityOrdered`, one.quantityOrdered, 'quantity ordered'),
      ...quantityFaults(`${prefix}quantityDelivered`, one.quantityDelivered, 'quantity delivered'),
      ...dateFaults(`${prefix}plannedStart`, one.plannedStart, 'planned start', null),
      ...dateFaults(`${prefix}dueDate`, one.dueDate, 'due date', null),
      ...dateFaults(`${prefix}deliveredDate`, one.deliveredDate, 'delivered date', ctx.today),
    ];
  });
}

function check(faults: Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', 'component_not_valid', faults[0]!.message, { faults });
}

function reopenFor(draft: Draft, ctx: JobContext): void {
  const { job } = draft;
  const end = draft.milestones.find((one) => one.eventType === jobCompleted);
  job.state = 'open';
  job.completedAt = null;
  // Where the component brings nothing to do, the job would complete again at once; then a person must.
  job.byPerson = workMilestones(draft.milestones).every((one) => one.state !== 'pending');
  const changes = [{ field: 'state', from: 'completed', to: 'open' }];
  addEvent(draft, ctx, { type: 'REOPEN', kind: 'system', changes });
  if (end !== undefined && end.state === 'completed') {
    setPending(end);
    addEvent(draft, ctx, { type: jobCompleted, kind: 'undone' });
  }
}

/** Adds a component with its milestones. A completed job is reopened, when `reopen` says that this was asked (DOMAIN 2). */
export function addComponent(
  draft: Draft,
  ctx: JobContext,
  customer: CustomerSetup,
  input: NewComponent,
  reopen: boolean,
): Component {
  const { job } = draft;
  stateAfter(job.state, 'add_component');
  const reopens = reopensAfterAsking(job.state, 'add_component');
  if (reopens && !reopen)
    throw conflict(
      'reopen_needed',
      'This job is completed. Adding a component reopens it: send "reopen": true to do so.',
    );
  const codes = draft.components.map((one) => one.code);
  check(componentFaults([input], ctx, codes, () => ''));
  const position = Math.max(0, ...draft.components.map((one) => one.position)) + 1;
  const component = newComponent(input, position, ctx);
  const sequences = new Map(
    draft.milestones.filter((one) => one.level === 'component').map((one) => [one.eventType, one.sequence]),
  );
  draft.components.push(component);
  for (const planned of allocateComponent(ownAllocation(job, ctx, customer), component.id)) {
    const sequence = sequences.get(planned.eventType) ?? planned.sequence;
    draft.milestones.push(newMilestone({ ...planned, sequence }, ctx));
  }
  if (reopens) reopenFor(draft, ctx);
  addEvent(draft, ctx, {
    type: 'COMPADD',
    kind: 'system',
    componentId: component.id,
    changes: [{ field: 'code', from: null, to: component.code }],
  });
  settle(draft, ctx);
  return component;
}

/** Errors: not a component of this job. */
export function componentIn(draft: Draft, id: string): Component {
  const found = draft.components.find((one) => one.id === id);
  if (found === undefined)
    throw new AppError(
      'not_found',
      'component_unknown',
      'This component does not belong to this job. Reload the job and try again.',
    );
  return found;
}

/** Errors: somebody else has changed the component since (version_stale). */
export function checkComponentVersion(component: Component, expected: number): void {
  checkVersion(expected, component.version);
}

/** Changes fields of a component; its delivered date completes its DOD milestone, as the job's does. */
export function editComponent(
  draft: Draft,
  ctx: JobContext,
  component: Component,
  change: Partial<ComponentFields>,
): void {
  stateAfter(draft.job.state, 'edit');
  const codes = draft.components.filter((one) => one !== component).map((one) => one.code);
  check(componentFaults([change], ctx, codes, () => ''));
  const former = { ...component };
  Object.assign(component, change, change.code === undefined ? {} : { code: change.code.trim() });
  const changes = componentChanges(former, component);
  if (changes.length === 0) return;
  addEvent(draft, ctx, { type: 'COMPCHG', kind: 'change', componentId: component.id, changes });
  settle(draft, ctx);
}

/** Removes a component with its milestones; the history keeps what happened to it. */
export function removeComponent(draft: Draft, ctx: JobContext, component: Component): void {
  stateAfter(draft.job.state, 'edit');
  draft.components = draft.components.filter((one) => one !== component);
  draft.milestones = draft.milestones.filter((one) => one.componentId !== component.id);
  const changes = [{ field: `components.${component.code}`, from: component.code, to: null }];
  addEvent(draft, ctx, { type: 'COMPDEL', kind: 'system', changes });
  settle(draft, ctx);
}
