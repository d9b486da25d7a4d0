import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiProblem, toProblem } from './api/problem.ts';

/** Turns any caught error into what a screen shows, in the reader's language. */
export function useProblem(): <E>(error: E) => E extends null | undefined ? null : ApiProblem {
  const { t } = useTranslation('app');
  return useCallback(
    (error) => {
      const problem =
        error === null || error === undefined
          ? null
          : toProblem(error, {
              offline: t('problem.offline'),
              unreadable: (status) => t('problem.unreadable', { status }),
            });
      return problem as never;
    },
    [t],
  );
}
