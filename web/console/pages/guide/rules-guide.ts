import type { Preference } from '../../../app/preferences/preferences.ts';
import type { Guide, StepKey } from './api.ts';

/** What the address says: the step that is open. */
export type GuideSearch = { step?: StepKey };

const keys: readonly StepKey[] = ['company', 'branch', 'tracking', 'template', 'customer', 'job'];
const isKey = (value: unknown): value is StepKey => keys.some((key) => key === value);

export function parseGuideSearch(search: Record<string, unknown>): GuideSearch {
  return isKey(search.step) ? { step: search.step } : {};
}

/** The steps that this reader does not want, kept in this browser. */
export const skippedPreference: Preference<StepKey[]> = {
  name: 'guide.skipped',
  fallback: [],
  isValid: (value): value is StepKey[] => Array.isArray(value) && value.every(isKey),
};

export type StepState = 'done' | 'skipped' | 'todo';

/** What the data say comes before what the reader skipped. */
export const stateOf = (step: Guide['steps'][number], skipped: readonly StepKey[]): StepState =>
  step.done ? 'done' : skipped.includes(step.key) ? 'skipped' : 'todo';

/** The step to do next: the first that is neither done nor skipped; null when there is none. */
export function nextStep(steps: Guide['steps'], skipped: readonly StepKey[]): StepKey | null {
  return steps.find((step) => stateOf(step, skipped) === 'todo')?.key ?? null;
}

/** Whether the start page should lead here: until there is a tracked job, or nothing is left that the reader wants to do. */
export function isWanted(guide: Pick<Guide, 'steps' | 'finished'>, skipped: readonly StepKey[]): boolean {
  return !guide.finished && nextStep(guide.steps, skipped) !== null;
}
