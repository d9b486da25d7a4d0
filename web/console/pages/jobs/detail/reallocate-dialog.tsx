import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { FormActions } from '../../../../ui/form/form.tsx';
import { type ChangedMilestone, MilestoneChanges } from '../../tracking/milestone-changes.tsx';
import { acceptJob } from '../api/accept-job.ts';
import { jobKeys, readJob } from '../api/queries.ts';
import { type Reallocation, reallocateJob, reallocationQuery } from '../api/reallocation.ts';
import type { Job } from '../api/types.ts';
import classes from './detail.module.css';

/** Each milestone once, with the number of components that have it. */
function once(lines: Reallocation['added']): ChangedMilestone[] {
  const byType = Map.groupBy(lines, (one) => `${one.componentId === null} ${one.eventType}`);
  return [...byType.values()].map((all) => ({
    eventType: all[0]!.eventType,
    name: all[0]!.name,
    components: all.filter((one) => one.componentId !== null).length,
  }));
}

function Effect({ effect }: { effect: Reallocation }) {
  const { t } = useTranslation('tracking');
  const takes = effect.template ? t('job.takes', { name: effect.template.name }) : t('job.takesNone');
  return (
    <>
      <p role="status">{effect.tracked ? takes : t('job.untracked')}</p>
      <MilestoneChanges added={once(effect.added)} removed={once(effect.removed)} changed={once(effect.changed)} />
    </>
  );
}

/** What re-allocating the job's milestones would do, before it is done. */
export function ReallocateDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation(['tracking', 'ui']);
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const preview = useQuery(reallocationQuery(job.id));
  const doing = useMutation({
    mutationFn: async () => {
      await reallocateJob(job.id);
      return readJob(job.id);
    },
    onSuccess: (changed) => {
      acceptJob(changed);
      void queryClient.invalidateQueries({ queryKey: jobKeys.explanation(job.id) });
      toasts.show({ text: t('tracking:job.done') });
      onClose();
    },
  });
  const problem = asProblem(doing.error ?? preview.error);
  const effect = preview.data;
  const isSame =
    effect !== undefined &&
    effect.template?.id === job.template?.id &&
    [effect.added, effect.removed, effect.changed].every((lines) => lines.length === 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tracking:job.title', { code: job.jobCode })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={classes.explain}>
        <p className={classes.muted}>{t('tracking:job.lead')}</p>
        {problem && <ErrorNote problem={problem} />}
        {effect ? <Effect effect={effect} /> : !preview.isError && <Skeleton height={96} />}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button disabled={!effect || isSame} loading={doing.isPending} onClick={() => doing.mutate()}>
            {t('tracking:job.start')}
          </Button>
        </FormActions>
      </div>
    </Modal>
  );
}
