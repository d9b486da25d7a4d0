import { useTranslation } from 'react-i18next';
import type { Tone } from '../../../ui/status/status-pill.tsx';
import type { Job } from '../../types.ts';

/** The stages in words. */
export function useStageWord(): (stage: Job['progress']['stage']) => string {
  const { t } = useTranslation('portalJobs');
  return (stage) => t(`stage.${stage === 'in progress' ? 'inProgress' : stage}`);
}

/** What the colour of a status says; plain text while a job is simply under way. */
export function toneOf({ state, progress }: Pick<Job, 'state' | 'progress'>): Tone {
  if (state === 'on_hold') return 'held';
  if (state === 'cancelled' || (state === 'archived' && progress.stage !== 'completed')) return 'void';
  if (state === 'completed' || state === 'archived' || progress.stage === 'completed') return 'done';
  return progress.stage === 'scheduled' ? 'quiet' : 'info';
}
