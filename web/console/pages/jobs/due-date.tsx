import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/format/date-text.tsx';
import { MarkedText } from '../../../ui/status/status-pill.tsx';

/** A due date; red with the word "late" beside it where the server says so (DOMAIN 7). */
export function DueDate({ job }: { job: { dueDate: string | null; late: boolean } }) {
  const { t } = useTranslation('jobs');
  if (!job.dueDate) return null;
  if (!job.late) return <DateText day={job.dueDate} />;
  return (
    <MarkedText tone="late" word={t('late')}>
      <DateText day={job.dueDate} />
    </MarkedText>
  );
}
