import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import type { Job } from '../../types.ts';
import { ComponentLine } from './component-line.tsx';
import classes from './list.module.css';
import { componentsQuery } from './queries.ts';

/** What unfolds under a row: the job's components, each with where it stands. */
export function UnfoldedComponents({ job }: { job: Job }) {
  const { t } = useTranslation('portalJobs');
  const { data, error } = useQuery(componentsQuery(job.id));
  const asProblem = useProblem();
  if (error) return <ErrorNote problem={asProblem(error)} />;
  if (!data) return <Skeleton height={52} width="100%" />;
  return (
    <ul className={classes.components} aria-label={t('componentsOf', { code: job.jobCode })}>
      {data.items.map((component) => (
        <li key={component.id}>
          <ComponentLine job={job} component={component} />
        </li>
      ))}
    </ul>
  );
}
