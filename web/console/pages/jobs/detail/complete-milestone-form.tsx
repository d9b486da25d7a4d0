import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { completeMilestone } from '../api/changes.ts';
import type { Job, Milestone } from '../api/types.ts';
import { DayInput } from '../fields/day-input.tsx';
import { instantOf, wallTime } from '../rules-zone.ts';
import { useAction } from '../use-action.ts';
import { useMilestoneChanges } from '../use-milestone-changes.ts';
import { useToday } from '../use-today.ts';

type Exactness = 'now' | 'day' | 'time';

/** When a milestone happened: now, on a day, or at a time of the company's clock. */
export function CompleteMilestoneForm({
  job,
  milestone,
  onClose,
}: {
  job: Job;
  milestone: Milestone;
  onClose: () => void;
}) {
  const { t } = useTranslation(['job', 'jobs', 'ui']);
  const { settings } = useFormat();
  const today = useToday();
  const { undo } = useMilestoneChanges();
  const [exactness, setExactness] = useState<Exactness>('day');
  const [day, setDay] = useState(milestone.occurredDay ?? today);
  const [time, setTime] = useState(() =>
    wallTime(milestone.occurredAt ? new Date(milestone.occurredAt) : new Date(), settings.timeZone),
  );
  const [note, setNote] = useState('');
  const { busy, problem, setProblem, run } = useAction((changed) => {
    onClose();
    toasts.show({
      text: t('jobs:milestone.completed', { name: milestone.name, code: changed.jobCode }),
      action: { run: () => undo(changed, milestone) },
    });
  });

  const send = () => {
    const occurredAt = instantOf(time, settings.timeZone);
    if (exactness === 'time' && !occurredAt) {
      setProblem({ detail: '', faults: [{ field: 'occurredAt', message: t('job:complete.timeMissing') }] });
      return;
    }
    if (exactness === 'day' && !day) {
      setProblem({ detail: '', faults: [{ field: 'occurredDay', message: t('job:complete.dayMissing') }] });
      return;
    }
    const when =
      exactness === 'now' ? {} : exactness === 'day' ? { occurredDay: day } : { occurredAt: occurredAt ?? '' };
    run(() => completeMilestone(job, milestone.id, { ...when, ...(note.trim() ? { note: note.trim() } : {}) }));
  };

  return (
    <Form onSubmit={send} problem={problem?.detail ? problem : null} fields={['occurredAt', 'occurredDay', 'note']}>
      <SegmentedControl
        fullWidth
        aria-label={t('job:complete.when')}
        value={exactness}
        onChange={(value) => setExactness(value === 'now' || value === 'time' ? value : 'day')}
        data={[
          { value: 'now', label: t('job:complete.now') },
          { value: 'day', label: t('job:complete.day') },
          { value: 'time', label: t('job:complete.time') },
        ]}
      />
      {exactness === 'day' && (
        <DayInput
          label={t('job:complete.dayLabel')}
          value={day}
          max={today}
          onDay={setDay}
          error={faultOf(problem?.faults, 'occurredDay')}
          data-autofocus
        />
      )}
      {exactness === 'time' && (
        <TextInput
          type="datetime-local"
          label={t('job:complete.timeLabel')}
          description={t('job:complete.zone', { zone: settings.timeZone })}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          error={faultOf(problem?.faults, 'occurredAt')}
        />
      )}
      <Textarea
        label={t('job:reason.noteStaffOnly')}
        description={t('ui:optional')}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={faultOf(problem?.faults, 'note')}
      />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {milestone.state === 'completed' ? t('job:complete.correct') : t('job:milestones.complete')}
        </Button>
      </FormActions>
    </Form>
  );
}
