import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../app/api/problem.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { customFieldsQuery } from '../api/set-up-queries.ts';
import { faultsByKey, faultsOf } from './rules-faults.ts';
import type { JobValues } from './rules-values.ts';

/** The form's own checks, and the server's answers as the form shows them. */
export function useCheck() {
  const { t } = useTranslation('jobForm');
  const asProblem = useProblem();
  const numberFields = (useQuery(customFieldsQuery).data?.items ?? [])
    .filter((field) => field.type === 'number')
    .map((field) => field.key);
  return {
    /** What is wrong before asking the server; null when nothing is. */
    check(values: JobValues): ProblemView | null {
      const faults = faultsOf(values, numberFields, {
        customer: t('fault.customer'),
        direction: t('fault.direction'),
        quantity: t('fault.quantity'),
        number: t('fault.number'),
        componentCode: t('fault.componentCode'),
        referenceType: t('fault.referenceType'),
        referenceValue: t('fault.referenceValue'),
      });
      return faults.length > 0 ? { detail: t('fault.summary'), faults } : null;
    },
    /** A refusal; `sentKeys` are the custom fields in the order in which they were sent. */
    refusal(error: unknown, sentKeys: readonly string[]): ApiProblem {
      const problem = asProblem(error) as ApiProblem;
      const { status, code, title, detail, requestId } = problem;
      return new ApiProblem(status, code, {
        detail,
        faults: faultsByKey(problem.faults, sentKeys),
        ...(title ? { title } : {}),
        ...(requestId ? { requestId } : {}),
      });
    },
  };
}
