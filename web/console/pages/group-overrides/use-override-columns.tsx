import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../ui/table/types.ts';
import type { Override } from './api.ts';
import { useJobTypeWords } from './use-job-type-words.ts';

/** The columns of the list of overrides. */
export function useOverrideColumns(): Column<Override>[] {
  const { t } = useTranslation('groupOverrides');
  const jobTypeWords = useJobTypeWords();
  return useMemo(
    () => [
      {
        id: 'customer',
        header: t('customer'),
        width: 260,
        onPhone: 'title',
        cell: (row) => (
          <Anchor
            component={Link}
            to={`/customers/${row.customer.id}` as string}
            search={{ tab: 'configuration' } as never}
          >
            {row.customer.name}
          </Anchor>
        ),
      },
      { id: 'jobType', header: t('jobType'), width: 200, cell: (row) => jobTypeWords(row.jobType) },
      { id: 'port', header: t('port'), width: 200, cell: (row) => `${row.port.code} ${row.port.name}` },
      {
        id: 'department',
        header: t('department'),
        width: 190,
        flash: (row) => row.department?.name ?? null,
        cell: (row) => row.department?.name ?? t('allDepartments'),
      },
      {
        id: 'group',
        header: t('group'),
        width: 220,
        onPhone: 'block',
        flash: (row) => row.group.code,
        cell: (row) => (
          <>
            <strong>{row.group.code}</strong> {row.group.name}
          </>
        ),
      },
    ],
    [t, jobTypeWords],
  );
}
