import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { actOnJob } from '../api/changes.ts';
import type { Job } from '../api/types.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useAction } from '../use-action.ts';
import { useToday } from '../use-today.ts';
import classes from './detail.module.css';
import { useSaid } from './use-said.ts';

/** Completing by hand: asks for the delivered date, and why pending milestones no longer apply (DOMAIN 2). */
export function CompleteJobForm({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation(['job', 'ui']);
  const today = useToday();
  const [day, setDay] = useState(job.deliveredDate ?? today);
  const [reason, setReason] = useState('');
  const { busy, problem, setProblem, run } = useAction(useSaid('complete', onClose));
  const pending = job.milestones.filter(
    (milestone) => milestone.state === 'pending' && milestone.eventType !== 'JCOM' && milestone.eventType !== 'DOD',
  );
  const names = [...new Set(pending.map((milestone) => milestone.name))];

  const send = () => {
    if (pending.length > 0 && reason.trim() === '') {
      setProblem({ detail: '', faults: [{ field: 'pendingReason', message: t('job:reason.missing') }] });
      return;
    }
    run(() =>
      actOnJob(job, 'complete', {
        deliveredDate: day || null,
        ...(reason.trim() ? { pendingReason: reason.trim() } : {}),
      }),
    );
  };
  return (
    <Form onSubmit={send} problem={problem?.detail ? problem : null} fields={['deliveredDate', 'pendingReason']}>
      <DayInput
        label={t('job:completeJob.delivered')}
        description={t('job:completeJob.deliveredHint')}
        value={day}
        max={today}
        onDay={setDay}
        error={faultOf(problem?.faults, 'deliveredDate')}
        data-autofocus
      />
      {names.length > 0 && (
        <>
          <div>
            <p>{t('job:completeJob.pending', { count: names.length })}</p>
            <ul className={classes.names}>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
          <Textarea
            label={t('job:completeJob.reason')}
            required
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={faultOf(problem?.faults, 'pendingReason')}
          />
        </>
      )}
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('job:action.complete')}
        </Button>
      </FormActions>
    </Form>
  );
}
