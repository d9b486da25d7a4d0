import { Button } from '@mantine/core';
import { IconLinkOff, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/api/problem.ts';
import { BrandMark } from '../../../app/brand-mark.tsx';
import { useKnownLanguage } from '../../../app/i18n/language.ts';
import { localeFor } from '../../../app/i18n/locale.ts';
import { PendingPage } from '../../../app/route-states.tsx';
import { StatusText } from '../../../app/status-text.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { DateText } from '../../../ui/format/date-text.tsx';
import { FormatProvider, useFormat } from '../../../ui/format/format-context.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import { Track } from '../../../ui/status/track.tsx';
import { applyBrand, defaultBrand } from '../../../ui/theme/brand.ts';
import { languages } from '../../languages.ts';
import { DueDate } from '../jobs/due-date.tsx';
import { toneOf, useStageWord } from '../jobs/use-words.ts';
import { type SharedJob, sharedJobQuery } from './queries.ts';
import { dayFields, toSteps } from './rules-track.ts';
import { SharedFiles } from './shared-files.tsx';
import classes from './shared-job.module.css';
import '../../late-texts.ts';

const onHash = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The secret behind #; it changes when another link is opened in the same window. */
const useToken = () => useSyncExternalStore(onHash, () => location.hash.slice(1));

function Answer({ job }: { job: SharedJob }) {
  const { t } = useTranslation('portalShare');
  const stageWord = useStageWord();
  const days = dayFields.filter((field) => job[field] !== null);
  return (
    <Panel title={t('shared.dates')}>
      <div className={classes.answer}>
        <dl className={classes.dates}>
          {days.map((field) => (
            <div key={field}>
              <dt>{t(`shared.${field}`)}</dt>
              <dd>{field === 'dueDate' ? <DueDate {...job} /> : <DateText day={job[field]} />}</dd>
            </div>
          ))}
        </dl>
        <ProgressBar stage={stageWord(job.progress.stage)} percent={job.progress.percent} />
      </div>
    </Panel>
  );
}

function Components({ job }: { job: SharedJob }) {
  const { t } = useTranslation('portalShare');
  const stageWord = useStageWord();
  if (job.components.length === 0) return null;
  return (
    <Panel title={t('shared.components')}>
      <ul className={classes.lines}>
        {job.components.map((one) => (
          <li key={one.code}>
            <div className={classes.line}>
              <strong>{one.code}</strong>
              <span className={classes.grow}>
                <StatusText status={one.status} />
              </span>
              <DueDate dueDate={one.dueDate} late={one.late} />
            </div>
            <ProgressBar stage={stageWord(one.progress.stage)} percent={one.progress.percent} />
            {one.milestones.length > 0 && <Track label={one.code} steps={toSteps(one.milestones, job.state)} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type ContentProps = { token: string; job: SharedJob; busy: boolean; onRefresh: () => void };

function Content({ token, job, busy, onRefresh }: ContentProps) {
  const { t } = useTranslation('portalShare');
  const format = useFormat();
  return (
    <Page
      title={t('shared.title', { code: job.jobCode })}
      beside={
        <StatusPill tone={toneOf(job)}>
          <StatusText status={job.status} />
        </StatusPill>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={busy}
          onClick={onRefresh}
        >
          {t('shared.refresh')}
        </Button>
      }
    >
      <Answer job={job} />
      {job.milestones.length > 0 && (
        <Panel title={t('shared.track')}>
          <Track label={t('shared.track')} steps={toSteps(job.milestones, job.state)} />
        </Panel>
      )}
      <Components job={job} />
      <SharedFiles token={token} files={job.files} />
      <p className={classes.footer}>{t('shared.until', { date: format.instant(job.expiresAt) })}</p>
    </Page>
  );
}

function Gone() {
  const { t } = useTranslation('portalShare');
  return (
    <EmptyState title={t('shared.gone')} icon={<IconLinkOff size={28} stroke={1.6} />} heading>
      {t('shared.goneText')}
    </EmptyState>
  );
}

function Shown({ token }: { token: string }) {
  const asProblem = useProblem();
  const { i18n } = useTranslation();
  const { data, error, refetch, isFetching } = useQuery(sharedJobQuery(token));
  useKnownLanguage(languages, { company: data?.company.locale });
  useEffect(() => {
    if (data) applyBrand(data.company.accent ?? defaultBrand);
  }, [data]);
  // A link that is over while the page is open ends what it shows.
  const isGone = error instanceof ApiProblem && error.status === 404;
  const job = isGone ? undefined : data;
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        {job ? <BrandMark name={job.company.name} logoUrl={job.company.logoUrl} /> : <span />}
      </header>
      <main id="main" className={classes.main}>
        {isGone && <Gone />}
        {!isGone && error && !data && <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />}
        {!data && !error && <PendingPage />}
        {job && (
          <FormatProvider
            locale={localeFor(i18n.language, [...navigator.languages, job.company.locale])}
            timeZone={job.company.timeZone}
          >
            <Content token={token} job={job} busy={isFetching} onRefresh={() => void refetch()} />
          </FormatProvider>
        )}
      </main>
    </div>
  );
}

/** What a share link opens: how one job stands, under the company's brand, without an account. */
export default function SharedJobPage() {
  const token = useToken();
  return <Shown key={token} token={token} />;
}
