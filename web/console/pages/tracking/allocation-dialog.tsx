import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { FormActions } from '../../../ui/form/form.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { type AllocationPreview, type Asked, allocationPreviewQuery, startAllocation } from './api.ts';
import { EffectList, JobNames, TemplateUses } from './effect-list.tsx';
import classes from './tracking.module.css';

function Shown({ preview }: { preview: AllocationPreview }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const { withoutTemplate: without } = preview;
  return (
    <>
      <p role="status">{t('preview.total', { count: preview.total, jobs: format.number(preview.total) })}</p>
      <TemplateUses uses={preview.templates} />
      <p className={classes.muted}>{t('preview.past')}</p>
      {without.jobs > 0 && (
        <details>
          <summary>{t('preview.without', { count: without.jobs, jobs: format.number(without.jobs) })}</summary>
          <p className={classes.muted}>{t('preview.withoutText')}</p>
          <JobNames jobs={without.shown} />
        </details>
      )}
      {preview.jobs.length > 0 && (
        <>
          <h3>{t('preview.first', { count: preview.jobs.length })}</h3>
          <EffectList jobs={preview.jobs} label={t('preview.first', { count: preview.jobs.length })} />
        </>
      )}
    </>
  );
}

type Props = { asked: Asked; title: string; onClose: () => void; onStarted: (taskId: string) => void };

/** What allocating open jobs would do, before it is done. */
export function AllocationDialog({ asked, title, onClose, onStarted }: Props) {
  const { t } = useTranslation(['tracking', 'ui']);
  const asProblem = useProblem();
  const preview = useQuery(allocationPreviewQuery(asked));
  const [key] = useState(newKey);
  const starting = useMutation({
    mutationFn: () => startAllocation(asked, key),
    onSuccess: ({ taskId }) => onStarted(taskId),
  });
  const problem = asProblem(starting.error ?? preview.error);
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <div className={classes.stack}>
        {problem && <ErrorNote problem={problem} />}
        {preview.data ? <Shown preview={preview.data} /> : !preview.isError && <Skeleton height={220} />}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button
            disabled={!preview.data || preview.data.total === 0}
            loading={starting.isPending}
            onClick={() => starting.mutate()}
          >
            {t('tracking:preview.start')}
          </Button>
        </FormActions>
      </div>
    </Modal>
  );
}
