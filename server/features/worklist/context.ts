import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import { type Membership, membershipsOf } from '#server/features/work-groups/service.ts';
import * as queries from '#server/features/worklist/queries-settings.ts';
import {
  firstSettings,
  parseStored,
  readSettings,
  type WorklistSettings,
} from '#server/features/worklist/rules-settings.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';

/** What every answer of the worklist begins with: who asks, which work is theirs, how the company and they want to see it. */
export type WorklistContext = {
  userId: string | null;
  now: Date;
  /** In the company's zone. */
  today: Day;
  memberships: Membership[];
  covering: { id: string; name: string }[];
  /** The user and those they cover. */
  operators: string[];
  company: WorklistSettings;
  mine: WorklistSettings | null;
  version: number;
};

// The zone decides which day it is, and the day who is away. It hardly ever changes: the day is taken in the zone that was read last,
// so that all is asked in one round trip, and asked again in the rare case that this was another day.
let lastZone = 'UTC';

async function workOf(tx: Tx, userId: string | null, today: Day) {
  if (userId === null) return { memberships: [], covering: [] };
  const [memberships, covering] = await Promise.all([
    membershipsOf(tx, userId, today),
    queries.selectCovered(tx, userId, today),
  ]);
  return { memberships, covering };
}

/** Reads the context in one round trip. An API key has no worklist: nothing is its. */
export async function loadContext(tx: Tx, actor: OfficeActor, now: Date): Promise<WorklistContext> {
  const userId = actor.kind === 'staff' ? actor.id : null;
  const guess = dayOf(now, lastZone);
  const [row, own, guessed] = await Promise.all([
    queries.selectCompanySettings(tx),
    userId === null ? null : queries.selectOwnSettings(tx, userId),
    workOf(tx, userId, guess),
  ]);
  const { time_zone, worklist, version } = row ?? (await readCompany(tx));
  lastZone = time_zone;
  const today = dayOf(now, time_zone);
  const { memberships, covering } = today === guess ? guessed : await workOf(tx, userId, today);
  const company = readSettings(worklist, firstSettings);
  return {
    userId,
    now,
    today,
    memberships,
    covering,
    operators: userId === null ? [] : [userId, ...covering.map((one) => one.id)],
    company,
    mine: own === null ? null : readSettings(parseStored(own), company),
    version,
  };
}
