import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';

/** Asks before a page with unsaved changes is left; the browser asks when the window is closed. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation('templates');
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leave.title')}
      confirmLabel={t('leave.confirm')}
      danger
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{t('leave.text')}</p>
    </ConfirmDialog>
  );
}
