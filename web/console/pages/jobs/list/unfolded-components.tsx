import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StatusText } from '../../../../app/status-text.tsx';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import { useFlash } from '../../../../ui/table/flash-cell.tsx';
import { MessageIcon } from '../../messages/message-icon.tsx';
import { componentsQuery } from '../api/queries.ts';
import type { JobComponent, JobListItem } from '../api/types.ts';
import { DueDate } from '../due-date.tsx';
import { Quantity } from '../quantity.tsx';
import { useWords } from '../use-words.ts';
import classes from './list.module.css';

function Line({ job, component }: { job: JobListItem; component: Omit<JobComponent, 'milestones'> }) {
  const { t } = useTranslation('jobs');
  const words = useWords();
  const stage = words.stage(component.progress.stage);
  const line = useFlash<HTMLLIElement>(`${component.status} ${component.progress.percent}`);
  return (
    <li ref={line} className={classes.component}>
      <div>
        <div className={classes.componentCode}>{component.code}</div>
        {component.description && <div className={classes.muted}>{component.description}</div>}
        <div className={classes.muted}>
          <Quantity of={component} />
        </div>
      </div>
      <div>
        {component.dueDate && <span className={classes.muted}>{t('component.due')} </span>}
        <DueDate job={component} />
      </div>
      <div>
        <StatusText status={component.status} unless={stage} />
      </div>
      <ProgressBar stage={stage} percent={component.progress.percent} />
      <MessageIcon jobId={job.id} jobCode={job.jobCode} component={component} />
    </li>
  );
}

/** What unfolds under a job: its components, each with where it stands. */
export function UnfoldedComponents({ job }: { job: JobListItem }) {
  const { t } = useTranslation('jobs');
  const { data, error } = useQuery(componentsQuery(job.id));
  const asProblem = useProblem();
  if (error) return <ErrorNote problem={asProblem(error)} />;
  if (!data) return <Skeleton height={52} width="100%" />;
  return (
    <ul className={classes.components} aria-label={t('component.of', { code: job.jobCode })}>
      {data.items.map((component) => (
        <Line key={component.id} job={job} component={component} />
      ))}
    </ul>
  );
}
