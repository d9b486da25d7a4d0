import { useTranslation } from 'react-i18next';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';

/** Whether a record is still offered. */
export function ActiveMark({ active }: { active: boolean }) {
  const { t } = useTranslation('setUp');
  return active ? (
    <StatusPill tone="done">{t('active')}</StatusPill>
  ) : (
    <StatusPill tone="void">{t('inactive')}</StatusPill>
  );
}

/** Whether contacts see it. */
export function PortalMark({ portal }: { portal: boolean }) {
  const { t } = useTranslation('setUp');
  return portal ? (
    <StatusPill tone="info">{t('onPortal')}</StatusPill>
  ) : (
    <StatusPill tone="quiet">{t('staffOnly')}</StatusPill>
  );
}

/** Says that a record is no longer offered; nothing where it is, since most are. */
export function InactiveMark({ active }: { active: boolean }) {
  return active ? null : <ActiveMark active={false} />;
}
