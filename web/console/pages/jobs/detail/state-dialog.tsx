import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { actOnJob } from '../api/changes.ts';
import type { Job } from '../api/types.ts';
import { useAction } from '../use-action.ts';
import { CompleteJobForm } from './complete-job-form.tsx';
import { PromiseForm } from './promise-form.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { type StateDialogKind, useSaid } from './use-said.ts';

type Props = { job: Job; onClose: () => void };

/** Hold, resume, cancel and archive: one sentence, and a reason where one is due. */
function PlainDialog({ job, kind, onClose }: Props & { kind: 'hold' | 'resume' | 'cancel' | 'archive' }) {
  const { t } = useTranslation('job');
  const { busy, problem, run } = useAction(useSaid(kind, onClose));
  const required = kind === 'hold' || kind === 'cancel';
  const reason =
    kind === 'archive'
      ? undefined
      : {
          label: required ? t('reason.staffOnly') : t('reason.noteStaffOnly'),
          required,
          missing: t('reason.missing'),
        };
  const confirm = (text: string) =>
    run(() => {
      if (kind === 'archive') return actOnJob(job, 'archive', {});
      if (kind === 'resume') return actOnJob(job, 'resume', text ? { note: text } : {});
      return actOnJob(job, kind, { reason: text });
    });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`action.title.${kind}`, { code: job.jobCode })}
      confirmLabel={t(`action.${kind}`)}
      danger={kind === 'cancel'}
      reason={reason}
      busy={busy}
      problem={problem}
      onConfirm={confirm}
    >
      <p>{t(`action.text.${kind}`)}</p>
    </ConfirmDialog>
  );
}

/** The dialog of one action of the state table, or of the promised date. */
export function StateDialog({ job, kind, onClose }: Props & { kind: StateDialogKind }) {
  const { t } = useTranslation(['job', 'ui']);
  if (kind !== 'complete' && kind !== 'reopen' && kind !== 'promise') {
    return <PlainDialog job={job} kind={kind} onClose={onClose} />;
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`job:action.title.${kind}`, { code: job.jobCode })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {kind === 'complete' && <CompleteJobForm job={job} onClose={onClose} />}
      {kind === 'reopen' && <ReopenForm job={job} onClose={onClose} />}
      {kind === 'promise' && <PromiseForm job={job} onClose={onClose} />}
    </Modal>
  );
}
