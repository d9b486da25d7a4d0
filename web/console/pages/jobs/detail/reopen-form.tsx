import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { actOnJob } from '../api/changes.ts';
import type { Job } from '../api/types.ts';
import { isFrame } from '../rules-next.ts';
import { useAction } from '../use-action.ts';
import classes from './detail.module.css';
import { useSaid } from './use-said.ts';

/** Reopening names the milestones to open again; Job completed (JCOM) is always one of them (DOMAIN 2). */
export function ReopenForm({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation(['job', 'ui']);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useAction(useSaid('reopen', onClose));
  const last = job.milestones.find((milestone) => milestone.eventType === 'JCOM');
  const candidates = job.milestones.filter((milestone) => !isFrame(milestone) && milestone.state !== 'pending');
  const codes = new Map(job.components.map((component) => [component.id, component.code]));
  const toggle = (id: string) =>
    setChosen((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id]));
  const send = () =>
    run(() =>
      actOnJob(job, 'reopen', { milestoneIds: [...chosen], ...(reason.trim() ? { reason: reason.trim() } : {}) }),
    );
  return (
    <Form onSubmit={send} problem={problem} fields={['reason']}>
      <fieldset className={classes.choices}>
        <legend>{t('job:reopen.which')}</legend>
        {last && last.state !== 'pending' && <Checkbox label={last.name} checked disabled readOnly />}
        {candidates.map((milestone) => (
          <Checkbox
            key={milestone.id}
            label={
              milestone.componentId ? `${milestone.name} · ${codes.get(milestone.componentId) ?? ''}` : milestone.name
            }
            description={milestone.state === 'not_applicable' ? t('job:milestones.isNotApplicable') : undefined}
            checked={chosen.includes(milestone.id)}
            onChange={() => toggle(milestone.id)}
          />
        ))}
      </fieldset>
      <Textarea
        label={t('job:reason.staffOnly')}
        description={t('ui:optional')}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(problem?.faults, 'reason')}
      />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('job:action.reopen')}
        </Button>
      </FormActions>
    </Form>
  );
}
