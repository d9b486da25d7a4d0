import { Button, Tooltip } from '@mantine/core';
import { IconBell, IconBellRinging } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { followKeys, followQuery, setFollow } from './queries.ts';

/** Follows a job by mail, or no more. Where all jobs are followed it says so and leads to the choices. */
export function FollowButton({ job }: { job: { id: string; jobCode: string } }) {
  const { t } = useTranslation('portalNotices');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const asProblem = useProblem();
  const { data } = useQuery(followQuery(job.id));
  const code = job.jobCode;
  const toChoices = () => void navigate({ to: '/notifications' as string });
  const change = useMutation({
    mutationFn: (following: boolean) => setFollow(job.id, following),
    onSuccess: (saved) => {
      queryClient.setQueryData(followKeys.job(job.id), saved);
      const started = saved.delivery === 'off' ? t('button.startedOff', { code }) : t('button.started', { code });
      const action = { label: t('button.choose'), run: toChoices };
      toasts.show({ text: saved.following ? started : t('button.ended', { code }), action });
    },
    onError: (error) => toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' }),
  });
  if (!data) return null;
  const isAll = data.follow === 'all';
  const off = data.delivery === 'off' ? t('button.offHint') : t('button.followHint');
  return (
    <Tooltip label={isAll ? t('button.allHint') : off} withinPortal={false}>
      <Button
        variant="default"
        aria-pressed={data.following}
        loading={change.isPending}
        leftSection={data.following ? <IconBellRinging size={16} aria-hidden /> : <IconBell size={16} aria-hidden />}
        onClick={() => (isAll ? toChoices() : change.mutate(!data.ticked))}
      >
        {data.following ? t('button.following') : t('button.follow')}
      </Button>
    </Tooltip>
  );
}
