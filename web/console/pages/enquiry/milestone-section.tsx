import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { useSession } from '../../session.ts';
import { Over } from '../exceptions/over.tsx';
import type { Filters } from '../reports/filters/rules-filters.ts';
import type { MilestoneRow } from './api.ts';
import { Bars } from './bars.tsx';
import { CountLink } from './count-link.tsx';
import classes from './enquiry.module.css';
import { toBreaches } from './rules-links.ts';

/** What is in exception, by milestone, drawn and listed; each number leads to the breached conditions. */
export function MilestoneSection({ rows, filters }: { rows: MilestoneRow[]; filters: Filters }) {
  const { t } = useTranslation('enquiry');
  const format = useFormat();
  const { permissions } = useSession();
  const leadOf = (eventType: string) => {
    const { to, search } = toBreaches(filters, eventType);
    return { to: to === '/exceptions' || permissions.includes('reports:read') ? to : undefined, search };
  };
  const link = (row: MilestoneRow, count: number, what: 'breachedJobs' | 'breachedMilestones', drawn = false) => (
    <CountLink
      count={count}
      drawn={drawn}
      label={t(`leadTo.${what}`, { milestone: row.name, count: format.number(count) as never })}
      {...leadOf(row.eventType)}
    />
  );
  return (
    <Panel title={t('byMilestone')}>
      {rows.length === 0 ? (
        <EmptyState title={t('nothingBreached')}>{t('nothingBreachedText')}</EmptyState>
      ) : (
        <div className={classes.pair}>
          <Bars
            label={t('byMilestoneDrawn')}
            rows={rows.map((row) => ({
              key: row.eventType,
              name: row.name,
              total: row.jobs,
              figure: link(row, row.jobs, 'breachedJobs', true),
              parts: [{ tone: 'late', count: row.jobs }],
            }))}
            legend={[]}
          />
          <table className={classes.table}>
            <caption className={classes.caption}>{t('byMilestoneListed')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('milestone')}</th>
                <th scope="col" className={classes.number}>
                  {t('jobs')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('milestones')}
                </th>
                <th scope="col">{t('longest')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.eventType}>
                  <th scope="row">{row.name}</th>
                  <td className={classes.number}>{link(row, row.jobs, 'breachedJobs')}</td>
                  <td className={classes.number}>{link(row, row.milestones, 'breachedMilestones')}</td>
                  <td className={classes.longest}>
                    {row.jobs > 0 && <Over of={{ exceptionAt: row.since, heldSince: null }} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
