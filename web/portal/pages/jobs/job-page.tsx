import { Button } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/api/problem.ts';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { StatusText } from '../../../app/status-text.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { Track } from '../../../ui/status/track.tsx';
import type { JobDetail } from '../../types.ts';
import { AttachmentsSection } from '../attachments/attachments-section.tsx';
import { LatenessNote } from '../difot/lateness-note.tsx';
import { MessageIcon } from '../messages/message-icon.tsx';
import { FollowButton } from '../notifications/follow-button.tsx';
import { ShareButton } from '../share-links/share-button.tsx';
import classes from './job.module.css';
import { JobAnswer } from './job-answer.tsx';
import { JobComponents } from './job-components.tsx';
import { JobDetails } from './job-details.tsx';
import { PrintHead } from './print-head.tsx';
import { jobQuery } from './queries.ts';
import { isOver, toSteps } from './rules-answer.ts';
import { SaidSection } from './said-note.tsx';
import { useLiveJob } from './use-live-job.ts';
import { toneOf } from './use-words.ts';
import '../../late-texts.ts';

function Lead({ job }: { job: JobDetail }) {
  const { t } = useTranslation('portalJobs');
  const facts = [...new Set([job.leadingReference, job.orderNumber, job.branch])].filter(Boolean).join(' · ');
  return (
    <>
      {facts}
      {job.state === 'on_hold' && <div>{t('job.onHold')}</div>}
      {job.state === 'cancelled' && <div>{t('job.cancelled')}</div>}
    </>
  );
}

/** One job: the answer first, the way it takes, its parts, everything else. */
export function JobPage() {
  const { t } = useTranslation('portalJobs');
  const { jobId } = useParams({ strict: false }) as { jobId: string };
  const asProblem = useProblem();
  const { data: job, error, refetch } = useQuery(jobQuery(jobId));
  useLiveJob(jobId);
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  if (error && !job) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!job) return <PendingPage />;
  return (
    <Page
      title={job.jobCode}
      beside={
        <span role="status" className={classes.status}>
          <StatusPill tone={toneOf(job)}>
            <StatusText status={job.status} />
          </StatusPill>
        </span>
      }
      lead={<Lead job={job} />}
      actions={
        <div className={classes.tools}>
          <MessageIcon jobId={job.id} jobCode={job.jobCode} />
          <FollowButton job={job} />
          <ShareButton job={job} />
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('job.print')}
          </Button>
          <Link to="/" className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {t('job.back')}
          </Link>
        </div>
      }
    >
      <PrintHead />
      <SaidSection job={job} />
      <LatenessNote reason={job.latenessReason} />
      <JobAnswer job={job} />
      {job.milestones.length > 0 && (
        <Panel title={t('job.track')}>
          <Track label={t('job.track')} steps={toSteps(job.milestones, !isOver(job))} />
        </Panel>
      )}
      <AttachmentsSection job={job} />
      <JobComponents job={job} />
      <JobDetails job={job} />
    </Page>
  );
}
