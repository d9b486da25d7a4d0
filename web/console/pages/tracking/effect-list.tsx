import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import type { JobEffect, NamedJob, TemplateUse } from './api.ts';
import classes from './effects.module.css';
import { MilestoneChanges } from './milestone-changes.tsx';

function JobLink({ job }: { job: NamedJob }) {
  return (
    <Anchor component={Link} to={`/jobs/${job.id}` as string} target="_blank">
      {job.jobCode}
    </Anchor>
  );
}

/** What a preview would do to jobs, one by one; it scrolls by itself, so that what is below stays in sight. */
export function EffectList({ jobs, label }: { jobs: readonly JobEffect[]; label: string }) {
  const { t } = useTranslation('tracking');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <ul className={classes.list}>
        {jobs.map((job) => (
          <li key={job.id}>
            <span className={classes.job}>
              <JobLink job={job} />
              <span className={classes.muted}>{job.customer.name}</span>
              <span className={classes.muted}>{job.template?.name ?? t('noTemplate')}</span>
            </span>
            <MilestoneChanges added={job.added} removed={job.removed} changed={job.changed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many jobs take which template. */
export function TemplateUses({ uses }: { uses: readonly TemplateUse[] }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  return (
    <ul className={classes.uses}>
      {uses.map(({ template, jobs }) => (
        <li key={template?.id ?? ''}>
          <span className={classes.figure}>{format.number(jobs)}</span>
          {template ? (
            <Anchor component={Link} to={`/templates/${template.id}` as string} target="_blank">
              {template.name}
            </Anchor>
          ) : (
            <span>{t('noTemplateLong')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Job codes, each a link. */
export function JobNames({ jobs }: { jobs: readonly NamedJob[] }) {
  return (
    <ul className={classes.names}>
      {jobs.map((job) => (
        <li key={job.id}>
          <JobLink job={job} />
        </li>
      ))}
    </ul>
  );
}
