import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../../ui/format/date-text.tsx';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import { MarkedText } from '../../../../ui/status/status-pill.tsx';
import { useFlash } from '../../../../ui/table/flash-cell.tsx';
import type { Job } from '../api/types.ts';
import { type Arrival, arrivalOf } from '../rules-answer.ts';
import { countMilestones, lastDone, nextMilestone } from '../rules-next.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.ts';
import classes from './detail.module.css';
import { Deadline, Moment } from './moments.tsx';

function Card({ title, flash, children }: { title: string; flash: string; children: ReactNode }) {
  const card = useFlash<HTMLElement>(flash);
  return (
    <section ref={card} className={classes.card}>
      <h2 className={classes.cardTitle}>{title}</h2>
      {children}
    </section>
  );
}

function Done({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const words = useWords();
  const last = lastDone(job);
  const count = countMilestones(job.milestones);
  return (
    <Card title={t('answer.done')} flash={`${last?.id} ${count.done}`}>
      <p className={classes.big}>{last?.name ?? t('answer.nothingDone')}</p>
      <p className={classes.muted}>
        {last && <Moment of={last} />}
        {last && count.all > 0 && ' · '}
        {count.all > 0 && t('answer.count', { done: count.done, count: count.all })}
      </p>
      <ProgressBar stage={words.stage(job.progress.stage)} percent={job.progress.percent} />
    </Card>
  );
}

function Next({ job }: { job: Job }) {
  const { t } = useTranslation('job');
  const open = job.state === 'open' || job.state === 'on_hold';
  const next = open ? nextMilestone(job) : undefined;
  const component = job.components.find((one) => one.id === next?.componentId);
  const others = job.milestones.filter((one) => one.exception === 'in_exception' && one.id !== next?.id);
  const overdue = open ? [...new Set(others.map((one) => one.name))] : [];
  const rest = {
    open: t('answer.nothingNext'),
    on_hold: t('answer.onHold'),
    completed: t('answer.completed'),
    cancelled: t('answer.cancelledNext'),
    archived: t('answer.archived'),
  }[job.state];
  return (
    <Card title={t('answer.next')} flash={`${next?.id} ${next?.exception} ${job.state}`}>
      <p className={classes.big}>{next?.name ?? rest}</p>
      {component && <p className={classes.muted}>{t('answer.ofComponent', { code: component.code })}</p>}
      {next?.estimatedDay && (
        <p className={classes.muted}>
          {t('answer.estimated')} <DateText day={next.estimatedDay} />
        </p>
      )}
      {next && <Deadline of={next} />}
      {overdue.length > 0 && (
        <p>
          <MarkedText tone="late" word={t('deadline.in_exception')}>
            {t('answer.overdueToo', { names: overdue.join(', ') })}
          </MarkedText>
        </p>
      )}
      {next && job.state === 'on_hold' && <p className={classes.muted}>{t('answer.onHold')}</p>}
    </Card>
  );
}

function Distance({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('job');
  if (arrival.kind !== 'expected') return null;
  const { inDays } = arrival;
  if (inDays === 0) return t('answer.today');
  return inDays > 0 ? t('answer.inDays', { count: inDays }) : t('answer.daysAgo', { count: -inDays });
}

function Against({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('job');
  if (!('against' in arrival) || !arrival.against) return null;
  const { due, days } = arrival.against;
  const date = (
    <>
      {t('answer.due')} <DateText day={due} />
    </>
  );
  if (days <= 0) {
    return (
      <p className={classes.muted}>
        {date} · {arrival.kind === 'delivered' ? t('answer.onTime') : t('answer.inTime')}
      </p>
    );
  }
  return (
    <p>
      <MarkedText
        tone={arrival.kind === 'delivered' ? 'late' : 'risk'}
        word={
          arrival.kind === 'delivered'
            ? t('answer.daysLate', { count: days })
            : t('answer.wouldBeLate', { count: days })
        }
      >
        {date}
      </MarkedText>
    </p>
  );
}

function When({ job }: { job: Job }) {
  const { t } = useTranslation(['job', 'jobs']);
  const today = useToday();
  const arrival = arrivalOf(job, today);
  const overdue = job.late && arrival.kind !== 'delivered';
  const title = arrival.kind === 'delivered' ? t('job:answer.delivered') : t('job:answer.when');
  return (
    <Card title={title} flash={JSON.stringify(arrival)}>
      {arrival.kind === 'unknown' && <p className={classes.big}>{t('job:answer.noDate')}</p>}
      {arrival.kind === 'cancelled' && <p className={classes.big}>{t('job:answer.cancelled')}</p>}
      {(arrival.kind === 'delivered' || arrival.kind === 'expected') && (
        <p className={classes.big}>
          <DateText day={arrival.day} />
        </p>
      )}
      {arrival.kind === 'expected' && (
        <p className={classes.muted}>
          {t(arrival.by === 'eta' ? 'job:answer.byEta' : 'job:answer.byDue')} · <Distance arrival={arrival} />
        </p>
      )}
      {overdue && (
        <p>
          <MarkedText tone="late" word={t('jobs:late')}>
            {t('job:answer.overdue')}
          </MarkedText>
        </p>
      )}
      {!overdue && <Against arrival={arrival} />}
      {job.promisedDate && job.promisedDate !== job.dueDate && (
        <p className={classes.muted}>
          {t('job:answer.promised')} <DateText day={job.promisedDate} />
        </p>
      )}
    </Card>
  );
}

/** The answer first: what is done, what is next, when it will be here. */
export function AnswerCards({ job }: { job: Job }) {
  return (
    <div className={classes.cards}>
      <Done job={job} />
      <Next job={job} />
      <When job={job} />
    </div>
  );
}
