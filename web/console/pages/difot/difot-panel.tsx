import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureTable } from '../../../app/difot/difot-figures.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { difotQuery } from './api.ts';
import { jobsLink } from './jobs-link.tsx';
import { LateJobs } from './late-jobs.tsx';
import { ReasonsTable } from './reasons-table.tsx';
import { useLiveDifot } from './use-live-difot.ts';

/** DIFOT of a customer for staff: months as chart and table, why jobs were late, and the late jobs themselves. */
export function DifotPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation(['difot', 'lateness']);
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(difotQuery(customerId));
  const link = useMemo(() => jobsLink(customerId), [customerId]);
  useLiveDifot(customerId);
  return (
    <>
      <Panel title={t('difot:title')}>
        {data ? (
          <FigureTable figures={data} link={link} />
        ) : error ? (
          <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height={260} />
        )}
      </Panel>
      {data && data.total.counted > data.total.onTime && (
        <>
          <Panel title={t('lateness:table.title')}>
            <ReasonsTable customerId={customerId} today={data.today} />
          </Panel>
          <Panel title={t('lateness:late.title')}>
            <LateJobs customerId={customerId} figures={data} link={link} />
          </Panel>
        </>
      )}
    </>
  );
}
