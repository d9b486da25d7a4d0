import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { CustomerState } from './api.ts';

const tones = { active: 'done', inactive: 'void', prospect: 'info' } as const;

/** Whether a customer gets new jobs. */
export function CustomerStatePill({ state }: { state: CustomerState }) {
  const { t } = useTranslation('customers');
  return <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>;
}
