import { useTranslation } from 'react-i18next';
import { Track } from '../../../../ui/status/track.tsx';
import type { Job } from '../api/types.ts';
import { trackSteps } from '../rules-track.ts';
import classes from './detail.module.css';

/** The element on the page that belongs to a step. */
export const stepAnchor = (stepId: string) =>
  stepId.startsWith('component:') ? 'job-components' : `milestone-${stepId}`;

function show(stepId: string) {
  const element = document.getElementById(stepAnchor(stepId));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** The milestone track with plan and fact; a step leads to its milestone below. */
export function JobTrack({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const open = job.state === 'open' || job.state === 'on_hold';
  const steps = trackSteps(job.milestones).map(({ done, of, ...step }) => ({
    ...step,
    state: step.state === 'current' && !open ? ('pending' as const) : step.state,
    note: of > 1 || step.id.startsWith('component:') ? t('track.ofComponents', { done, count: of }) : undefined,
  }));
  return (
    <>
      <Track steps={steps} label={t('track.title')} onOpen={show} />
      {steps.length <= 2 && <p className={classes.muted}>{job.tracked ? t('track.bare') : t('track.untracked')}</p>}
    </>
  );
}
