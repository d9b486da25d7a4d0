import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { InstantText } from '../../../../ui/format/date-text.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import classes from './contacts.module.css';
import { type View, viewsQuery } from './contacts-api.ts';

function Line({ view }: { view: View }) {
  const { t } = useTranslation('contacts');
  return (
    <tr>
      <td>{view.viewer.name}</td>
      <td>{view.contact ? view.contact.email : t('viewAs.anybody')}</td>
      <td>
        <InstantText instant={view.startedAt} />
      </td>
      <td>{view.state === 'ended' ? <InstantText instant={view.endedAt} /> : t(`viewAs.${view.state}`)}</td>
    </tr>
  );
}

/** Who of the staff saw the portal as a contact of this customer, and when. */
export function ViewLog({ customerId }: { customerId: string }) {
  const { t } = useTranslation('contacts');
  const asProblem = useProblem();
  const views = useInfiniteQuery(viewsQuery(customerId));
  const items = views.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('viewAs.log')}>
      {views.isPending && <Skeleton height={48} />}
      {views.isError && <ErrorState problem={asProblem(views.error)} onRetry={() => void views.refetch()} />}
      {views.data && items.length === 0 && <p className={classes.quiet}>{t('viewAs.logNone')}</p>}
      {items.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={t('viewAs.logLead')}>
            <thead>
              <tr>
                {(['who', 'as', 'from', 'to'] as const).map((one) => (
                  <th key={one} scope="col">
                    {t(`viewAs.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((view) => (
                <Line key={view.id} view={view} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {views.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={views.isFetchingNextPage}
          onClick={() => void views.fetchNextPage()}
        >
          {t('viewAs.more')}
        </Button>
      )}
    </Panel>
  );
}
