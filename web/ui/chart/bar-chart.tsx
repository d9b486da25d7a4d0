import { useId } from 'react';
import classes from './bar-chart.module.css';

type Series = { id: string; label: string };
type Bar = {
  id: string;
  label: string /** By series; null: there is nothing to draw, only the words. */;
  values: (Value | null)[];
};
/** `share`: 0 to 1, the length of the bar; `text`: the figure in words, which is always written. */
type Value = { share: number; text: string };

type Props = {
  label: string;
  series: readonly Series[];
  bars: readonly Bar[];
  /** Said of a row without any value. */
  empty: string;
};

/** Shares as bars, a row for each period. Every value stands beside its bar as text, so that nothing hangs on colour or length. */
export function BarChart({ label, series, bars, empty }: Props) {
  const id = useId();
  return (
    <figure className={classes.root} aria-labelledby={id}>
      <figcaption id={id} className={classes.caption}>
        {label}
      </figcaption>
      <ul className={classes.rows}>
        {bars.map((bar) => (
          <li key={bar.id} className={classes.row}>
            <span className={classes.period}>{bar.label}</span>
            {bar.values.every((value) => value === null) ? (
              <span className={classes.empty}>{empty}</span>
            ) : (
              <ul className={classes.bars}>
                {series.map((one, index) => {
                  const value = bar.values[index];
                  if (!value) return null;
                  return (
                    <li key={one.id} className={classes.bar} data-series={index}>
                      <span className={classes.name}>{one.label}</span>
                      <span className={classes.track} aria-hidden>
                        <span
                          className={classes.filled}
                          style={{ inlineSize: `${Math.min(1, Math.max(0, value.share)) * 100}%` }}
                        />
                      </span>
                      <span className={classes.text}>{value.text}</span>
                    </li>
                  );
                })}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </figure>
  );
}
