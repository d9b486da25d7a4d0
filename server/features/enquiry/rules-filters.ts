import type { JobFilters } from '#server/features/enquiry/contract.ts';

/** One condition on a column of the job. */
export type FilterTerm = { column: string; comparison: '=' | '>=' | '<='; value: string };

const columns: Record<keyof JobFilters, Omit<FilterTerm, 'value'>> = {
  workBranchId: { column: 'work_branch_id', comparison: '=' },
  departmentId: { column: 'department_id', comparison: '=' },
  direction: { column: 'direction', comparison: '=' },
  mode: { column: 'mode', comparison: '=' },
  customerId: { column: 'customer_id', comparison: '=' },
  customerGroupId: { column: 'customer_group_id', comparison: '=' },
  serviceOperatorId: { column: 'service_operator_id', comparison: '=' },
  dueFrom: { column: 'due_date', comparison: '>=' },
  dueTo: { column: 'due_date', comparison: '<=' },
  etaFrom: { column: 'eta', comparison: '>=' },
  etaTo: { column: 'eta', comparison: '<=' },
};

/** The conditions that the filters stand for. Dates include both ends; a job without the date fits no range. */
export function filterTerms(filters: JobFilters): FilterTerm[] {
  return Object.entries(columns).flatMap(([name, term]) => {
    const value = filters[name as keyof JobFilters];
    return value === undefined ? [] : [{ ...term, value }];
  });
}
