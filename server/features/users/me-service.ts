import type { OfficeActor, StaffActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError, type Fault, notFound } from '#server/errors.ts';
import { readCompany } from '#server/features/company/service.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import { dayOf } from '#server/time/zones.ts';
import { checkNamed } from './check-named.ts';
import type { AbsenceChange, AlertsChange, LanguageChange, PreferencesChange } from './contract.ts';
import * as queries from './queries.ts';
import { checkAbsence } from './rules-absence.ts';

const mostPreferences = 100;

export type MeService = ReturnType<typeof meService>;

/** The signed-in staff user and the small settings of its screens (columns, density, saved views). */
export function meService({ db, clock }: { db: Database; clock: Clock }) {
  async function read(actor: OfficeActor) {
    const me = staffOnly(actor);
    return db.withActor(me, async (tx) => {
      const row = await queries.selectUser(tx, me.id);
      if (!row) throw notFound('user');
      const today = dayOf(clock.now(), (await readCompany(tx)).time_zone);
      const covering = await queries.selectCovering(tx, me.id, today);
      return { row, permissions: [...me.permissions], preferences: listed(row.preferences), covering };
    });
  }

  /** Who stands in for me and when I am away; the days are the company's. Errors: an unknown cover, oneself, days in the wrong order. */
  async function changeAbsence(actor: OfficeActor, input: AbsenceChange) {
    const me = staffOnly(actor);
    const now = clock.now();
    await db.withActor(me, async (tx) => {
      const before = await queries.lockUser(tx, me.id);
      if (!before) throw notFound('user');
      checkAbsence(before, input);
      await checkNamed(tx, input);
      await queries.updateUser(tx, me.id, {
        cover_user_id: input.coverUserId,
        away_from: input.awayFrom,
        away_until: input.awayUntil,
        version: before.version + 1,
        updated_at: now,
      });
      // Who covers whom decides whose work is whose.
      await announceSetUp(tx, 'users', now);
      await announceSetUp(tx, 'work-groups', now);
    });
    return read(me);
  }

  /** The language of my pages and mails; null: that of the browser, and of the company in mails. */
  async function changeLanguage(actor: OfficeActor, { locale }: LanguageChange) {
    const me = staffOnly(actor);
    await db.withActor(me, (tx) => queries.updateUser(tx, me.id, { locale, updated_at: clock.now() }));
    return read(me);
  }

  /** Which mails of messages I get (DOMAIN 8). */
  async function changeAlerts(actor: OfficeActor, { messageAlerts }: AlertsChange) {
    const me = staffOnly(actor);
    const now = clock.now();
    await db.withActor(me, async (tx) => {
      const before = await queries.lockUser(tx, me.id);
      if (!before) throw notFound('user');
      const version = before.version + 1;
      await queries.updateUser(tx, me.id, { message_alerts: messageAlerts, version, updated_at: now });
      await announceSetUp(tx, 'users', now);
    });
    return read(me);
  }

  /** Sets or removes the settings that are named; the others stay. The last write wins: they are one person's own. */
  async function changePreferences(actor: OfficeActor, { preferences }: PreferencesChange) {
    const me = staffOnly(actor);
    const faults = preferences.flatMap((each, index) => jsonFaults(each.value, `preferences.${index}.value`));
    if (faults.length > 0) throw new AppError('invalid', 'preference_not_json', faults[0]!.message, { faults });
    await db.withActor(me, async (tx) => {
      const before = await queries.lockUser(tx, me.id);
      if (!before) throw notFound('user');
      const kept = new Map(Object.entries(before.preferences));
      for (const { key, value } of preferences) {
        if (value === null) kept.delete(key);
        else kept.set(key, value);
      }
      if (kept.size > mostPreferences)
        throw new AppError(
          'invalid',
          'too_many_preferences',
          `No more than ${mostPreferences} settings are kept. Remove some, such as saved views you no longer use.`,
        );
      await queries.updateUser(tx, me.id, {
        preferences: JSON.stringify(Object.fromEntries(kept)),
        updated_at: clock.now(),
      });
    });
    return read(me);
  }

  return { read, changeAbsence, changeLanguage, changeAlerts, changePreferences };
}

function staffOnly(actor: OfficeActor): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw new AppError('forbidden', 'staff_only', 'Only a staff user who is signed in has this; an API key has not.');
}

/** Values are kept as the JSON text they came as: jsonb would refuse some texts and reorder others. */
function listed(preferences: Record<string, unknown>): { key: string; value: string }[] {
  return Object.entries(preferences).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}

function jsonFaults(value: string | null, field: string): Fault[] {
  if (value === null) return [];
  try {
    JSON.parse(value);
    return [];
  } catch {
    return [{ field, code: 'not_json', message: `“${field}” is not valid JSON text.` }];
  }
}
