import type { ContactActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { PortalPreferences, PortalPreferencesChange } from './contract.ts';
import { updatePreferences } from './queries.ts';
import { shownPreferences } from './rules-preferences.ts';

export type PortalPreferencesService = ReturnType<typeof portalPreferencesService>;

/** The small settings of a contact's own screens. */
export function portalPreferencesService({ db, clock }: { db: Database; clock: Clock }) {
  /** Sets what is named, null removes it. The last write wins: they are one person's own. */
  async function change(actor: ContactActor, input: PortalPreferencesChange): Promise<PortalPreferences> {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const set = Object.fromEntries(given.filter(([, value]) => value !== null));
    const without = given.filter(([, value]) => value === null).map(([key]) => key);
    const kept = await db.withActor(actor, (tx) => updatePreferences(tx, actor, set, without, clock.now()));
    if (!kept) throw notFound('contact');
    return shownPreferences(kept);
  }
  return { change };
}
