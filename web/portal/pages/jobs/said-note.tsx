import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { JobDetail } from '../../types.ts';
import classes from './said-note.module.css';

type Said = { text: string; at: string; componentCode?: string | null };

/** What the company says holds a job or component up: "At risk" and its words. One line in a list, all of it on the job's page. */
export function SaidNote({ said, short = false }: { said: readonly Said[]; short?: boolean }) {
  const { t } = useTranslation('portalJobs');
  const [first] = said;
  if (!first) return null;
  const pill = <StatusPill tone="risk">{t('atRisk')}</StatusPill>;
  if (short) {
    const text = said.map((one) => one.text).join(' · ');
    return (
      <span className={classes.short} title={text}>
        {pill} <span className={classes.words}>{text}</span>
      </span>
    );
  }
  return said.map((one) => (
    <p key={`${one.at} ${one.text}`} className={classes.note}>
      {pill} {one.componentCode && <strong>{one.componentCode}</strong>}{' '}
      <span className={classes.words}>{one.text}</span>
    </p>
  ));
}

/** The same as a part of the job's page, with when it was said. */
export function SaidSection({ job }: { job: Pick<JobDetail, 'sharedExceptions'> }) {
  const { t } = useTranslation('portalJobs');
  if (job.sharedExceptions.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('job.said')}>
      {job.sharedExceptions.map((one) => (
        <div key={`${one.at} ${one.text}`}>
          <SaidNote said={[one]} />
          <p className={classes.when}>
            <InstantText instant={one.at} />
          </p>
        </div>
      ))}
    </section>
  );
}
