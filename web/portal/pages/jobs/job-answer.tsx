import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/format/date-text.tsx';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { useFlash } from '../../../ui/table/flash-cell.tsx';
import type { JobDetail } from '../../types.ts';
import { DueDate } from './due-date.tsx';
import classes from './job.module.css';
import { lastDone, nextStep, type Step, whenHere } from './rules-answer.ts';
import { useStageWord } from './use-words.ts';

function Answer({
  label,
  value,
  flash,
  children,
}: {
  label: string;
  value: ReactNode;
  flash: string;
  children?: ReactNode;
}) {
  const box = useFlash<HTMLDivElement>(flash);
  return (
    <div ref={box} className={classes.answer}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        <span className={classes.main}>{value}</span>
        {children && <span className={classes.beside}>{children}</span>}
      </dd>
    </div>
  );
}

const nameOf = (step: Step) => (step.component === null ? step.label : `${step.component}: ${step.label}`);
const flashOf = (step: Step | null) => (step ? `${nameOf(step)} ${step.day}` : '');

/** What is done, what is next, when will it be here: answered before anything else. */
export function JobAnswer({ job }: { job: JobDetail }) {
  const { t } = useTranslation('portalJobs');
  const stageWord = useStageWord();
  const done = lastDone(job);
  const next = nextStep(job);
  const when = whenHere(job);
  return (
    <section aria-label={t('job.answer')} className={classes.answers}>
      <dl className={classes.list}>
        <Answer label={t('job.done')} value={done ? nameOf(done) : t('job.nothingDone')} flash={flashOf(done)}>
          {done?.day && <DateText day={done.day} />}
        </Answer>
        <Answer label={t('job.next')} value={next ? nameOf(next) : t('job.nothingNext')} flash={flashOf(next)}>
          {next?.day && (
            <>
              {t('job.planned')} <DateText day={next.day} />
            </>
          )}
        </Answer>
        <Answer
          label={when.kind === 'noDate' ? t('job.when') : t(`job.${when.kind}`)}
          value={when.day ? <DateText day={when.day} /> : t('job.noDate')}
          flash={`${when.kind} ${when.day} ${job.dueDate} ${job.late}`}
        >
          {job.dueDate && (when.kind !== 'dueDate' || job.late) && (
            <>
              {t('due')} <DueDate {...job} />
            </>
          )}
        </Answer>
      </dl>
      <ProgressBar stage={stageWord(job.progress.stage)} percent={job.progress.percent} />
    </section>
  );
}
