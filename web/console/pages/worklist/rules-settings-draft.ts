import type { WorklistColourRule, WorklistOrderKey, WorklistTone } from '#shared/vocabulary.ts';
import { worklistColourRules, worklistOrderKeys } from '#shared/vocabulary.ts';
import type { Settings } from './api.ts';

/** As many keys as the server takes. */
export const mostOrderKeys = 5;

const firstTone: Record<WorklistColourRule, WorklistTone> = {
  exception: 'late',
  at_risk: 'risk',
  overdue: 'late',
  due_today: 'risk',
  priority: 'info',
};

/** An entry one place further up or down; at the ends nothing happens. */
export function movedBy<T>(list: readonly T[], index: number, step: -1 | 1): T[] {
  const to = index + step;
  const next = [...list];
  const [one] = next.splice(index, 1);
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  next.splice(to, 0, one);
  return next;
}

/** Keys that can still be added to an order. */
export function keysLeft(order: Settings['order']): WorklistOrderKey[] {
  if (order.length >= mostOrderKeys) return [];
  return worklistOrderKeys.filter((key) => !order.some((one) => one.key === key));
}

/** A key put last; the highest priority leads, all else runs upwards. */
export function withKey(order: Settings['order'], key: WorklistOrderKey): Settings['order'] {
  return [...order, { key, direction: key === 'priority' ? 'desc' : 'asc' }];
}

/** Colour rules that apply not yet. */
export function rulesLeft(colours: Settings['colours']): WorklistColourRule[] {
  return worklistColourRules.filter((rule) => !colours.some((one) => one.rule === rule));
}

export function withRule(colours: Settings['colours'], rule: WorklistColourRule): Settings['colours'] {
  return [...colours, { rule, tone: firstTone[rule] }];
}
