import { Anchor } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/api/problem.ts';
import { FigureCards } from '../../../app/difot/difot-cards.tsx';
import { FigureTable } from '../../../app/difot/difot-figures.tsx';
import type { JobsLink } from '../../../app/difot/types.ts';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { NotFoundPage, PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { difotQuery } from './queries.ts';
import '../../late-texts.ts';

const toJobs: JobsLink = ({ month, result, label, children }) => (
  <Link to="/" search={{ difotResult: result, ...(month === null ? {} : { difotMonth: month }) }} aria-label={label}>
    {children}
  </Link>
);

/** Which branches the figures of a limited contact cover. */
function useLimits() {
  const { t } = useTranslation('portalDifot');
  return ({ branches, unassignedToo }: { branches: string[]; unassignedToo: boolean }) =>
    t(unassignedToo ? 'limitedToo' : 'limited', { branches: branches.join(', ') });
}

/** Deliveries in full and on time, as far as the company shows them; each number leads to the contact's jobs. */
export function DifotPage() {
  const { t } = useTranslation(['portalDifot', 'difot']);
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const limits = useLimits();
  const { data, error, refetch } = useQuery(difotQuery);
  useLiveEvents((event) => {
    if (event.type !== 'live.ping') void queryClient.invalidateQueries(difotQuery);
  });
  // Switched off meanwhile: there is no such page any more, whatever was read before.
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  if (!data) return error ? <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} /> : <PendingPage />;
  return (
    <Page
      title={t('difot:title')}
      lead={
        <>
          <Anchor component={Link} to="/">
            {t('portalDifot:back')}
          </Anchor>
          {data.limited && ` · ${limits(data)}`}
        </>
      }
    >
      <FigureCards figures={data} link={toJobs} heading="h2" />
      <Panel title={t('difot:table')}>
        <FigureTable figures={data} link={toJobs} />
      </Panel>
    </Page>
  );
}
