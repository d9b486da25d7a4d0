import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FigureCards } from '../../../app/difot/difot-cards.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { difotQuery } from './api.ts';
import { jobsLink } from './jobs-link.tsx';
import { useLiveDifot } from './use-live-difot.ts';

/** Cards of a customer for the month to date and each past month as set: counted, on time, in full, DIFOT; each leads to its jobs. */
export function DifotCards({ customerId }: { customerId: string }) {
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(difotQuery(customerId));
  const link = useMemo(() => jobsLink(customerId), [customerId]);
  useLiveDifot(customerId);
  if (data) return <FigureCards figures={data} link={link} />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  return <Skeleton height={148} />;
}
