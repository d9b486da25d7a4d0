import { Button, Modal, Select, Skeleton, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../ui/form/form.tsx';
import { queryClient } from '../../app.ts';
import { jobQuery } from '../jobs/api/queries.ts';
import type { Job } from '../jobs/api/types.ts';
import { useAction } from '../jobs/use-action.ts';
import { latenessReasonsQuery } from '../set-up/api.ts';
import { difotKey, giveReason } from './api.ts';

type LatenessTarget = { id: string; jobCode: string; reasonId: string | null };

function Fields({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation(['lateness', 'ui']);
  const asProblem = useProblem();
  const list = useQuery(latenessReasonsQuery);
  const [reasonId, setReasonId] = useState(job.latenessReason?.id ?? null);
  const [note, setNote] = useState(job.lateness.note);
  const { busy, problem, setProblem, run } = useAction(() => {
    void queryClient.invalidateQueries({ queryKey: [difotKey] });
    toasts.show({ text: t('lateness:saved') });
    onClose();
  });
  const offered = (list.data ?? []).filter((one) => one.active || one.id === reasonId);
  const chosen = offered.find((one) => one.id === reasonId);
  const send = () => {
    if (reasonId === null && job.latenessReason === null)
      setProblem({ detail: '', faults: [{ field: 'reasonId', message: t('lateness:missing') }] });
    else run(() => giveReason(job.id, reasonId, note));
  };
  if (list.data?.length === 0 && job.latenessReason === null)
    return (
      <p>
        {t('lateness:noReasons')} <Link to={'/set-up/lateness-reasons' as string}>{t('lateness:toList')}</Link>
      </p>
    );
  const shownProblem = asProblem(list.error) ?? (problem?.detail ? problem : null);
  return (
    <Form onSubmit={send} problem={shownProblem} fields={['reasonId', 'note']}>
      <Select
        label={t('lateness:reason')}
        description={
          chosen &&
          (chosen.customerLabel
            ? t('lateness:customerReads', { text: chosen.customerLabel })
            : t('lateness:internalOnly'))
        }
        data={offered.map((one) => ({ value: one.id, label: `${one.code} · ${one.label}` }))}
        clearable
        searchable
        data-autofocus
        value={reasonId}
        error={faultOf(problem?.faults, 'reasonId')}
        onChange={setReasonId}
      />
      <Textarea
        label={t('lateness:note')}
        description={t('lateness:noteHint')}
        rows={3}
        maxLength={1000}
        value={note}
        error={faultOf(problem?.faults, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('lateness:save')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Why a late job is late: a reason of the company's list and a note for staff. */
export function LatenessDialog({ job, onClose }: { job: LatenessTarget; onClose: () => void }) {
  const { t } = useTranslation(['lateness', 'ui']);
  const detail = useQuery(jobQuery(job.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lateness:dialog', { code: job.jobCode })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {detail.data ? <Fields job={detail.data} onClose={onClose} /> : <Skeleton height={220} />}
    </Modal>
  );
}
