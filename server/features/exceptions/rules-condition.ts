import { en, type MailTexts } from '#server/mail-texts/en.ts';
import type { ExceptionBase, ExceptionUnit } from '#shared/vocabulary.ts';

/** A span of time as entered: whole hours, days or working days of the branch's calendar. */
export type Span = { amount: number; unit: ExceptionUnit };

/**
 * Complete the milestone within that span before or after the base (DOMAIN 5). `baseType` names the event type of the
 * milestone counted from when the base is "milestone", else it is null.
 */
export type ExceptionCondition = Span & { side: 'before' | 'after'; base: ExceptionBase; baseType: string | null };

/** The columns in which a milestone's condition is stored. */
export type ConditionColumns = {
  exception_amount: number | null;
  exception_unit: string | null;
  exception_side: string | null;
  exception_base: string | null;
  exception_base_type: string | null;
};

/** The condition as stored; null where there is none. */
export function conditionOfColumns(row: ConditionColumns): ExceptionCondition | null {
  if (row.exception_amount === null) return null;
  return {
    amount: row.exception_amount,
    unit: row.exception_unit as ExceptionUnit,
    side: row.exception_side as 'before' | 'after',
    base: row.exception_base as ExceptionBase,
    baseType: row.exception_base_type,
  };
}

/** "2 working days after ETA", "4 hours before the due date", "1 day after Arrived". `milestoneName` turns an event type's code into its name. */
export function describeCondition(
  { amount, unit, side, base, baseType }: ExceptionCondition,
  milestoneName: (code: string) => string,
  texts: MailTexts = en,
): string {
  const milestone = base === 'milestone' ? milestoneName(baseType ?? '') : '';
  return texts.condition({ amount, unit, side, base, milestone });
}
