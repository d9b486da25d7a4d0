import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { queryClient } from '../../../app.ts';
import { createJob } from '../api/changes.ts';
import { jobKeys } from '../api/queries.ts';
import type { JobInput } from '../api/types.ts';
import classes from './form.module.css';
import { JobForm } from './job-form.tsx';
import { blankValues, type JobValues, toInput } from './rules-values.ts';
import { useCheck } from './use-check.ts';
import { useDraft } from './use-draft.ts';

/** One key for one job: the same values sent again (a lost answer, a second click) make no second job. */
function useIntention() {
  const last = useRef({ body: '', key: '' });
  return (input: JobInput): string => {
    const body = JSON.stringify(input);
    if (last.current.body !== body) last.current = { body, key: newKey() };
    return last.current.key;
  };
}

/** New job: all fields, kept as a draft until it is created. */
export function NewJobPage() {
  const { t } = useTranslation('jobForm');
  const navigate = useNavigate();
  const { check, refusal } = useCheck();
  const draft = useDraft('new', { values: blankValues, version: 0 });
  const keyFor = useIntention();
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [busy, setBusy] = useState(false);
  const { setState, values } = draft;
  const set = useCallback(
    (part: Partial<JobValues>) => setState((old) => ({ ...old, values: { ...old.values, ...part } })),
    [setState],
  );

  const send = async () => {
    if (busy) return;
    const wrong = check(values);
    setProblem(wrong);
    if (wrong) return;
    const input = toInput(values);
    setBusy(true);
    try {
      const job = await createJob(input, keyFor(input));
      draft.end();
      queryClient.setQueryData(jobKeys.job(job.id), job);
      toasts.show({ text: t('created', { code: job.jobCode }) });
      await navigate({ to: '/jobs/$jobId', params: { jobId: job.id }, replace: true });
    } catch (error) {
      setProblem(refusal(error, input.customFields?.map((field) => field.key) ?? []));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page title={t('newTitle')}>
      <JobForm
        job={null}
        values={values}
        set={set}
        problem={problem}
        busy={busy}
        submit={t('create')}
        backTo="/jobs"
        onSubmit={() => void send()}
        notes={
          draft.restored && (
            <div className={classes.note} role="status">
              <span>{t('draft.restored')}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  setProblem(null);
                  draft.discard();
                }}
              >
                {t('draft.discard')}
              </Button>
            </div>
          )
        }
      />
    </Page>
  );
}
