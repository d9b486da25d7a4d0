import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../app/api/problem.ts';
import { NotFoundPage, PendingPage } from '../../../../app/route-states.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { Page } from '../../../../ui/frame/page.tsx';
import { acceptJob } from '../api/accept-job.ts';
import { changeJob } from '../api/changes.ts';
import { jobQuery, readJob } from '../api/queries.ts';
import type { Job } from '../api/types.ts';
import { EditNotes } from './edit-notes.tsx';
import { JobForm } from './job-form.tsx';
import { type JobValues, rebase, toChange, valuesOf } from './rules-values.ts';
import { useCheck } from './use-check.ts';
import { useDraft } from './use-draft.ts';

function EditForm({ job: read }: { job: Job }) {
  const { t } = useTranslation('jobForm');
  const navigate = useNavigate();
  const { check, refusal } = useCheck();
  const [job, setJob] = useState(read);
  const draft = useDraft(job.id, { values: valuesOf(job), version: job.version });
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [clashes, setClashes] = useState<readonly (keyof JobValues)[] | null>(null);
  const [busy, setBusy] = useState(false);
  const { setState, values, base, version } = draft;
  const set = useCallback(
    (part: Partial<JobValues>) => setState((old) => ({ ...old, values: { ...old.values, ...part } })),
    [setState],
  );
  const isStale = version < job.version || (problem instanceof ApiProblem && problem.status === 412);

  const back = () => navigate({ to: '/jobs/$jobId', params: { jobId: job.id }, replace: true });
  const send = async () => {
    if (busy) return;
    const wrong = check(values);
    setProblem(wrong);
    if (wrong) return;
    const change = toChange(base, values);
    if (Object.keys(change).length === 0) {
      draft.end();
      toasts.show({ kind: 'info', text: t('nothingChanged') });
      await back();
      return;
    }
    setBusy(true);
    try {
      const saved = await changeJob(job.id, version, change);
      draft.end();
      acceptJob(saved);
      toasts.show({ text: t('saved', { code: saved.jobCode }) });
      await back();
    } catch (error) {
      setProblem(refusal(error, change.customFields?.map((field) => field.key) ?? []));
    } finally {
      setBusy(false);
    }
  };
  const reload = async () => {
    try {
      const now = await readJob(job.id);
      const theirs = valuesOf(now);
      const merged = rebase(base, values, theirs);
      acceptJob(now);
      setJob(now);
      setProblem(null);
      setClashes(merged.clashes);
      setState({ values: merged.values, base: theirs, version: now.version });
    } catch (error) {
      setProblem(refusal(error, []));
    }
  };

  return (
    <Page title={t('editTitle', { code: job.jobCode })} lead={job.customer.name}>
      <JobForm
        job={job}
        values={values}
        set={set}
        problem={isStale ? null : problem}
        busy={busy}
        submit={t('save')}
        backTo={`/jobs/${job.id}`}
        onSubmit={() => void send()}
        notes={
          <EditNotes
            restored={draft.restored}
            isStale={isStale}
            clashes={clashes}
            onReload={() => void reload()}
            onDiscard={() => {
              setProblem(null);
              setClashes(null);
              draft.discard();
            }}
          />
        }
      />
    </Page>
  );
}

/** Edit job: only what was changed is sent, onto the version that was read. */
export function EditJobPage() {
  const { t } = useTranslation(['jobForm', 'app']);
  const { jobId }: { jobId?: string } = useParams({ strict: false });
  const asProblem = useProblem();
  const { data, error, refetch, isFetchedAfterMount } = useQuery(jobQuery(jobId ?? ''));
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  if (error && !data) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isFetchedAfterMount) return <PendingPage />;
  if (!data.abilities.edit) {
    return (
      <EmptyState
        title={t('jobForm:mayNot.title')}
        icon={<IconLock size={28} stroke={1.6} />}
        action={
          <Button variant="default" component={Link} to={`/jobs/${data.id}`}>
            {t('jobForm:mayNot.back', { code: data.jobCode })}
          </Button>
        }
      >
        {t('jobForm:mayNot.text')}
      </EmptyState>
    );
  }
  return <EditForm key={data.id} job={data} />;
}
