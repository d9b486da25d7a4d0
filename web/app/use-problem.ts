import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, toProblem } from './api/problem.ts';
import { speltOut, withFieldNames } from './field-names.ts';
import { refusalsIn } from './i18n/setup.ts';
import { inLanguage } from './problem-in-language.ts';

// One answer for one error: a form takes a new object for a new refusal and moves the focus.
const shown = new WeakMap<ApiProblem, { language: string; problem: ApiProblem }>();

/** Turns any caught error into what a screen shows, in the reader's language and with the names of fields as the screen has them. */
export function useProblem(): <E>(error: E) => E extends null | undefined ? null : ApiProblem {
  const { t, i18n } = useTranslation(['app', 'fields']);
  return useCallback(
    (error) => {
      if (error === null || error === undefined) return null as never;
      const problem = toProblem(error, {
        offline: t('app:problem.offline'),
        unreadable: (status) => t('app:problem.unreadable', { status }),
      });
      const known = shown.get(problem);
      if (known?.language === i18n.language) return known.problem as never;
      const nameOf = (name: string) =>
        i18n.exists(`fields:${name}`) ? i18n.t(`fields:${name as 'name'}`) : speltOut(name);
      const named = withFieldNames(inLanguage(problem, refusalsIn(i18n), nameOf), nameOf);
      if (error instanceof ApiProblem) shown.set(problem, { language: i18n.language, problem: named });
      return named as never;
    },
    [t, i18n],
  );
}
