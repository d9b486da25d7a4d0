import { Button, Modal, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { TaskProgress } from '../../../background-tasks/task-progress.tsx';
import { jobKeys } from '../api/queries.ts';
import { type BulkResult, type BulkSelection, bulkPreviewQuery, changeJobs } from './api.ts';
import classes from './bulk.module.css';
import { BulkFields } from './bulk-fields.tsx';
import { Counts, PreviewShown, Refusals } from './bulk-outcome.tsx';
import { blankDraft, changeOf } from './rules-draft.ts';

const fields = ['reason', 'change.dueDate.set', 'change.dueDate.shiftDays', 'change.serviceOperatorId'];

type Props = { selection: BulkSelection; onClose: () => void; onDone: () => void };

/** What is changed, with a preview that follows each choice; sends the very jobs that the preview said would change. */
function Choices({ selection, onClose, onSent }: Omit<Props, 'onDone'> & { onSent: (result: BulkResult) => void }) {
  const { t } = useTranslation(['bulk', 'ui']);
  const format = useFormat();
  const asProblem = useProblem();
  const [draft, setDraft] = useState(blankDraft);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [key, setKey] = useState(newKey);
  const [settled] = useDebouncedValue(draft, 250);
  const change = useMemo(() => changeOf(settled), [settled]);
  const preview = useQuery({
    ...bulkPreviewQuery(selection, change ?? {}),
    enabled: change !== null,
    placeholderData: keepPreviousData,
  });
  const found = change === null ? undefined : preview.data;
  const isCurrent = settled === draft && !preview.isFetching;
  const sending = useMutation({
    mutationFn: () =>
      changeJobs({ selection: { jobIds: found?.jobIds ?? [] }, change: change ?? {}, reason: reason.trim() }, key),
    onSuccess: onSent,
    // After a refusal the person sends something else: that is another intention.
    onError: () => setKey(newKey()),
  });
  const problem = asProblem(sending.error ?? (change === null ? null : preview.error));
  const send = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && isCurrent && (found?.changed ?? 0) > 0) sending.mutate();
  };
  const count = found?.changed ?? 0;
  return (
    <Form onSubmit={send} problem={problem} fields={fields}>
      <p className={classes.muted}>
        {selection.jobIds ? t('bulk:ofSelected', { count: selection.jobIds.length }) : t('bulk:ofFilter')}
      </p>
      <BulkFields
        draft={draft}
        set={(changed) => {
          sending.reset();
          setDraft((old) => ({ ...old, ...changed }));
        }}
        fault={(field) => faultOf(problem?.faults, field)}
      />
      <Textarea
        label={t('bulk:reason')}
        description={t('bulk:reasonHint')}
        required
        rows={2}
        maxLength={1000}
        value={reason}
        error={missing ? t('bulk:reasonMissing') : faultOf(problem?.faults, 'reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <PreviewShown preview={found} busy={change !== null && !isCurrent} failed={preview.isError && isCurrent} />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" disabled={!isCurrent || count === 0} loading={sending.isPending}>
          {t('bulk:apply', { count, jobs: format.number(count) })}
        </Button>
      </FormActions>
    </Form>
  );
}

/** What became of the jobs: at once, or as the background task goes on. */
function Result({ result, onClose }: { result: BulkResult; onClose: () => void }) {
  const { t } = useTranslation('bulk');
  const refused = result.jobs.filter((one) => one.outcome === 'refused');
  const count = (outcome: string) => result.jobs.filter((one) => one.outcome === outcome).length;
  return (
    <div className={classes.stack}>
      {result.taskId ? (
        <TaskProgress taskId={result.taskId} />
      ) : (
        <>
          <Counts
            counts={[
              { label: t('result.changed'), value: count('changed') },
              { label: t('result.unchanged'), value: count('unchanged') },
              { label: t('result.refused'), value: refused.length, isBad: true },
            ]}
          />
          <Refusals refusals={refused.map((one) => ({ ...one, message: one.message ?? '' }))} total={refused.length} />
        </>
      )}
      <FormActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </FormActions>
    </div>
  );
}

/** Changes due date, operator or priority of many jobs, after a preview. */
export function BulkDialog({ selection, onClose, onDone }: Props) {
  const { t } = useTranslation(['bulk', 'ui']);
  const queryClient = useQueryClient();
  const [result, setResult] = useState<BulkResult | null>(null);
  const sent = (answer: BulkResult) => {
    onDone();
    void queryClient.invalidateQueries({ queryKey: jobKeys.lists });
    const count = answer.jobs.filter((one) => one.outcome === 'changed').length;
    if (answer.taskId !== null || count < answer.jobs.length) setResult(answer);
    else {
      toasts.show({ text: t('bulk:done', { count }) });
      onClose();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk:title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {result ? (
        <Result result={result} onClose={onClose} />
      ) : (
        <Choices selection={selection} onClose={onClose} onSent={sent} />
      )}
    </Modal>
  );
}
