import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import type { ActionName } from '../api/changes.ts';
import type { Job } from '../api/types.ts';

/** What a dialog of the job as a whole is about: an action of the state table, or the promised date. */
export type StateDialogKind = ActionName | 'promise';

/** Says what happened, after any of the dialogs. */
export function useSaid(kind: StateDialogKind, onClose: () => void) {
  const { t } = useTranslation('job');
  return (job: Job) => {
    onClose();
    toasts.show({ text: t(`action.did.${kind}`, { code: job.jobCode }) });
  };
}
