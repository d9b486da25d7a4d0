import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/format-context.tsx';
import classes from './difot.module.css';
import type { Figures, JobsLink, MonthCounts } from './types.ts';
import { useDifotWords } from './use-difot-words.ts';

const lines = [
  ['counted', 'counted'],
  ['onTime', 'on_time'],
  ['inFull', 'in_full'],
  ['difot', 'difot'],
] as const;

function Card({ of, today, link: JobsOf }: { of: MonthCounts; today: string; link: JobsLink }) {
  const { t } = useTranslation('difot');
  const format = useFormat();
  const words = useDifotWords();
  const share = words.share(of.difot, of.counted);
  return (
    <li className={classes.card}>
      <h3 className={classes.period}>{words.period(of.month, today)}</h3>
      {share === null ? (
        <p className={classes.none}>{t('noDeliveries')}</p>
      ) : (
        <>
          <p className={classes.figure}>
            {share} <span className={classes.muted}>{t('difot')}</span>
          </p>
          <dl className={classes.lines}>
            {lines.map(([name, result]) => (
              <FragmentLine key={name} term={t(name)}>
                <JobsOf
                  month={of.month}
                  result={result}
                  label={t('opens', { what: t(name), month: words.month(of.month), count: of[name] })}
                >
                  {format.number(of[name])}
                </JobsOf>
              </FragmentLine>
            ))}
          </dl>
          {of.assumed > 0 && (
            <p className={classes.muted}>
              <JobsOf
                month={of.month}
                result="assumed"
                label={`${t('assumedCount', { count: of.assumed })}, ${words.month(of.month)}`}
              >
                {t('assumedCount', { count: of.assumed })}
              </JobsOf>
            </p>
          )}
        </>
      )}
    </li>
  );
}

function FragmentLine({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The running month to date and the past months as set, the latest first; each number leads to its jobs. */
export function FigureCards({ figures, link }: { figures: Figures; link: JobsLink }) {
  return (
    <ul className={classes.cards}>
      {figures.months.toReversed().map((one) => (
        <Card key={one.month} of={one} today={figures.today} link={link} />
      ))}
    </ul>
  );
}
