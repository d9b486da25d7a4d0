import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/frame/page.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { stateTones } from '../jobs/use-words.ts';
import type { VisibleJob } from './api.ts';
import classes from './job-visibility.module.css';
import { useOrigin } from './use-sentences.ts';

/** What of the job decides who sees it, and where each comes from. */
export function JobFacts({ job }: { job: VisibleJob }) {
  const { t } = useTranslation(['jobVisibility', 'jobs']);
  const origin = useOrigin(job);
  const facts: [string, string][] = [
    [t('jobVisibility:facts.branch'), origin.branch],
    [t('jobVisibility:facts.department'), job.department?.name ?? t('jobVisibility:none')],
    [t('jobVisibility:facts.mode'), t(`jobs:mode.${job.mode}`)],
    [t('jobVisibility:facts.group'), origin.group],
    [t('jobVisibility:facts.transport'), origin.transport],
  ];
  return (
    <Panel title={t('jobVisibility:facts.title')}>
      <p className={classes.jobLine}>
        <Anchor component={Link} to={`/jobs/${job.id}` as string} fw={600}>
          {job.jobCode}
        </Anchor>
        <span>{job.customer.name}</span>
        <StatusPill tone={stateTones[job.state]}>{t(`jobs:state.${job.state}`)}</StatusPill>
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {job.origin.isBehind && <p className={classes.note}>{t('jobVisibility:behind')}</p>}
      {job.uncategorised.length > 0 && (
        <p className={classes.note}>{t('jobVisibility:uncategorised', { names: job.uncategorised.join(', ') })}</p>
      )}
    </Panel>
  );
}
