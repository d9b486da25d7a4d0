import type { ReactNode } from 'react';
import type { DifotResult } from '#shared/vocabulary.ts';

type Counts = { counted: number; onTime: number; inFull: number; difot: number; assumed: number };
export type MonthCounts = Counts & { month: string };

/** DIFOT of one customer as both APIs answer it. */
export type Figures = {
  months: MonthCounts[];
  total: Counts;
  settings: {
    countingDate: 'promised_date' | 'due_date';
    toleranceDays: number;
    tolerancePercent: number;
    pastMonths: number;
  };
  today: string;
  undated: { count: number; more: boolean };
};

/** A link to the jobs behind a number; `month` null: the jobs without a counting date. `label`: the link in full, for who cannot see it. */
export type JobsLink = (props: {
  month: string | null;
  result: DifotResult;
  label: string;
  children: ReactNode;
}) => ReactNode;
