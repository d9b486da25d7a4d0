import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { jobTypesByDirection } from '#shared/vocabulary.ts';
import type { Override } from './api.ts';

const importTypes: readonly string[] = jobTypesByDirection.import;

/** Job types of imports and exports in words, each with its direction: it decides which port counts. */
export function useJobTypeWords(): (jobType: Override['jobType']) => string {
  const { t } = useTranslation(['groupOverrides', 'jobs']);
  return useCallback(
    (jobType) => {
      const type = t(`jobs:jobType.${jobType}`);
      return importTypes.includes(jobType)
        ? t('groupOverrides:ofImport', { type })
        : t('groupOverrides:ofExport', { type });
    },
    [t],
  );
}
