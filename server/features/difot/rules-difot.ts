import { addDays, type Day, type Month, monthOf, monthsBetween } from '#shared/days.ts';

/** How a customer's DIFOT is counted; by default the promised date, 0 days, 0 per cent (DOMAIN 7). */
export type DifotSettings = {
  countingDate: 'promised_date' | 'due_date';
  toleranceDays: number;
  tolerancePercent: number;
};

export type Quantities = { ordered: number | null; delivered: number | null };

/** A job as DIFOT sees it; `promisedDate` as first given or as agreed with the customer. */
export type DifotJob = Quantities & {
  cancelled: boolean;
  promisedDate: Day | null;
  dueDate: Day | null;
  deliveredDate: Day | null;
  components: readonly Quantities[];
};

/** What one job adds. `day` is its counting day (null: listed apart); `assumed`: in full only because quantities are missing. */
export type DifotJudgement = {
  day: Day | null;
  counted: boolean;
  onTime: boolean;
  inFull: boolean;
  difot: boolean;
  assumed: boolean;
};

export type DifotCounts = { counted: number; onTime: number; inFull: number; difot: number; assumed: number };

/** The day whose month counts the job; null when it has none. */
export function countingDay(
  job: Pick<DifotJob, 'promisedDate' | 'dueDate'>,
  settings: Pick<DifotSettings, 'countingDate'>,
): Day | null {
  return settings.countingDate === 'due_date' ? job.dueDate : job.promisedDate;
}

/** Delivered at least ordered x (1 - tolerance); a missing quantity counts as in full. The margin keeps 0.1 + 0.2 from being too little. */
function isEnough({ ordered, delivered }: Quantities, tolerancePercent: number): boolean {
  if (ordered === null || delivered === null) return true;
  const wanted = ordered * (100 - tolerancePercent);
  return delivered * 100 >= wanted - Math.abs(wanted) * 1e-9;
}

/**
 * Does the job count, is it on time, in full, both? (DOMAIN 7) Tolerance in calendar days; `today` is the day in the company's
 * zone. Held jobs count, cancelled ones never; undelivered ones count once the counting day and the tolerance are past.
 */
export function judgeDifot(job: DifotJob, settings: DifotSettings, today: Day): DifotJudgement {
  const day = countingDay(job, settings);
  const none = { day, counted: false, onTime: false, inFull: false, difot: false, assumed: false };
  if (day === null || job.cancelled) return none;
  const last = addDays(day, settings.toleranceDays);
  if (job.deliveredDate === null) return { ...none, counted: today > last };
  const parts: readonly Quantities[] = [job, ...job.components];
  const onTime = job.deliveredDate <= last;
  const inFull = parts.every((one) => isEnough(one, settings.tolerancePercent));
  const assumed = inFull && parts.some((one) => one.delivered === null);
  return { day, counted: true, onTime, inFull, difot: onTime && inFull, assumed };
}

function emptyCounts(): DifotCounts {
  return { counted: 0, onTime: 0, inFull: 0, difot: 0, assumed: 0 };
}

function add(counts: DifotCounts, one: DifotCounts): void {
  counts.counted += one.counted;
  counts.onTime += one.onTime;
  counts.inFull += one.inFull;
  counts.difot += one.difot;
  counts.assumed += one.assumed;
}

/** One job's judgement as counts of 0 and 1, to add up or to keep per day. */
export function countsOf(judgement: DifotJudgement): DifotCounts {
  const { counted, onTime, inFull, difot, assumed } = judgement;
  return { counted: +counted, onTime: +onTime, inFull: +inFull, difot: +difot, assumed: +assumed };
}

/** Counts per month from the first to the last, months without jobs with zeros, and their total. Days outside are left out. */
export function sumMonths(days: readonly { day: Day; counts: DifotCounts }[], from: Month, to: Month) {
  const months = new Map(monthsBetween(from, to).map((month) => [month, emptyCounts()]));
  const total = emptyCounts();
  for (const { day, counts } of days) {
    const month = months.get(monthOf(day));
    if (month === undefined) continue;
    add(month, counts);
    add(total, counts);
  }
  return { months: [...months].map(([month, counts]) => ({ month, ...counts })), total };
}

/** The share in per cent with one decimal; null where nothing counts: no jobs, no figure. */
export function shareOf(part: number, counted: number): number | null {
  return counted === 0 ? null : Math.round((part / counted) * 1_000) / 10;
}
