import type { Day } from '#shared/days.ts';

/** A staff user as far as it decides whether they can be told of something. */
export type Person = {
  id: string;
  state: string;
  coverUserId: string | null;
  awayFrom: Day | null;
  awayUntil: Day | null;
};

/** Away on that day: from the first to the last day of absence, both included; an open end goes on. */
export function isAway(person: Pick<Person, 'awayFrom' | 'awayUntil'>, today: Day): boolean {
  const { awayFrom, awayUntil } = person;
  if (awayFrom === null && awayUntil === null) return false;
  return (awayFrom === null || awayFrom <= today) && (awayUntil === null || today <= awayUntil);
}

/**
 * Who is told first of a job's exceptions and messages (DOMAIN 1): its customer service operator; while they are away or no longer
 * active their cover; else the managers of the job's department; else the administrators.
 */
export function chooseResponsible(
  facts: {
    operator: Person | null;
    cover: Person | null;
    managers: readonly string[];
    administrators: readonly string[];
  },
  today: Day,
): readonly string[] {
  for (const person of [facts.operator, facts.cover]) {
    if (person !== null && person.state === 'active' && !isAway(person, today)) return [person.id];
  }
  return facts.managers.length > 0 ? facts.managers : facts.administrators;
}
