import type { DraftMilestone } from '../../templates/editor/rules-draft.ts';
import type { CustomerMilestone, Direction, NewMilestone } from './api.ts';

/** A customer's milestone as it is being edited. */
export type Draft = { afterType: string | null; milestone: DraftMilestone };

/** What the dialog begins with. */
export function draftOf(milestone: CustomerMilestone | undefined): Draft {
  if (!milestone) {
    const blank = { level: 'job', weight: 1, waitsForAll: false, warning: null, exception: null } as const;
    return { afterType: null, milestone: { key: 0, eventType: '', categoryId: null, ...blank } };
  }
  const { afterType, eventType, category, level, weight, waitsForAll, warning, exception } = milestone;
  const settings = { level, weight, waitsForAll, warning, exception };
  return { afterType, milestone: { key: 0, eventType, categoryId: category?.id ?? null, ...settings } };
}

/** What is sent. An emptied weight is sent as no number, so that the server says at the field what is missing. */
export function bodyOf({ afterType, milestone }: Draft, direction: Direction): NewMilestone {
  const { key: _, weight, ...rest } = milestone;
  return { direction, afterType: afterType ?? '', ...rest, weight: weight === '' ? Number.NaN : weight };
}

/** Every event type as a milestone of the job: from these a condition may be made to count; the server says which the jobs get. */
export function basesOf(own: DraftMilestone, types: readonly string[]): DraftMilestone[] {
  return [
    own,
    ...types
      .filter((code) => code !== own.eventType)
      .map((eventType, index) => ({ ...own, eventType, key: index + 1, level: 'job' as const })),
  ];
}

/** The milestones with one at another place. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row !== undefined) next.splice(to, 0, row);
  return next;
}
