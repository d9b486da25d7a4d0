import { Button, Modal, Skeleton, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import type { Job } from '../api/types.ts';
import { CustomerSelect } from '../fields/customer-select.tsx';
import { useAction } from '../use-action.ts';
import { moveJob, movePreviewQuery } from './api.ts';
import classes from './move.module.css';
import { MovePreviewShown } from './move-preview.tsx';

type Props = {
  job: Job;
  onClose: () => void;
  /** Called instead of `onClose` after a move that makes another allocation of milestones worth a look. */
  onReallocate: () => void;
};

/** Moves a job to another customer: what passes, what does not, and what applies there are said before. */
export function MoveDialog({ job, onClose, onReallocate }: Props) {
  const { t } = useTranslation(['move', 'ui']);
  const asProblem = useProblem();
  const [customerId, setCustomerId] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const preview = useQuery({ ...movePreviewQuery(job.id, customerId ?? ''), enabled: customerId !== undefined });
  const shown = customerId === undefined ? undefined : preview.data;
  const { busy, problem, run } = useAction((moved) => {
    toasts.show({ text: t('move:done', { code: moved.jobCode, name: moved.customer.name }) });
    if (shown?.reallocation && moved.abilities.reallocate) onReallocate();
    else onClose();
  });
  const refusal = problem ?? (customerId === undefined ? null : asProblem(preview.error));
  const send = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && shown) run(() => moveJob(job, { customerId: shown.to.id, reason: reason.trim() }));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('move:title', { code: job.jobCode })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Form onSubmit={send} problem={refusal} fields={['reason', 'customerId']}>
        <p className={classes.muted}>{t('move:lead', { name: job.customer.name })}</p>
        <CustomerSelect
          label={t('move:customer')}
          value={customerId}
          error={faultOf(refusal?.faults, 'customerId')}
          onChange={setCustomerId}
        />
        {shown && <MovePreviewShown preview={shown} />}
        {customerId !== undefined && preview.isPending && !preview.isError && <Skeleton height={180} />}
        <Textarea
          label={t('move:reason')}
          required
          rows={2}
          maxLength={1000}
          value={reason}
          error={missing ? t('move:reasonMissing') : faultOf(problem?.faults, 'reason')}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" disabled={!shown} loading={busy}>
            {t('move:confirm')}
          </Button>
        </FormActions>
      </Form>
    </Modal>
  );
}
