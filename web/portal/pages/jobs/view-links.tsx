import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import type { Overview, View } from '../../types.ts';
import classes from './list.module.css';
import { type JobsSearch, views } from './rules-search.ts';

type Count = { count: number; more: boolean };

function countOf(view: View, counts: Overview['counts'] | undefined): Count | undefined {
  const exact = (count: number | undefined) => (count === undefined ? undefined : { count, more: false });
  switch (view) {
    case 'open':
      return exact(counts?.open);
    case 'late':
      return exact(counts?.late);
    case 'at_risk':
      return exact(counts?.atRisk);
    case 'due_this_week':
      return exact(counts?.dueThisWeek);
    case 'completed':
    case 'archived':
      return counts?.[view];
    default:
      return undefined;
  }
}
const toneOf = (view: View, count: Count | undefined) => {
  if (!count?.count) return undefined;
  return view === 'late' ? 'late' : view === 'at_risk' ? 'risk' : undefined;
};

/** The answers at a glance, each leading to its jobs: how many are open, late, at risk, due this week; a long history is counted to a thousand. */
export function ViewLinks({ search, counts }: { search: JobsSearch; counts: Overview['counts'] | undefined }) {
  const { t } = useTranslation('portalJobs');
  const format = useFormat();
  // The jobs behind a number of DIFOT are none of the views.
  const current = search.difotMonth || search.difotResult ? null : (search.view ?? 'all');
  return (
    <nav aria-label={t('views')}>
      <ul className={classes.views}>
        {views.map((view) => {
          const count = countOf(view, counts);
          return (
            <li key={view}>
              <Link
                to="/"
                search={{
                  ...search,
                  view: view === 'all' ? undefined : view,
                  difotMonth: undefined,
                  difotResult: undefined,
                }}
                // Without this the address of "All" counts as part of every other one, and both are marked.
                activeOptions={{ exact: true, includeSearch: true }}
                className={classes.viewLink}
                aria-current={view === current ? 'true' : undefined}
                data-tone={toneOf(view, count)}
              >
                {t(`view_${view}`)}
                {count && (
                  <span className={classes.count}>
                    {count.more ? t('countMore', { number: format.number(count.count) }) : format.number(count.count)}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
