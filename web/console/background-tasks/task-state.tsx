import { useTranslation } from 'react-i18next';
import { StatusPill, type Tone } from '../../ui/status/status-pill.tsx';
import type { Task } from './api.ts';

const tones: Record<Task['state'], Tone> = {
  waiting: 'quiet',
  running: 'info',
  done: 'done',
  failed: 'late',
  cancelled: 'void',
};

/** The state of a task in a word. */
export function TaskState({ state }: { state: Task['state'] }) {
  const { t } = useTranslation('tasks');
  return <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>;
}
