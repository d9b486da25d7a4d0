import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import classes from './difot.module.css';
import type { Figures, JobsLink, MonthCounts } from './types.ts';
import { useDifotWords } from './use-difot-words.ts';

const series = ['difot', 'onTime', 'inFull'] as const;
const columns = [
  ['counted', 'counted'],
  ['onTime', 'on_time'],
  ['inFull', 'in_full'],
  ['difot', 'difot'],
  ['late', 'late'],
  ['assumed', 'assumed'],
] as const;

function Chart({ figures }: { figures: Figures }) {
  const { t } = useTranslation('difot');
  const words = useDifotWords();
  return (
    <BarChart
      label={t('chart')}
      series={series.map((id) => ({ id, label: t(id) }))}
      empty={t('noDeliveries')}
      bars={figures.months.toReversed().map((one) => ({
        id: one.month,
        label: words.period(one.month, figures.today),
        values: series.map((name) => {
          const share = words.share(one[name], one.counted);
          return share === null ? null : { share: one[name] / one.counted, text: `${share} (${one[name]})` };
        }),
      }))}
    />
  );
}

function Cells({ of, link: JobsOf }: { of: MonthCounts; link: JobsLink }) {
  const { t } = useTranslation('difot');
  const format = useFormat();
  const words = useDifotWords();
  if (of.counted === 0)
    return (
      <td colSpan={columns.length} className={classes.share}>
        {t('noDeliveries')}
      </td>
    );
  const counts = { ...of, late: of.counted - of.onTime };
  return columns.map(([name, result]) => {
    const count = counts[name];
    const share = name === 'counted' || name === 'assumed' ? null : words.share(count, of.counted);
    const number = format.number(count);
    return (
      <td key={name}>
        {count === 0 ? (
          number
        ) : (
          <JobsOf
            month={of.month}
            result={result}
            label={t('opens', { what: t(name), month: words.month(of.month), count })}
          >
            {number}
          </JobsOf>
        )}
        {share && <span className={classes.share}> {share}</span>}
      </td>
    );
  });
}

/** Chart and table of the months, how they are counted in words, and the jobs that have no counting date. */
export function FigureTable({ figures, link: JobsOf }: { figures: Figures; link: JobsLink }) {
  const { t } = useTranslation('difot');
  const words = useDifotWords();
  const { undated, settings } = figures;
  const undatedWords = undated.more
    ? t(`undated.${settings.countingDate}_more`, { count: undated.count })
    : t(`undated.${settings.countingDate}`, { count: undated.count });
  return (
    <div className={classes.stack}>
      <p className={classes.muted}>{words.rule(settings)}</p>
      <Chart figures={figures} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              {columns.map(([name]) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.months.toReversed().map((one) => (
              <tr key={one.month}>
                <th scope="row">{words.period(one.month, figures.today)}</th>
                <Cells of={one} link={JobsOf} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {figures.total.assumed > 0 && <p className={classes.muted}>{t('assumedHint')}</p>}
      {undated.count > 0 && (
        <p className={classes.muted}>
          <JobsOf month={null} result="none" label={undatedWords}>
            {undatedWords}
          </JobsOf>
        </p>
      )}
    </div>
  );
}
