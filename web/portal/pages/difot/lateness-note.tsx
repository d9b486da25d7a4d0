import { useTranslation } from 'react-i18next';

/** Why the job is late, in the company's words; nothing while the company tells nothing. */
export function LatenessNote({ reason }: { reason: string | null }) {
  const { t } = useTranslation('portalDifot');
  if (!reason) return null;
  return (
    <p>
      <strong>{t('whyLate')}</strong> {reason}
    </p>
  );
}
