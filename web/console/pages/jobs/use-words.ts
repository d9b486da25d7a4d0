import { useTranslation } from 'react-i18next';
import type { ContainerClass, Direction, JobState, JobType, Mode, Stage } from '#shared/vocabulary.ts';
import type { Tone } from '../../../ui/status/status-pill.tsx';

const stageKeys = { scheduled: 'scheduled', 'in progress': 'inProgress', completed: 'completed' } as const;

const priorities = ['normal', 'raised', 'high', 'highest'] as const;

/** The closed lists of jobs in the reader's language. */
export function useWords() {
  const { t } = useTranslation('jobs');
  return {
    state: (state: JobState) => t(`state.${state}`),
    direction: (direction: Direction) => t(`direction.${direction}`),
    mode: (mode: Mode) => t(`mode.${mode}`),
    jobType: (type: JobType) => t(`jobType.${type}`),
    containerClass: (containerClass: ContainerClass) => t(`containerClass.${containerClass}`),
    stage: (stage: Stage) => t(`stage.${stageKeys[stage]}`),
    priority: (priority: number) => t(`priority.${priorities[priority] ?? 'normal'}`),
  };
}

/** The tone of a state, where a state is shown as a pill. */
export const stateTones: Record<JobState, Tone> = {
  open: 'info',
  on_hold: 'held',
  completed: 'done',
  cancelled: 'void',
  archived: 'quiet',
};
