import type { Fault } from '#server/errors.ts';
import type { Day } from '#shared/days.ts';

const earliest = '1970-01-01';
const latest = '2199-12-31';

/** What is wrong with the list of holidays beyond their form: days far off, days named twice. */
export function holidayFaults(holidays: readonly { day: Day }[]): Fault[] {
  const seen = new Set<Day>();
  return holidays.flatMap(({ day }, index) => {
    const field = `holidays.${index}.day`;
    if (day < earliest || day > latest)
      return [{ field, code: 'day_far', message: `${day} is not between ${earliest} and ${latest}. Check the year.` }];
    if (seen.has(day)) return [{ field, code: 'day_twice', message: `${day} stands twice. Remove one of the two.` }];
    seen.add(day);
    return [];
  });
}
