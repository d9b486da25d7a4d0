import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import type { Filters } from '../reports/filters/rules-filters.ts';
import type { StatusRow } from './api.ts';
import { Bars } from './bars.tsx';
import { CountLink } from './count-link.tsx';
import classes from './enquiry.module.css';
import { toJobs } from './rules-links.ts';

const holdStatus = 'HOLD';

/** Open jobs by status, drawn and listed; each number leads to the jobs. */
export function StatusSection({ rows, filters }: { rows: StatusRow[]; filters: Filters }) {
  const { t } = useTranslation('enquiry');
  const format = useFormat();
  const link = (row: StatusRow, count: number, what: 'jobs' | 'in_exception' | 'at_risk', drawn = false) => (
    <CountLink
      count={count}
      drawn={drawn}
      label={t(`leadTo.${what}`, { status: row.name, count: format.number(count) as never })}
      to="/jobs"
      search={toJobs(filters, { status: row.code, ...(what === 'jobs' ? {} : { exception: what }) })}
    />
  );
  return (
    <Panel title={t('byStatus')}>
      <div className={classes.pair}>
        <Bars
          label={t('byStatusDrawn')}
          rows={rows.map((row) => ({
            key: row.code,
            name: row.name,
            total: row.jobs,
            figure: link(row, row.jobs, 'jobs', true),
            parts: [
              { tone: 'late', count: row.inException },
              { tone: 'risk', count: row.atRisk },
              { tone: row.code === holdStatus ? 'held' : 'calm', count: row.jobs - row.inException - row.atRisk },
            ],
          }))}
          legend={[
            { tone: 'late', word: t('inException') },
            { tone: 'risk', word: t('atRisk') },
            { tone: 'calm', word: t('inTime') },
            ...(rows.some((row) => row.code === holdStatus) ? [{ tone: 'held' as const, word: t('onHold') }] : []),
          ]}
        />
        <table className={classes.table}>
          <caption className={classes.caption}>{t('byStatusListed')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('status')}</th>
              <th scope="col" className={classes.number}>
                {t('jobs')}
              </th>
              <th scope="col" className={classes.number}>
                {t('atRisk')}
              </th>
              <th scope="col" className={classes.number}>
                {t('inException')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                <td className={classes.number}>{link(row, row.jobs, 'jobs')}</td>
                <td className={classes.number}>{link(row, row.atRisk, 'at_risk')}</td>
                <td className={classes.number}>{link(row, row.inException, 'in_exception')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
