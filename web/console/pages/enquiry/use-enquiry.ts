import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../../app/live/live-provider.tsx';
import { queryClient } from '../../app.ts';
import type { Filters } from '../reports/filters/rules-filters.ts';
import { type Enquiry, enquiryKey, enquiryQuery } from './api.ts';
import { keepRows } from './rules-rows.ts';

/** However many jobs change, the counts are read again at most once in this time. */
const restMs = 2_000;
const kinds = new Set(['live.opened', 'live.resync', 'job.changed', 'job.removed', 'jobs.changed', 'import.done']);

function withKept(before: Enquiry, after: Enquiry): Enquiry {
  return {
    ...after,
    statuses: keepRows(
      before.statuses,
      after.statuses,
      (row) => row.code,
      (row) => ({ ...row, jobs: 0, inException: 0, atRisk: 0 }),
    ),
    milestones: keepRows(
      before.milestones,
      after.milestones,
      (row) => row.eventType,
      (row) => ({ ...row, jobs: 0, milestones: 0 }),
    ),
  };
}

/** The counts with these filters, kept up to date from the live line and by the clock. Rows that become none stay as zero. */
export function useEnquiry(filters: Filters) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents((event) => {
    if (!kinds.has(event.type)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queryClient.invalidateQueries({ queryKey: enquiryKey });
    }, restMs);
  });
  const answer = useQuery({ ...enquiryQuery(filters), placeholderData: keepPreviousData });
  const { data, isPlaceholderData } = answer;
  const shown = useRef<{ filters: Filters; data: Enquiry } | null>(null);
  let kept = data;
  if (data && !isPlaceholderData) {
    const before = shown.current?.filters === filters ? shown.current.data : null;
    kept = before ? withKept(before, data) : data;
  }
  useEffect(() => {
    if (kept && !isPlaceholderData) shown.current = { filters, data: kept };
  }, [kept, isPlaceholderData, filters]);
  // Which filters the numbers are for: they flash when jobs change, not when somebody asks for others.
  const shownFor = JSON.stringify(isPlaceholderData ? shown.current?.filters : filters);
  return { ...answer, data: kept, shownFor };
}
