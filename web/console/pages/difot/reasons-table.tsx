import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '../../../app/difot/difot.module.css';
import { useDifotWords } from '../../../app/difot/use-difot-words.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { type LatenessTable, latenessTableQuery } from './api.ts';

function Table({ table, today }: { table: LatenessTable; today: string }) {
  const { t } = useTranslation(['lateness', 'difot']);
  const format = useFormat();
  const words = useDifotWords();
  const months = table.months.filter((one) => one.late > 0).toReversed();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t('lateness:table.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('difot:month')}</th>
            <th scope="col">{t('difot:late')}</th>
            {table.reasons.map((reason) => (
              <th key={reason.id} scope="col">
                {reason.label}
                {reason.customerLabel === '' && ` (${t('lateness:internal')})`}
              </th>
            ))}
            <th scope="col">{t('lateness:table.without')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{words.period(one.month, today)}</th>
              <td>{format.number(one.late)}</td>
              {table.reasons.map((reason, index) => (
                <td key={reason.id}>{format.number(one.jobs[index] ?? 0)}</td>
              ))}
              <td>{format.number(one.withoutReason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many late jobs of each month carry which reason, and how many none; for staff. */
export function ReasonsTable({ customerId, today }: { customerId: string; today: string }) {
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(latenessTableQuery(customerId));
  if (data) return <Table table={data} today={today} />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  return <Skeleton height={120} />;
}
