import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import type { ProblemView } from '../../../ui/feedback/problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../ui/form/form.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { queryClient } from '../../app.ts';
import { acceptJob } from '../jobs/api/accept-job.ts';
import { exceptionKeys, shareException, unshareException } from './api.ts';
import classes from './exceptions.module.css';

/** The exception that is shared, or is to be. */
export type ShareTarget = {
  jobId: string;
  jobCode: string;
  customer: string;
  milestoneId: string;
  milestone: string;
  componentCode: string | null;
  /** What the customer reads now; null: nothing. */
  shared: string | null;
};

const mostCharacters = 500;

function Preview({ target, text }: { target: ShareTarget; text: string }) {
  const { t } = useTranslation('exceptions');
  return (
    <section className={classes.preview} aria-label={t('share.preview')}>
      <h3 className={classes.previewTitle}>{t('share.preview')}</h3>
      <p className={classes.previewJob}>
        <strong>{target.jobCode}</strong> <StatusPill tone="risk">{t('state.at_risk')}</StatusPill>
      </p>
      {target.componentCode && <p className={classes.muted}>{t('share.component', { code: target.componentCode })}</p>}
      <p className={text ? classes.previewText : classes.muted}>{text || t('share.previewEmpty')}</p>
    </section>
  );
}

function useSharing(target: ShareTarget, onClose: () => void) {
  const { t } = useTranslation('exceptions');
  const asProblem = useProblem();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const run = async (change: () => ReturnType<typeof shareException>, said: 'shared' | 'changed' | 'stopped') => {
    setBusy(true);
    try {
      acceptJob(await change());
      void queryClient.invalidateQueries({ queryKey: exceptionKeys.all });
      toasts.show({ text: t(`share.${said}`, { customer: target.customer, code: target.jobCode }) });
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  const { jobId, milestoneId } = target;
  return {
    busy,
    problem,
    setProblem,
    share: (text: string) =>
      void run(() => shareException(jobId, milestoneId, text), target.shared === null ? 'shared' : 'changed'),
    stop: () => void run(() => unshareException(jobId, milestoneId), 'stopped'),
  };
}

function ShareForm({ target, onClose }: { target: ShareTarget; onClose: () => void }) {
  const { t } = useTranslation(['exceptions', 'ui']);
  const [text, setText] = useState(target.shared ?? '');
  const { busy, problem, setProblem, share, stop } = useSharing(target, onClose);
  const name = target.componentCode
    ? t('exceptions:ofComponent', { milestone: target.milestone, component: target.componentCode })
    : target.milestone;
  const send = () => {
    if (text.trim()) share(text.trim());
    else setProblem({ detail: '', faults: [{ field: 'text', message: t('exceptions:share.missing') }] });
  };
  return (
    <Form onSubmit={send} problem={problem?.detail ? problem : null} fields={['text']}>
      <p>{t('exceptions:share.lead', { name, code: target.jobCode })}</p>
      <Textarea
        label={t('exceptions:share.text')}
        description={t('exceptions:share.hint')}
        required
        autosize={false}
        rows={4}
        maxLength={mostCharacters}
        value={text}
        data-autofocus
        error={faultOf(problem?.faults, 'text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Preview target={target} text={text.trim()} />
      <FormActions>
        {target.shared !== null && (
          <Button variant="default" disabled={busy} onClick={stop} className={classes.stop}>
            {t('exceptions:share.stop')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {target.shared === null ? t('exceptions:share.confirm') : t('exceptions:share.save')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** What the customer is told of an exception: written, changed, taken back, and shown as they will see it. */
export function ShareDialog({ target, onClose }: { target: ShareTarget | null; onClose: () => void }) {
  const { t } = useTranslation(['exceptions', 'ui']);
  if (!target) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exceptions:share.title', { customer: target.customer })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <ShareForm target={target} onClose={onClose} />
    </Modal>
  );
}
