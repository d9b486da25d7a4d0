import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { ConfirmDialog } from '../../../../ui/form/confirm-dialog.tsx';
import { setNotApplicable, undoMilestone } from '../api/changes.ts';
import type { Job, Milestone } from '../api/types.ts';
import { useAction } from '../use-action.ts';
import { CompleteMilestoneForm } from './complete-milestone-form.tsx';
import { EstimateForm } from './estimate-form.tsx';

export type MilestoneDialogKind = 'complete' | 'estimate' | 'notApplicable' | 'undo';
type Dialog = { kind: MilestoneDialogKind; milestone: Milestone };

function NotApplicable({ job, milestone, onClose }: { job: Job; milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation('job');
  const { busy, problem, run } = useAction(() => {
    onClose();
    toasts.show({ text: t('milestones.nowNotApplicable', { name: milestone.name }) });
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('milestones.notApplicableTitle', { name: milestone.name })}
      confirmLabel={t('milestones.notApplicableConfirm')}
      reason={{ label: t('reason.staffOnly'), required: true, missing: t('reason.missing') }}
      busy={busy}
      problem={problem}
      onConfirm={(reason) => run(() => setNotApplicable(job, milestone.id, reason))}
    />
  );
}

function Undo({ job, milestone, onClose }: { job: Job; milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation(['job', 'jobs']);
  const { busy, problem, run } = useAction((changed) => {
    onClose();
    toasts.show({ text: t('jobs:milestone.undone', { name: milestone.name, code: changed.jobCode }) });
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('job:milestones.undoTitle', { name: milestone.name })}
      confirmLabel={t('job:milestones.undo')}
      reason={{ label: t('job:reason.noteStaffOnly'), required: false, missing: '' }}
      busy={busy}
      problem={problem}
      onConfirm={(note) => run(() => undoMilestone(job, milestone.id, note))}
    >
      <p>{job.state === 'completed' ? t('job:milestones.undoReopens') : t('job:milestones.undoText')}</p>
    </ConfirmDialog>
  );
}

/** The dialogs of one milestone; one at a time. */
export function MilestoneDialog({ job, dialog, onClose }: { job: Job; dialog: Dialog | null; onClose: () => void }) {
  const { t } = useTranslation(['job', 'ui']);
  if (!dialog) return null;
  const { kind, milestone } = dialog;
  if (kind === 'notApplicable') return <NotApplicable job={job} milestone={milestone} onClose={onClose} />;
  if (kind === 'undo') return <Undo job={job} milestone={milestone} onClose={onClose} />;
  const title =
    kind === 'estimate'
      ? t('job:milestones.estimateTitle', { name: milestone.name })
      : t('job:milestones.completeTitle', { name: milestone.name });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {kind === 'estimate' ? (
        <EstimateForm job={job} milestone={milestone} onClose={onClose} />
      ) : (
        <CompleteMilestoneForm job={job} milestone={milestone} onClose={onClose} />
      )}
    </Modal>
  );
}
