import { IconEyeQuestion } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page } from '../../../ui/frame/page.tsx';
import { useSession } from '../../session.ts';
import { viewersQuery, visibilityKey, visibilityQuery } from './api.ts';
import { JobFacts } from './job-facts.tsx';
import classes from './job-visibility.module.css';
import { Pickers } from './pickers.tsx';
import type { VisibilitySearch } from './rules-search.ts';
import { UserAnswer } from './user-answer.tsx';
import { ViewersAnswer } from './viewers-answer.tsx';

type Read<T> = { data: T | undefined; error: Error | null; refetch: () => unknown };

function Result<T>({ read, children }: { read: Read<T>; children: (answer: T) => ReactNode }) {
  const asProblem = useProblem();
  if (read.error) return <ErrorState problem={asProblem(read.error)} onRetry={() => void read.refetch()} />;
  return read.data ? <div className={classes.result}>{children(read.data)}</div> : <PendingPage />;
}

function OneUser({ jobId, userId }: { jobId: string; userId: string }) {
  return (
    <Result read={useQuery(visibilityQuery(jobId, userId))}>
      {(answer) => (
        <>
          <div className={classes.column}>
            <UserAnswer answer={answer} />
          </div>
          <JobFacts job={answer.job} />
        </>
      )}
    </Result>
  );
}

function Everybody({ jobId }: { jobId: string }) {
  return (
    <Result read={useQuery(viewersQuery(jobId))}>
      {(viewers) => (
        <>
          <div className={classes.column}>
            <ViewersAnswer viewers={viewers} />
          </div>
          <JobFacts job={viewers.job} />
        </>
      )}
    </Result>
  );
}

/** What is read again when the job, the worklist or the set-up changes. */
function useLiveAnswer(jobId: string | undefined): void {
  const queryClient = useQueryClient();
  useLiveEvents((event) => {
    const mine = 'jobId' in event && event.jobId === jobId;
    if (event.type === 'live.opened' || event.type === 'setup.changed' || mine)
      void queryClient.invalidateQueries({ queryKey: [visibilityKey] });
  });
}

/** Why do I (not) see this job? For any user and job (DOMAIN 6). */
export function JobVisibilityPage() {
  const { t } = useTranslation('jobVisibility');
  const navigate = useNavigate();
  const { user, permissions } = useSession();
  const search = useSearch({ strict: false }) as VisibilitySearch;
  const { jobId } = search;
  const userId = permissions.includes('setup:read') ? search.userId : user.id;
  useLiveAnswer(jobId);
  const change = (next: VisibilitySearch) => void navigate({ to: '.', search: next as never });
  return (
    <Page title={userId ? t('whyTitle') : t('whoTitle')} lead={t('lead')}>
      <Pickers key={jobId} search={search} onChange={change} />
      {jobId === undefined && (
        <EmptyState title={t('chooseTitle')} icon={<IconEyeQuestion size={28} stroke={1.6} />}>
          {t('choose')}
        </EmptyState>
      )}
      {jobId && userId && <OneUser jobId={jobId} userId={userId} />}
      {jobId && !userId && <Everybody jobId={jobId} />}
    </Page>
  );
}
