import type { Condition, Profile, Span, Template } from '../api.ts';

/** A milestone as it is being edited; `key` tells rows apart while they have no other identity. */
export type DraftMilestone = {
  key: number;
  eventType: string;
  categoryId: string | null;
  level: 'job' | 'component';
  /** Empty while nothing is entered. */
  weight: number | '';
  waitsForAll: boolean;
  warning: Span | null;
  exception: Condition | null;
};

/** A template as it is being edited. */
export type Draft = Profile & { name: string; active: boolean; version: number; milestones: DraftMilestone[] };

/** JOBA and JCOM: always first and last, not to be moved or removed (DOMAIN 3). */
export const isEnd = (milestone: { eventType: string }) =>
  milestone.eventType === 'JOBA' || milestone.eventType === 'JCOM';

/** A milestone without anything special; it gets a key of its own among the others. */
export function newMilestone(eventType: string, others: readonly DraftMilestone[]): DraftMilestone {
  return {
    key: Math.max(0, ...others.map((one) => one.key)) + 1,
    eventType,
    categoryId: null,
    level: 'job',
    weight: 1,
    waitsForAll: false,
    warning: null,
    exception: null,
  };
}

/** What the editor begins with: the template as read, or a new one with nothing but its two ends. */
export function draftOf(template: Template | undefined): Draft {
  const first = newMilestone('JOBA', []);
  if (!template) {
    const profile = {
      direction: 'import',
      departmentId: null,
      jobType: null,
      mode: null,
      containerClass: null,
    } as const;
    return { ...profile, name: '', active: true, version: 0, milestones: [first, newMilestone('JCOM', [first])] };
  }
  const { name, direction, department, jobType, mode, containerClass, active, version } = template;
  const milestones = template.milestones.map((one, index) => ({
    key: index + 1,
    eventType: one.eventType,
    categoryId: one.category?.id ?? null,
    level: one.level,
    weight: one.weight,
    waitsForAll: one.waitsForAll,
    warning: one.warning,
    exception: one.exception,
  }));
  return {
    name,
    direction,
    departmentId: department?.id ?? null,
    jobType,
    mode,
    containerClass,
    active,
    version,
    milestones,
  };
}

/** What is sent. A weight that was emptied is sent as no number, so that the server says at the field what is missing. */
export function bodyOf(draft: Draft) {
  const { version: _, milestones, ...head } = draft;
  return {
    ...head,
    milestones: milestones.map(({ key: __, weight, ...one }) => ({
      ...one,
      weight: weight === '' ? Number.NaN : weight,
    })),
  };
}

/** The milestones with one moved; the ends keep their places. */
export function moveMilestone(milestones: readonly DraftMilestone[], from: number, to: number): DraftMilestone[] {
  const next = [...milestones];
  const moving = next[from];
  if (!moving || isEnd(moving)) return next;
  const first = milestones[0]?.eventType === 'JOBA' ? 1 : 0;
  const last = milestones.length - (milestones.at(-1)?.eventType === 'JCOM' ? 2 : 1);
  next.splice(from, 1);
  next.splice(Math.min(Math.max(to, first), last), 0, moving);
  return next;
}

/** The milestones with a new one before JCOM. */
export function addMilestone(milestones: readonly DraftMilestone[], eventType: string): DraftMilestone[] {
  const at = milestones.at(-1)?.eventType === 'JCOM' ? milestones.length - 1 : milestones.length;
  return milestones.toSpliced(at, 0, newMilestone(eventType, milestones));
}

/** The milestones from which the exception of another may count: of the job for the job's, of both for a component's. */
export function basesFor(milestone: DraftMilestone, all: readonly DraftMilestone[]): string[] {
  const allowed = all.filter(
    (one) =>
      one.key !== milestone.key && one.eventType !== 'JCOM' && (one.level === 'job' || milestone.level === 'component'),
  );
  return [...new Set(allowed.map((one) => one.eventType))];
}

/** The places in the list that something is wrong with, from fields such as `milestones.2.exception`. */
export function faultyRows(faults: readonly { field?: string }[]): Set<number> {
  return new Set(
    faults.flatMap(({ field }) => {
      const index = /^milestones\.(\d+)\b/.exec(field ?? '')?.[1];
      return index === undefined ? [] : [Number(index)];
    }),
  );
}
