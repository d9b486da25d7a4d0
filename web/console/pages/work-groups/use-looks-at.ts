import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkGroup } from './api.ts';

type Looks = Pick<WorkGroup, 'branch' | 'department' | 'mode' | 'customerGroup' | 'viewLevel' | 'transport'>;

/** Which customers' jobs a work group sees, in words: "AUTO", "All customers", "Customers without a group". */
export function useCustomersSeen(): (group: Looks) => string {
  const { t } = useTranslation('workGroups');
  return useCallback(
    (group) => {
      const kind = group.transport ? 'transport' : 'customer';
      if (group.customerGroup) return t(`sees.${kind}Group`, { code: group.customerGroup.code });
      return group.viewLevel === 'general' ? t(`sees.${kind}General`) : t('sees.all');
    },
    [t],
  );
}

/** All that a work group looks at, in one line. */
export function useLooksAt(): (group: Looks) => string {
  const { t } = useTranslation(['workGroups', 'jobs']);
  const customers = useCustomersSeen();
  return useCallback(
    (group) =>
      [
        group.branch?.name ?? t('workGroups:allBranches'),
        group.department?.name ?? t('workGroups:allDepartments'),
        group.mode ? t(`jobs:mode.${group.mode}`) : t('workGroups:anyMode'),
        customers(group),
      ].join(' · '),
    [t, customers],
  );
}
