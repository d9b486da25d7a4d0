import { useTranslation } from 'react-i18next';
import type { Condition, Profile, Span } from './api.ts';

/** The closed lists of templates, and conditions, in the reader's language. */
export function useWords() {
  const { t } = useTranslation('templates');
  const span = (one: Span) => t(`spans.${one.unit}`, { count: one.amount });
  const base = (condition: Condition, nameOf: (code: string) => string) =>
    condition.base === 'milestone' ? nameOf(condition.baseType ?? '') : t(`bases.${condition.base}`);
  return {
    direction: (direction: Profile['direction']) => t(`direction.${direction}`),
    jobType: (type: NonNullable<Profile['jobType']>) => t(`jobType.${type}`),
    mode: (mode: NonNullable<Profile['mode']>) => t(`mode.${mode}`),
    containerClass: (one: NonNullable<Profile['containerClass']>) => t(`containerClass.${one}`),
    span,
    /** "within 2 working days after ETA". `nameOf` turns the code of an event type into its name. */
    condition: (condition: Condition, nameOf: (code: string) => string) =>
      t(`within.${condition.side}`, { span: span(condition), base: base(condition, nameOf) }),
  };
}
