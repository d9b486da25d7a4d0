import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { MailState } from './rules-search.ts';

const tones = {
  queued: 'quiet',
  sending: 'info',
  sent: 'done',
  failed: 'late',
  kept: 'held',
  bounced: 'late',
} as const;

/** What became of a mail. */
export function MailStatePill({ state }: { state: MailState }) {
  const { t } = useTranslation('mails');
  return <StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>;
}
