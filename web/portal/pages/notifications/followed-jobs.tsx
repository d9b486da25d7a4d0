import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import classes from './notifications.module.css';
import { followedQuery, followKeys, setFollow } from './queries.ts';

type Followed = { id: string; jobCode: string; orderNumber: string; status: string };

function Line({ job }: { job: Followed }) {
  const { t } = useTranslation('portalNotices');
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const code = job.jobCode;
  const stop = useMutation({
    mutationFn: () => setFollow(job.id, false),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: followKeys.followed });
      void queryClient.invalidateQueries({ queryKey: followKeys.choices });
      toasts.show({ text: t('followed.stopped', { code }) });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' }),
  });
  return (
    <li className={classes.job}>
      <div className={classes.words}>
        <Anchor component={Link} to={`/jobs/${job.id}` as string}>
          {code}
        </Anchor>
        <span className={classes.muted}>{[job.orderNumber, job.status].filter(Boolean).join(' · ')}</span>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('followed.unfollow', { code })}
        loading={stop.isPending}
        onClick={() => stop.mutate()}
      >
        {t('followed.stop')}
      </Button>
    </li>
  );
}

/** The jobs that are followed one by one. */
export function FollowedJobs() {
  const { t } = useTranslation('portalNotices');
  const asProblem = useProblem();
  const list = useInfiniteQuery(followedQuery);
  const jobs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('followed.title')}>
      {list.isPending && <PendingPage />}
      {list.isLoadingError && <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
      {list.data && jobs.length === 0 && <p className={classes.muted}>{t('followed.none')}</p>}
      {jobs.length > 0 && (
        <ul className={classes.jobs}>
          {jobs.map((job) => (
            <Line key={job.id} job={job} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('followed.more')}
        </Button>
      )}
    </Panel>
  );
}
