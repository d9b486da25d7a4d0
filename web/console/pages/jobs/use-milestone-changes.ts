import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { queryClient } from '../../app.ts';
import { acceptJob } from './api/accept-job.ts';
import { completeMilestone, undoMilestone } from './api/changes.ts';
import { jobKeys } from './api/queries.ts';
import type { Job, Milestone } from './api/types.ts';

/** Shows the milestone as done before the server has answered; `back` takes that back. */
function showDone(job: Job, milestone: Milestone): { back: () => void } {
  const key = jobKeys.job(job.id);
  const before = queryClient.getQueryData<Job>(key);
  if (!before) return { back: () => {} };
  const done: Milestone = {
    ...milestone,
    state: 'completed',
    occurredAt: new Date().toISOString(),
    occurredPrecision: 'instant',
    abilities: { complete: false, undo: false, notApplicable: false, estimate: false, share: false },
  };
  const milestones = before.milestones.map((one) => (one.id === milestone.id ? done : one));
  queryClient.setQueryData<Job>(key, { ...before, milestones });
  return { back: () => queryClient.setQueryData<Job>(key, (now) => (now?.version === before.version ? before : now)) };
}

/** The two changes of a milestone that need no dialog: done now, and undone. Each says what happened and offers the way back. */
export function useMilestoneChanges() {
  const { t } = useTranslation('jobs');
  const asProblem = useProblem();
  const fail = (error: unknown) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' });
  const names = (job: Job, milestone: Milestone) => ({ name: milestone.name, code: job.jobCode });

  const undo = async (job: Job, milestone: Milestone) => {
    try {
      acceptJob(await undoMilestone(job, milestone.id, ''));
      toasts.show({ text: t('milestone.undone', names(job, milestone)) });
    } catch (error) {
      fail(error);
    }
  };

  const completeNow = async (job: Job, milestone: Milestone) => {
    const shown = showDone(job, milestone);
    try {
      acceptJob(await completeMilestone(job, milestone.id, {}));
      toasts.show({
        text: t('milestone.completed', names(job, milestone)),
        action: { run: () => void undo(job, milestone) },
      });
    } catch (error) {
      shown.back();
      fail(error);
    }
  };

  return {
    completeNow: (job: Job, milestone: Milestone) => void completeNow(job, milestone),
    undo: (job: Job, milestone: Milestone) => void undo(job, milestone),
  };
}
