import { Modal, Skeleton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { explanationQuery } from '../api/queries.ts';
import type { Job } from '../api/types.ts';
import classes from './detail.module.css';

/** Why this template: whether tracking applies, and each template that was tried, in order, with its reasons. */
export function ExplainDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation(['job', 'ui']);
  const asProblem = useProblem();
  const { data, error } = useQuery(explanationQuery(job.id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('job:explain.title', { code: job.jobCode })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {error && <ErrorNote problem={asProblem(error)} />}
      {!data && !error && <Skeleton height={120} />}
      {data && (
        <div className={classes.explain}>
          <p>{data.trackedBecause}</p>
          {job.template && <p>{t('job:explain.has', { name: job.template.name })}</p>}
          <p>
            {data.chosen
              ? t('job:explain.chosen', { name: data.chosen.name, shape: data.chosen.shape })
              : t('job:explain.none')}
          </p>
          {data.considered.length > 0 && (
            <ol className={classes.considered}>
              {data.considered.map((one) => (
                <li key={one.id} data-fits={one.fits || undefined}>
                  {one.fits ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
                  <div>
                    <strong>{one.name}</strong>{' '}
                    <span className={classes.muted}>
                      {one.fits ? t('job:explain.fits') : t('job:explain.fitsNot')} ·{' '}
                      {t('job:explain.shape', { shape: one.shape })}
                    </span>
                    {one.reasons.map((reason) => (
                      <p key={reason} className={classes.muted}>
                        {reason}
                      </p>
                    ))}
                  </div>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </Modal>
  );
}
