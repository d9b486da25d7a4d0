import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { estimateMilestone } from '../api/changes.ts';
import type { Job, Milestone } from '../api/types.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useAction } from '../use-action.ts';

/** The day on which a milestone is expected; an empty day takes the estimate away. */
export function EstimateForm({ job, milestone, onClose }: { job: Job; milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation(['job', 'ui']);
  const [day, setDay] = useState(milestone.estimatedDay ?? '');
  const [note, setNote] = useState('');
  const { busy, problem, run } = useAction(() => {
    onClose();
    toasts.show({ text: t('job:milestones.estimated', { name: milestone.name }) });
  });
  const send = () =>
    run(() =>
      estimateMilestone(job, milestone.id, {
        estimatedDay: day || null,
        ...(note.trim() ? { note: note.trim() } : {}),
      }),
    );
  return (
    <Form onSubmit={send} problem={problem} fields={['estimatedDay', 'note']}>
      <DayInput
        label={t('job:milestones.estimateDay')}
        description={t('job:milestones.estimateHint')}
        value={day}
        onDay={setDay}
        error={faultOf(problem?.faults, 'estimatedDay')}
        data-autofocus
      />
      <Textarea
        label={t('job:reason.noteStaffOnly')}
        description={t('ui:optional')}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('job:save')}
        </Button>
      </FormActions>
    </Form>
  );
}
