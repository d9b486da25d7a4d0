import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { FormActions } from '../../../ui/form/form.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { type ReallocationPreview, reallocationPreviewQuery, startReallocation } from '../tracking/api.ts';
import { EffectList, TemplateUses } from '../tracking/effect-list.tsx';
import classes from '../tracking/tracking.module.css';
import type { Template } from './api.ts';

function Shown({ preview }: { preview: ReallocationPreview }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  if (preview.jobs.length === 0) return <p role="status">{t('template.none')}</p>;
  const first = t('preview.first', { count: preview.jobs.length });
  return (
    <>
      <div role="status">
        <p>{t('template.keep', { count: preview.keep, jobs: format.number(preview.keep) })}</p>
        <p>{t('template.join', { count: preview.join, jobs: format.number(preview.join) })}</p>
      </div>
      {preview.leave.length > 0 && (
        <div>
          <p>{t('template.leave')}</p>
          <TemplateUses uses={preview.leave} />
        </div>
      )}
      <p className={classes.muted}>{t('preview.past')}</p>
      <h3>{first}</h3>
      <EffectList jobs={preview.jobs} label={first} />
    </>
  );
}

/** What re-allocating a template's open jobs would do, before it is done; the work itself is followed on its own page. */
export function ReallocationDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTranslation(['tracking', 'ui']);
  const asProblem = useProblem();
  const navigate = useNavigate();
  const preview = useQuery(reallocationPreviewQuery(template.id));
  const [key] = useState(newKey);
  const starting = useMutation({
    mutationFn: () => startReallocation(template.id, key),
    onSuccess: ({ taskId }) => {
      onClose();
      void navigate({ to: `/tasks/${taskId}` as string });
    },
  });
  const problem = asProblem(starting.error ?? preview.error);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tracking:template.title', { name: template.name })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={classes.stack}>
        <p className={classes.muted}>{t('tracking:template.lead')}</p>
        {problem && <ErrorNote problem={problem} />}
        {preview.data ? <Shown preview={preview.data} /> : !preview.isError && <Skeleton height={220} />}
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button
            disabled={!preview.data || preview.data.jobs.length === 0}
            loading={starting.isPending}
            onClick={() => starting.mutate()}
          >
            {t('tracking:template.start')}
          </Button>
        </FormActions>
      </div>
    </Modal>
  );
}
