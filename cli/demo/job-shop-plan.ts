import { addDays, type Day, daysBetween, weekdayOf } from '#shared/days.ts';
import type { Random } from './random.ts';

/** How a work order of the demo turns out. */
export type Outcome = 'on time' | 'late' | 'in progress' | 'late open' | 'not started' | 'on hold' | 'cancelled';

/** How many work orders of each; 225 in all, as in the log the demo is modelled on. */
export const outcomeCounts: Record<Outcome, number> = {
  'on time': 104,
  late: 34,
  'in progress': 46,
  'late open': 14,
  'not started': 12,
  'on hold': 8,
  cancelled: 7,
};

/** The days of a work order. Work runs from `start` to `end`; nothing is known after `known`. All are days of work. */
export type Plan = {
  registered: Day;
  start: Day;
  end: Day;
  due: Day;
  /** Today, or the day on which the job was held or cancelled. */
  known: Day;
};

/** The day itself, or the Friday before a weekend. Keeps the order of days. */
export function workday(day: Day): Day {
  return addDays(day, -Math.max(0, weekdayOf(day) - 5));
}

function rawPlan(outcome: Outcome, lead: number, today: Day, random: Random): Omit<Plan, 'registered'> {
  const fromToday = (min: number, max: number) => addDays(today, random.whole(min, max));
  switch (outcome) {
    case 'on time': {
      const end = fromToday(-340, -1);
      return { start: addDays(end, -lead), end, due: addDays(end, random.whole(0, 9)), known: today };
    }
    case 'late': {
      const end = fromToday(-340, -1);
      // At least three days, so that no weekend makes the two the same.
      const late = random.whole(3, Math.max(3, Math.floor(lead / 2)));
      return { start: addDays(end, -lead), end, due: addDays(end, -late), known: today };
    }
    case 'in progress': {
      const start = fromToday(-lead + 5, -4);
      return { start, end: addDays(start, lead), due: addDays(start, lead + random.whole(0, 6)), known: today };
    }
    case 'late open': {
      const due = fromToday(-lead + 3, -1);
      return { start: addDays(due, -lead), end: fromToday(3, 14), due, known: today };
    }
    case 'not started': {
      const start = fromToday(4, 20);
      return { start, end: addDays(start, lead), due: addDays(start, lead + 3), known: today };
    }
    case 'on hold': {
      const known = fromToday(-6, 0);
      const start = addDays(known, -Math.floor(lead / 2));
      return { start, end: addDays(start, lead), due: addDays(start, lead + random.whole(0, 6)), known };
    }
    case 'cancelled': {
      const known = fromToday(-200, -5);
      const start = addDays(known, -random.whole(2, 6));
      return { start, end: addDays(start, lead), due: addDays(start, lead + 5), known };
    }
  }
}

/** The days of a work order that turns out so and takes about `lead` days (at least 12). */
export function planWork(outcome: Outcome, lead: number, today: Day, random: Random): Plan {
  const plan = rawPlan(outcome, lead, today, random);
  const registered = addDays(plan.start < today ? plan.start : today, -random.whole(2, 9));
  return {
    registered: workday(registered),
    start: workday(plan.start),
    end: workday(plan.end),
    due: workday(plan.due),
    known: plan.known === today ? today : workday(plan.known),
  };
}

/** The day on which each of `steps` operations ends, evenly from start to end; the last on `end`. */
export function stepDays(start: Day, end: Day, steps: number): Day[] {
  const span = daysBetween(start, end);
  return Array.from({ length: steps }, (_, index) => workday(addDays(start, Math.round(((index + 1) * span) / steps))));
}
