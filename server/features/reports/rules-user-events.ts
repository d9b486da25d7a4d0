import type { EventCounts } from '#server/features/reports/contract.ts';

type Counts = Omit<EventCounts, 'eventType' | 'name'>;
type Lines = {
  user_id: string;
  event_type: string;
  taken: number;
  own_customers: number;
  at_risk: number;
  in_exception: number;
};
type Recorded = { user_id: string; event_type: string; recorded: number };

const none: Counts = { taken: 0, ownCustomers: 0, atRisk: 0, inException: 0, recorded: 0 };

/** Puts what waits with users and what they recorded side by side, by user and event type; event types by name. */
export function userEvents(
  lines: readonly Lines[],
  events: readonly Recorded[],
  names: ReadonlyMap<string, string>,
): Map<string, EventCounts[]> {
  const users = new Map<string, Map<string, EventCounts>>();
  const at = (userId: string, eventType: string): EventCounts => {
    const own = users.get(userId) ?? new Map<string, EventCounts>();
    users.set(userId, own);
    const counts = own.get(eventType) ?? { eventType, name: names.get(eventType) ?? eventType, ...none };
    own.set(eventType, counts);
    return counts;
  };
  for (const { user_id, event_type, taken, own_customers, at_risk, in_exception } of lines)
    Object.assign(at(user_id, event_type), {
      taken,
      ownCustomers: own_customers,
      atRisk: at_risk,
      inException: in_exception,
    });
  for (const { user_id, event_type, recorded } of events) at(user_id, event_type).recorded = recorded;
  const byName = (a: EventCounts, b: EventCounts): number => a.name.localeCompare(b.name, 'en');
  return new Map([...users].map(([id, own]) => [id, [...own.values()].sort(byName)]));
}

/** All event types together. */
export function totalsOf(rows: readonly Counts[]): Counts {
  return rows.reduce<Counts>(
    (sum, row) => ({
      taken: sum.taken + row.taken,
      ownCustomers: sum.ownCustomers + row.ownCustomers,
      atRisk: sum.atRisk + row.atRisk,
      inException: sum.inException + row.inException,
      recorded: sum.recorded + row.recorded,
    }),
    none,
  );
}
