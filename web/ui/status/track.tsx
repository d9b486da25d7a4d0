import { IconAlertTriangle, IconCheck, IconClock, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format-context.tsx';
import classes from './track.module.css';

/** A moment known to the day (`YYYY-MM-DD`) or to the instant (ISO 8601 with zone). */
export type Moment = string;

export type TrackStep = {
  id: string;
  name: string;
  state: 'done' | 'current' | 'pending' | 'skipped';
  /** Only on what is open: overdue, or close to it. */
  alarm?: 'late' | 'risk' | undefined;
  plan?: Moment | null | undefined;
  fact?: Moment | null | undefined;
  /** One more line: who, why, what. */
  note?: ReactNode;
};

const isDay = (moment: Moment) => moment.length === 10;

function MomentLine({ label, moment }: { label: string; moment: Moment }) {
  const format = useFormat();
  const day = isDay(moment);
  return (
    <span className={classes.moment}>
      <span className={classes.label}>{label}</span>{' '}
      <time dateTime={moment} title={day ? format.day(moment, 'long') : format.instant(moment, 'long')}>
        {day ? format.day(moment) : format.instant(moment)}
      </time>
    </span>
  );
}

function Dot({ step }: { step: TrackStep }) {
  if (step.state === 'done') return <IconCheck size={13} stroke={3} aria-hidden />;
  if (step.state === 'skipped') return <IconMinus size={13} stroke={3} aria-hidden />;
  if (step.alarm === 'late') return <IconAlertTriangle size={12} stroke={2.5} aria-hidden />;
  if (step.alarm === 'risk') return <IconClock size={12} stroke={2.5} aria-hidden />;
  return null;
}

function Step({ step, onOpen }: { step: TrackStep; onOpen: ((id: string) => void) | undefined }) {
  const { t } = useTranslation('ui');
  return (
    <li
      className={classes.step}
      data-state={step.state}
      data-alarm={step.alarm}
      aria-current={step.state === 'current' ? 'step' : undefined}
    >
      <span className={classes.dot}>
        <Dot step={step} />
      </span>
      <div className={classes.words}>
        {onOpen ? (
          <button type="button" className={classes.name} onClick={() => onOpen(step.id)}>
            {step.name}
          </button>
        ) : (
          <span className={classes.name}>{step.name}</span>
        )}
        <span className={step.state === 'done' && step.fact ? classes.heard : classes.state}>
          {t(`track.${step.state}`)}
          {step.alarm && step.state !== 'done' && (
            <strong className={classes.alarm}> · {t(`track.${step.alarm}`)}</strong>
          )}
        </span>
        {step.fact && <MomentLine label={t('track.fact')} moment={step.fact} />}
        {step.plan && <MomentLine label={t('track.plan')} moment={step.plan} />}
        {step.note && <span className={classes.note}>{step.note}</span>}
      </div>
    </li>
  );
}

/** A way in steps, with plan and fact: from left to right where there is room, from top to bottom on a phone or with many steps. */
export function Track({ steps, label, onOpen }: { steps: TrackStep[]; label: string; onOpen?: (id: string) => void }) {
  return (
    <div className={classes.root}>
      <ol className={classes.track} aria-label={label} data-many={steps.length > 8 || undefined}>
        {steps.map((step) => (
          <Step key={step.id} step={step} onOpen={onOpen} />
        ))}
      </ol>
    </div>
  );
}
