import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { inboxCountsQuery } from './api.ts';
import classes from './inbox.module.css';
import { type Filter, filters, parseInboxSearch } from './rules-search.ts';

/** The lists, each with how many stand in it. */
export function Lists({ filter }: { filter: Filter | null }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const counts = useQuery(inboxCountsQuery).data;
  const countOf = (one: Filter): number | undefined => {
    if (!counts || one === 'done') return undefined;
    const { unread, customerWaits, waitingForThem, mine, myCustomers, snoozed } = counts;
    return {
      unread,
      customer_waits: customerWaits,
      waiting_for_them: waitingForThem,
      mine,
      my_customers: myCustomers,
      snoozed,
    }[one];
  };
  return (
    <nav className={classes.lists} aria-label={t('lists')}>
      {filters.map((one) => {
        const count = countOf(one);
        return (
          <Link
            key={one}
            to="/inbox"
            search={parseInboxSearch({ filter: one })}
            activeProps={{}}
            activeOptions={{ exact: true }}
            className={classes.listLink}
            aria-current={one === filter ? 'page' : undefined}
          >
            <span>{t(`filter.${one}`)}</span>
            {count !== undefined && <span className={classes.listCount}>{format.number(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
