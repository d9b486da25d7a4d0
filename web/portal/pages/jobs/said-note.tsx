import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { JobDetail } from '../../types.ts';
import classes from './said-note.module.css';

type Said = { text: string; at: string; componentCode?: string | null };

/** What the company says holds a job up, in a row of the list: three lines at most, all of it on hover. */
export function SaidShort({ said, marked }: { said: readonly Said[]; marked: boolean }) {
  const { t } = useTranslation('portalJobs');
  if (said.length === 0) return null;
  const text = said.map((one) => one.text).join(' · ');
  return (
    <span className={classes.short} title={text}>
      {!marked && <StatusPill tone="risk">{t('atRisk')}</StatusPill>} {text}
    </span>
  );
}

/** What the company says holds a job or component up: "At risk" and its words. */
export function SaidNote({ said }: { said: readonly Said[] }) {
  const { t } = useTranslation('portalJobs');
  return said.map((one) => (
    <p key={`${one.at} ${one.text}`} className={classes.note}>
      <StatusPill tone="risk">{t('atRisk')}</StatusPill> {one.componentCode && <strong>{one.componentCode}</strong>}{' '}
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
