import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../app/api/problem.ts';
import { NotFoundPage, PendingPage } from '../../../../app/route-states.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Page, Panel } from '../../../../ui/frame/page.tsx';
import { StatusPill } from '../../../../ui/status/status-pill.tsx';
import { LatenessPanel } from '../../difot/lateness-panel.tsx';
import { FirstJobNote } from '../../guide/first-job-note.tsx';
import { MessagesPanel } from '../../messages/messages-panel.tsx';
import { jobQuery } from '../api/queries.ts';
import type { Job } from '../api/types.ts';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { ShareLinks } from '../share-links/share-links.tsx';
import { stateTones, useWords } from '../use-words.ts';
import { AnswerCards } from './answer-cards.tsx';
import { ComponentsPanel } from './components-panel.tsx';
import classes from './detail.module.css';
import { DetailsPanel } from './details-panel.tsx';
import { ExceptionsPanel } from './exceptions-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { JobTrack } from './job-track.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { StateActions } from './state-actions.tsx';
import { useLiveJob } from './use-live-job.ts';

function Marks({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const words = useWords();
  return (
    <>
      <StatusPill tone={stateTones[job.state]}>{words.state(job.state)}</StatusPill>
      {job.late && <StatusPill tone="late">{t('late')}</StatusPill>}
      {job.exception !== 'none' && (
        <StatusPill tone={job.exception === 'in_exception' ? 'late' : 'risk'}>
          {t(`exception.${job.exception}`)}
        </StatusPill>
      )}
      {job.priority > 0 && (
        <StatusPill tone="info">{t('priorityMark', { level: words.priority(job.priority) })}</StatusPill>
      )}
    </>
  );
}

function Lead({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  return (
    <>
      <Link to="/jobs" search={{ customer: job.customer.id }} className={classes.customer}>
        {job.customer.name}
      </Link>
      {job.orderNumber && <span> · {t('order', { number: job.orderNumber })}</span>}
      {job.note && <span> · {job.note}</span>}
    </>
  );
}

function Content({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const ofJob = job.milestones.filter((milestone) => milestone.componentId === null);
  return (
    <Page
      title={job.jobCode}
      beside={<Marks job={job} />}
      lead={<Lead job={job} />}
      actions={
        <>
          {job.abilities.edit && (
            <Button
              component={Link}
              to={`/jobs/${job.id}/edit`}
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {t('edit')}
            </Button>
          )}
          <StateActions job={job} />
        </>
      }
    >
      <ExceptionsPanel job={job} />
      <FirstJobNote customerId={job.customer.id} />
      <AnswerCards job={job} />
      <Panel title={t('track.title')}>
        <JobTrack job={job} />
      </Panel>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel title={t('milestones.title')}>
            <MilestoneList job={job} milestones={ofJob} label={t('milestones.title')} />
          </Panel>
          {(job.components.length > 0 || job.abilities.addComponent) && <ComponentsPanel job={job} />}
        </div>
        <div className={classes.column}>
          <MessagesPanel job={job} />
          <LatenessPanel job={job} />
          <DetailsPanel job={job} />
          <AttachmentsPanel job={job} />
          <ShareLinks job={job} />
          <HistoryPanel job={job} />
        </div>
      </div>
    </Page>
  );
}

/** A job: what is done, what is next, when it will be here; then everything else about it. */
export function JobPage() {
  const { jobId }: { jobId?: string } = useParams({ strict: false });
  const id = jobId ?? '';
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(jobQuery(id));
  useLiveJob(id);
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  if (data) return <Content job={data} />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  return <PendingPage />;
}
