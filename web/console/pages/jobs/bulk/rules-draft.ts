import type { BulkChange } from './api.ts';

/** What the dialog holds: `''` leaves a field as it is. */
export type BulkDraft = {
  due: '' | 'set' | 'shift' | 'clear';
  day: string;
  days: number | string;
  /** `nobody`, or a staff user's id. */
  operator: string;
  /** 0 to 3, as text. */
  priority: string;
};

export const blankDraft: BulkDraft = { due: '', day: '', days: 7, operator: '', priority: '' };

function dueDateOf({ due, day, days }: BulkDraft): BulkChange['dueDate'] | null {
  if (due === '') return undefined;
  if (due === 'clear') return { set: null };
  if (due === 'set') return day === '' ? null : { set: day };
  const shiftDays = days === '' ? Number.NaN : Number(days);
  return Number.isInteger(shiftDays) && shiftDays !== 0 ? { shiftDays } : null;
}

/** The change as it is sent; null while nothing is chosen, or what is chosen is not complete. */
export function changeOf(draft: BulkDraft): BulkChange | null {
  const dueDate = dueDateOf(draft);
  if (dueDate === null) return null;
  const change: BulkChange = {
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(draft.operator === '' ? {} : { serviceOperatorId: draft.operator === 'nobody' ? null : draft.operator }),
    ...(draft.priority === '' ? {} : { priority: Number(draft.priority) }),
  };
  return Object.keys(change).length === 0 ? null : change;
}
