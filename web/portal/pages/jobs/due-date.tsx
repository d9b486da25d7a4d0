import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/format/date-text.tsx';
import { MarkedText } from '../../../ui/status/status-pill.tsx';

type Props = { dueDate: string | null; late: boolean; atRisk?: boolean };

/** A due date: red with the word "late", amber with "at risk" where the ETA lies after it. */
export function DueDate({ dueDate, late, atRisk = false }: Props) {
  const { t } = useTranslation('portalJobs');
  if (!dueDate) return null;
  if (!late && !atRisk) return <DateText day={dueDate} />;
  return (
    <MarkedText tone={late ? 'late' : 'risk'} word={late ? t('late') : t('atRisk')}>
      <DateText day={dueDate} />
    </MarkedText>
  );
}
