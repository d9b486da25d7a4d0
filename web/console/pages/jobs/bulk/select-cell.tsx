import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../../ui/table/types.ts';
import { type Selection, useIsSelected } from '../../worklist/selection.ts';
import type { JobListItem } from '../api/types.ts';

function SelectCell({ job, selection }: { job: JobListItem; selection: Selection }) {
  const { t } = useTranslation('bulk');
  return (
    <Checkbox
      size="sm"
      aria-label={t('select', { code: job.jobCode })}
      checked={useIsSelected(selection, job.id)}
      onChange={() => selection.toggle(job.id)}
    />
  );
}

/** The column that selects jobs, for those who may change many at once. */
export function selectColumn(header: string, selection: Selection): Column<JobListItem> {
  return {
    id: 'select',
    header,
    hideHeader: true,
    width: 44,
    canHide: false,
    onPhone: 'aside',
    cell: (job) => <SelectCell job={job} selection={selection} />,
  };
}
