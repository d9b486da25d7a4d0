import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemFault } from '../../../../ui/feedback/problem.ts';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { changePromise } from '../api/changes.ts';
import type { Job } from '../api/types.ts';
import { DayInput } from '../fields/day-input.tsx';
import { useAction } from '../use-action.ts';
import { useSaid } from './use-said.ts';

/** The promised date changes only with a reason and a plain yes or no to "agreed with the customer" (DOMAIN 2). */
export function PromiseForm({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation(['job', 'ui']);
  const [day, setDay] = useState(job.promisedDate ?? '');
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState<'yes' | 'no' | null>(null);
  const { busy, problem, setProblem, run } = useAction(useSaid('promise', onClose));
  const send = () => {
    const faults: ProblemFault[] = [];
    if (!reason.trim()) faults.push({ field: 'reason', message: t('job:reason.missing') });
    if (!agreed) faults.push({ field: 'agreed', message: t('job:promise.agreedMissing') });
    if (faults.length > 0) setProblem({ detail: '', faults });
    else run(() => changePromise(job, { promisedDate: day || null, reason: reason.trim(), agreed: agreed === 'yes' }));
  };
  return (
    <Form onSubmit={send} problem={problem?.detail ? problem : null} fields={['promisedDate', 'reason', 'agreed']}>
      <DayInput
        label={t('job:promise.day')}
        value={day}
        onDay={setDay}
        error={faultOf(problem?.faults, 'promisedDate')}
        data-autofocus
      />
      <Textarea
        label={t('job:reason.staffOnly')}
        required
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(problem?.faults, 'reason')}
      />
      <Radio.Group
        label={t('job:promise.agreed')}
        description={t('job:promise.agreedHint')}
        value={agreed}
        onChange={(value) => setAgreed(value === 'yes' ? 'yes' : 'no')}
        error={faultOf(problem?.faults, 'agreed')}
      >
        <Radio mt="xs" value="yes" label={t('job:promise.yes')} />
        <Radio mt="xs" value="no" label={t('job:promise.no')} />
      </Radio.Group>
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
