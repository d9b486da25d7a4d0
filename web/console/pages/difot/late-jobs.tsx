import { Button, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../app/difot/difot.module.css';
import type { Figures, JobsLink } from '../../../app/difot/types.ts';
import { useDifotWords } from '../../../app/difot/use-difot-words.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { DateText } from '../../../ui/format/date-text.tsx';
import { useSession } from '../../session.ts';
import { type LateJob, lateJobsQuery } from './api.ts';
import { LatenessDialog } from './lateness-dialog.tsx';

const most = 20;

function Rows({ jobs, onReason }: { jobs: LateJob[]; onReason: (job: LateJob) => void }) {
  const { t } = useTranslation(['lateness', 'fields']);
  const { permissions } = useSession();
  const mayGive = permissions.includes('jobs:write');
  return jobs.map((job) => (
    <tr key={job.id}>
      <th scope="row">
        <Link to={`/jobs/${job.id}` as string}>{job.jobCode}</Link>
      </th>
      <td>
        <DateText day={job.promisedDate} />
      </td>
      <td>
        <DateText day={job.dueDate} />
      </td>
      <td>{job.deliveredDate ? <DateText day={job.deliveredDate} /> : t('lateness:late.undelivered')}</td>
      <td>{job.latenessReason?.name ?? <span className={classes.share}>{t('lateness:late.none')}</span>}</td>
      <td>
        {mayGive && job.state !== 'archived' && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('lateness:late.giveNamed', { code: job.jobCode })}
            onClick={() => onReason(job)}
          >
            {job.latenessReason ? t('lateness:change') : t('lateness:give')}
          </Button>
        )}
      </td>
    </tr>
  ));
}

/** The late jobs of a month with their reasons, which staff give here one after the other. */
export function LateJobs({
  customerId,
  figures,
  link: JobsOf,
}: {
  customerId: string;
  figures: Figures;
  link: JobsLink;
}) {
  const { t } = useTranslation('lateness');
  const asProblem = useProblem();
  const words = useDifotWords();
  const months = figures.months.filter((one) => one.counted > one.onTime).toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const [target, setTarget] = useState<LateJob | null>(null);
  const month = months.find((one) => one.month === chosen) ?? months[0];
  const { data, error, refetch } = useQuery({
    ...lateJobsQuery(customerId, month?.month ?? figures.today.slice(0, 7), most),
    enabled: month !== undefined,
  });
  if (!month) return null;
  const late = month.counted - month.onTime;
  return (
    <div className={classes.stack}>
      <Select
        label={t('late.month')}
        allowDeselect={false}
        w={260}
        data={months.map((one) => ({
          value: one.month,
          label: t('late.choice', { month: words.period(one.month, figures.today), count: one.counted - one.onTime }),
        }))}
        value={month.month}
        onChange={setChosen}
      />
      {error && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={160} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too
        <section className={classes.scroll} tabIndex={0} aria-label={t('late.title')}>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['job', 'promised', 'due', 'delivered', 'reason'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`late.${name}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              <Rows jobs={data.items} onReason={setTarget} />
            </tbody>
          </table>
        </section>
      )}
      {data && late > data.items.length && (
        <p className={classes.muted}>
          <JobsOf month={month.month} result="late" label={t('late.all', { count: late })}>
            {t('late.all', { count: late })}
          </JobsOf>
        </p>
      )}
      {target && (
        <LatenessDialog
          key={target.id}
          job={{ id: target.id, jobCode: target.jobCode, reasonId: target.latenessReason?.id ?? null }}
          onClose={() => setTarget(null)}
        />
      )}
    </div>
  );
}
