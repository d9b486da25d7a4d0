import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { StatusPill, type Tone } from '../../../ui/status/status-pill.tsx';
import { useFlash } from '../../../ui/table/flash-cell.tsx';
import type { JobsSearch } from '../jobs/rules-search.ts';
import type { Filters } from '../reports/filters/rules-filters.ts';
import type { Enquiry } from './api.ts';
import classes from './enquiry.module.css';
import { toJobs } from './rules-links.ts';

type Total = {
  key: 'open' | 'onHold' | 'atRisk' | 'inException';
  tone: Tone;
  count: number;
  narrow: Partial<JobsSearch>;
};

function Tile({ total, filters }: { total: Total; filters: Filters }) {
  const { t } = useTranslation('enquiry');
  const format = useFormat();
  const tile = useFlash<HTMLAnchorElement>(total.count);
  return (
    <li>
      <Link ref={tile} to="/jobs" search={toJobs(filters, total.narrow)} className={classes.tile}>
        <StatusPill tone={total.tone}>{t(total.key)}</StatusPill>
        <span className={classes.tileFigure}>{format.number(total.count)}</span>
      </Link>
    </li>
  );
}

/** The four numbers that matter, each leading to its jobs. */
export function Totals({ enquiry, filters }: { enquiry: Enquiry; filters: Filters }) {
  const { t } = useTranslation('enquiry');
  const totals: Total[] = [
    { key: 'open', tone: 'info', count: enquiry.jobs, narrow: {} },
    { key: 'onHold', tone: 'held', count: enquiry.onHold, narrow: { state: 'on_hold' } },
    { key: 'atRisk', tone: 'risk', count: enquiry.atRisk, narrow: { exception: 'at_risk' } },
    { key: 'inException', tone: 'late', count: enquiry.inException, narrow: { exception: 'in_exception' } },
  ];
  return (
    <ul className={classes.tiles} aria-label={t('totals')}>
      {totals.map((total) => (
        <Tile key={total.key} total={total} filters={filters} />
      ))}
    </ul>
  );
}
