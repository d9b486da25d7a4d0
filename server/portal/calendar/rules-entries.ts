import { createHash } from 'node:crypto';
import { addDays, type Day } from '#shared/days.ts';
import type { CalendarWords } from './words.ts';

/** Jobs that are not open stand in the calendar while they are due within these days around today. */
const calendarDays = { past: 60, future: 366 } as const;

type EntryKind = 'due' | 'eta' | 'delivered';

/** A job as a calendar shows it, already as the contact may see it. */
export type CalendarJob = {
  id: string;
  jobCode: string;
  orderNumber: string;
  dueDate: Day | null;
  eta: Day | null;
  deliveredDate: Day | null;
  status: string;
  percent: number;
  late: boolean;
  atRisk: boolean;
};

export type Entry = { jobId: string; kind: EntryKind; day: Day; summary: string; description: string; digest: string };

/** What was said last of an entry. */
export type Revision = { digest: string; revision: number; changedAt: Date };

export function windowOf(today: Day): { from: Day; to: Day } {
  return { from: addDays(today, -calendarDays.past), to: addDays(today, calendarDays.future) };
}

/** Names and numbers from outside stand on one line: what cannot be seen becomes a blank. Escaping is the writer's. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** While a job is not delivered, the days it is expected; after that, the day it was delivered. */
export function entriesOf(job: CalendarJob, words: CalendarWords): Entry[] {
  const days: [EntryKind, Day | null][] =
    job.deliveredDate === null
      ? [
          ['due', job.dueDate],
          ['eta', job.eta],
        ]
      : [['delivered', job.deliveredDate]];
  return days.flatMap(([kind, day]) => (day === null ? [] : [entryOf(job, kind, day, words)]));
}

function entryOf(job: CalendarJob, kind: EntryKind, day: Day, words: CalendarWords): Entry {
  const name = [job.jobCode, job.orderNumber].map(oneLine).filter(Boolean).join(' · ');
  const mark = job.late ? ` (${words.late})` : job.atRisk && kind !== 'delivered' ? ` (${words.atRisk})` : '';
  const summary = `${words[kind]}: ${name}${mark}`;
  const description = oneLine(words.status(job.status, job.percent));
  const digest = createHash('sha256')
    .update(JSON.stringify([day, summary, description]))
    .digest('base64url');
  return { jobId: job.id, kind, day, summary, description, digest };
}

/** How an entry is named for ever, also after its address was renewed; another customer's entry of the same job is another one. */
export function entryUid(customerId: string, entry: Pick<Entry, 'jobId' | 'kind'>): string {
  const name = createHash('sha256').update(`${customerId} ${entry.jobId}`).digest('hex').slice(0, 32);
  return `${name}-${entry.kind}@milepost`;
}

export const entryKey = (entry: { jobId: string; kind: string }): string => `${entry.jobId} ${entry.kind}`;

/** The revision of each entry now: the next one where it says something else than the last time, the first where it is new. */
export function revise(
  entries: readonly Entry[],
  known: ReadonlyMap<string, Revision>,
  now: Date,
): { revisions: Map<string, Revision>; changed: Entry[]; gone: string[] } {
  const revisions = new Map<string, Revision>();
  const changed: Entry[] = [];
  for (const entry of entries) {
    const key = entryKey(entry);
    const last = known.get(key);
    if (last?.digest === entry.digest) {
      revisions.set(key, last);
      continue;
    }
    revisions.set(key, { digest: entry.digest, revision: last ? last.revision + 1 : 0, changedAt: now });
    changed.push(entry);
  }
  return { revisions, changed, gone: [...known.keys()].filter((key) => !revisions.has(key)) };
}
