import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format-context.tsx';
import classes from './progress-bar.module.css';

type Props = {
  /** The stage in words, already in the reader's language. */
  stage: string;
  /** 0 to 100. */
  percent: number;
  tone?: 'progress' | 'done' | 'quiet' | undefined;
  /** Hides the words where the row already says them; they stay for screen readers. */
  barOnly?: boolean;
};

/** How far something is: the stage's word, the per cent, and a bar. */
export function ProgressBar({ stage, percent, tone = percent >= 100 ? 'done' : 'progress', barOnly = false }: Props) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const share = Math.min(100, Math.max(0, percent));
  const figure = format.number(share / 100, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className={classes.root} data-tone={tone}>
      {!barOnly && (
        <div className={classes.words} aria-hidden>
          <span className={classes.stage}>{stage}</span>
          <span className={classes.figure}>{figure}</span>
        </div>
      )}
      <div
        className={classes.bar}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share)}
        aria-valuetext={t('progress', { stage, percent: figure })}
        aria-label={stage}
      >
        <div className={classes.filled} style={{ inlineSize: `${share}%` }} />
      </div>
    </div>
  );
}
