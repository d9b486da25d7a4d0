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

type Heading = 'h2' | 'h3';
type CardProps = { of: MonthCounts; today: string; link: JobsLink; heading: Heading };

function Card({ of, today, link: JobsOf, heading: Heading }: CardProps) {
  const { t } = useTranslation('difot');
  const format = useFormat();
  const words = useDifotWords();
  const share = words.share(of.difot, of.counted);
  return (
    <li className={classes.card}>
      <Heading className={classes.period}>{words.period(of.month, today)}</Heading>
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

/** `heading`: of each month; h2 where the cards stand right under the page's title. */
type Props = { figures: Figures; link: JobsLink; heading?: Heading };

/** The running month to date and the past months as set, the latest first; each number leads to its jobs. */
export function FigureCards({ figures, link, heading = 'h3' }: Props) {
  return (
    <ul className={classes.cards}>
      {figures.months.toReversed().map((one) => (
        <Card key={one.month} of={one} today={figures.today} link={link} heading={heading} />
      ))}
    </ul>
  );
}
