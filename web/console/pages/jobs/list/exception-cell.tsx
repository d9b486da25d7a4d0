import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import { Over } from '../../exceptions/over.tsx';
import type { JobListItem } from '../api/types.ts';
import classes from './list.module.css';

/** Whether the job is in exception or at risk, by how long, and which condition of which milestone says so. */
export function ExceptionCell({ job }: { job: JobListItem }) {
  const { t } = useTranslation(['jobs', 'exceptions']);
  const detail = job.exceptionDetail;
  if (job.exception === 'none') return null;
  const tone = job.exception === 'in_exception' ? 'late' : 'risk';
  if (!detail) return <StatusPill tone={tone}>{t(`jobs:exception.${job.exception}`)}</StatusPill>;
  const name = detail.componentCode
    ? t('exceptions:ofComponent', { milestone: detail.milestone, component: detail.componentCode })
    : detail.milestone;
  const words = detail.condition ? `${name}: ${detail.condition}` : name;
  return (
    <span className={classes.exception}>
      <StatusPill tone={tone}>
        {job.exception === 'at_risk' && `${t('jobs:exception.at_risk')}, `}
        <Over of={detail} />
      </StatusPill>
      <span className={classes.muted} title={words}>
        {words}
      </span>
    </span>
  );
}
