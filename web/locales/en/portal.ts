import { firstTexts } from './portal-first.ts';
import { lateTexts } from './portal-late.ts';

/**
 * English for the customer portal: one namespace per feature. A new feature adds its file in `portal/`, and a line in `portal-late.ts`, or
 * in `portal-first.ts` when the list of jobs shows its words.
 */
export const portalTexts = { ...firstTexts, ...lateTexts } as const;
