import { may, type OfficeActor, requirePermission, type StaffActor } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, invalid } from '#server/errors.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import { loadContext } from '#server/features/worklist/context.ts';
import type { SettingsAnswer } from '#server/features/worklist/contract-settings.ts';
import * as queries from '#server/features/worklist/queries-settings.ts';
import {
  firstSettings,
  namedTwice,
  readSettings,
  type WorklistSettings,
} from '#server/features/worklist/rules-settings.ts';

export type WorklistSettingsService = ReturnType<typeof worklistSettingsService>;

/** Order, colours and columns of the worklist: the company's, and what a user made of them (DOMAIN 6). */
export function worklistSettingsService({ db, clock }: { db: Database; clock: Clock }) {
  async function answer(tx: Tx, actor: OfficeActor): Promise<SettingsAnswer> {
    const context = await loadContext(tx, actor, clock.now());
    const { memberships } = context;
    const [ownCustomers, categories] = await Promise.all([
      queries.hasOwnCustomers(tx, context.operators),
      queries.selectCategories(tx, [...new Set(memberships.flatMap((one) => one.categories))]),
    ]);
    return {
      company: context.company,
      mine: context.mine,
      version: context.version,
      workGroups: memberships.map(({ workGroupId, name, workflowRole, cherryPick, coverFor }) => ({
        id: workGroupId,
        name,
        workflowRole: workflowRole.name,
        cherryPick,
        coverFor,
      })),
      categories,
      covering: context.covering,
      ownCustomers,
      abilities: { setCompany: may(actor, 'workflow:write') },
    };
  }

  return {
    async read(actor: OfficeActor): Promise<SettingsAnswer> {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, (tx) => answer(tx, actor));
    },

    /** Sets the company's; they hold for everybody who has none of their own. Errors: another version, a word named twice. */
    async setCompany(actor: OfficeActor, version: number, settings: WorklistSettings): Promise<SettingsAnswer> {
      requirePermission(actor, 'workflow:write');
      const stored = checked(settings, '');
      return db.withActor(actor, async (tx) => {
        if (!(await queries.updateCompanySettings(tx, version, stored))) checkVersion(version, version + 1);
        await announceSetUp(tx, 'worklist', clock.now());
        return answer(tx, actor);
      });
    },

    /** Sets the user's own, or goes back to the company's. */
    async setMine(actor: OfficeActor, settings: WorklistSettings | null): Promise<SettingsAnswer> {
      requirePermission(actor, 'jobs:read');
      const me = staffOnly(actor);
      const stored = settings === null ? null : checked(settings, 'settings.');
      return db.withActor(me, async (tx) => {
        await queries.updateOwnSettings(tx, me.id, stored, clock.now());
        return answer(tx, me);
      });
    },
  };
}

/** A user has a worklist, a machine has none. */
export function staffOnly(actor: OfficeActor): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw new AppError(
    'forbidden',
    'staff_only',
    'Only a staff user who is signed in has a worklist; an API key has none.',
  );
}

/** The settings as they are stored. */
function checked(settings: WorklistSettings, prefix: string): string {
  const twice = namedTwice(settings);
  if (twice !== null)
    throw invalid(
      `${prefix}${twice.field}`,
      'named_twice',
      `"${twice.word}" is named twice in ${twice.field}. Name it once.`,
    );
  return JSON.stringify(readSettings(settings, firstSettings));
}
