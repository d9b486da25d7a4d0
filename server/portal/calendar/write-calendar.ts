import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '#shared/days.ts';
import { type Entry, entryKey, entryUid, type Revision } from './rules-entries.ts';

type Calendar = {
  title: string;
  customerId: string;
  entries: readonly Entry[];
  revisions: ReadonlyMap<string, Revision>;
  /** Where a job's page is. */
  jobUrl: (jobId: string) => string;
};

/** Calendars ask again after so many seconds. */
export const refreshSeconds = 3600;

/** All-day entries are dates without a zone, made here as midnights of UTC; the library writes the date alone. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The library escapes the texts of entries; it writes the calendar's name as it is. */
const escaped = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\;,]/g, '\\$&');

/** The calendar as iCalendar text (RFC 5545). The same entries always give the same bytes. */
export function writeCalendar({ title, customerId, entries, revisions, jobUrl }: Calendar): string {
  const calendar = ical({
    name: escaped(title),
    prodId: { company: 'Milepost', product: 'Milepost', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const entry of entries) {
    const { revision, changedAt } = revisions.get(entryKey(entry))!;
    const url = jobUrl(entry.jobId);
    calendar.createEvent({
      id: entryUid(customerId, entry),
      start: midnight(entry.day),
      end: midnight(addDays(entry.day, 1)),
      allDay: true,
      summary: entry.summary,
      description: `${entry.description}\n${url}`,
      url,
      // A reminder of a day, not an appointment: nobody is busy through it.
      transparency: ICalEventTransparency.TRANSPARENT,
      sequence: revision,
      stamp: changedAt,
      lastModified: changedAt,
    });
  }
  return `${calendar.toString()}\r\n`;
}
