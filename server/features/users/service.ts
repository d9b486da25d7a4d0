import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError, conflict, type Fault, notFound } from '#server/errors.ts';
import { lineFaults } from '#server/features/customers/rules-customer.ts';
import { grantableRole, isWithin, lockGrants, mayNotExceed } from '#server/features/roles/service.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import { endSubjectSessions, factorHolders, hasPassword, voidTokens } from '#server/features/sign-in/end-access.ts';
import { resetFactor } from '#server/features/sign-in/reset-factor.ts';
import { endViews } from '#server/features/view-as/end-views.ts';
import { foldKey } from '#shared/fold.ts';
import { checkNamed } from './check-named.ts';
import type { NewUser, UserChange, UserListQuery } from './contract.ts';
import { type Duties, dutiesOf } from './duties.ts';
import * as queries from './queries.ts';
import { releaseLines } from './queries-duties.ts';
import { checkAbsence, saysAbsence } from './rules-absence.ts';
import { sendUserInvitation } from './send-user-invitation.ts';

export type UserService = ReturnType<typeof userService>;
export type UserRow = NonNullable<Awaited<ReturnType<typeof queries.selectUser>>> & { second_factor: boolean };
type Deps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };
type Locked = NonNullable<Awaited<ReturnType<typeof queries.lockUser>>>;

const pageSort = 'email';

/** What the asker may do with a staff user: nothing with one who may do more than they. */
export function userAbilities(
  actor: OfficeActor,
  row: { state: string; permissions: string[]; second_factor: boolean },
) {
  const write = may(actor, 'users:write') && isWithin(actor, row.permissions);
  return {
    edit: write,
    invite: write && row.state === 'invited',
    disable: write && row.state !== 'disabled',
    enable: write && row.state === 'disabled',
    resetSecondFactor: write && row.second_factor,
  };
}

/** Staff users: invited by mail, edited, disabled. The last active administrator stays one (DOMAIN 1). */
export function userService({ db, clock, publicUrl, mailDomain }: Deps) {
  const context = (now: Date) => ({ now, publicUrl: publicUrl(), mailDomain });

  async function list(actor: OfficeActor, query: UserListQuery) {
    requirePermission(actor, 'users:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['text', 'id']);
    const after = keys && { emailKey: String(keys[0]), id: String(keys[1]) };
    const words = foldKey(query.search ?? '')
      .split(' ')
      .filter(Boolean);
    const rows = await db.withActor(actor, async (tx) =>
      withFactors(
        tx,
        await queries.selectPage(tx, { state: query.state, role: query.role, words, after, limit: limit + 1 }),
      ),
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.email_key, last.id] }) : null };
  }

  async function read(actor: OfficeActor, id: string): Promise<UserRow> {
    requirePermission(actor, 'users:read');
    return db.withActor(actor, (tx) => mustExist(tx, id));
  }

  /** What a user is named in, and who is told instead once they are disabled. */
  async function duties(actor: OfficeActor, id: string): Promise<Duties> {
    requirePermission(actor, 'users:read');
    return db.withActor(actor, async (tx) => {
      await mustExist(tx, id);
      return dutiesOf(tx, id, clock.now());
    });
  }

  /** Names for choosing a customer service operator or a cover. */
  async function choices(actor: OfficeActor) {
    requirePermission(actor, 'customers:read');
    return db.withActor(actor, queries.selectChoices);
  }

  /** Adds a staff user and sends the invitation, once for each idempotency key. */
  async function create(actor: OfficeActor, input: NewUser, key: IdempotencyKey): Promise<UserRow> {
    requirePermission(actor, 'users:write');
    refuse(nameFaults(input));
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const { id } = await once(tx, key, now, async () => {
        const role = await grantableRole(tx, actor, input.roleKey);
        await checkNamed(tx, input);
        if (await queries.isTaken(tx, foldKey(input.email))) throw emailTaken(input.email);
        const made = randomUUIDv7();
        await queries.insertUser(tx, {
          id: made,
          email: input.email.trim(),
          email_key: foldKey(input.email),
          first_name: input.firstName,
          last_name: input.lastName,
          role_id: role.id,
          branch_id: input.branchId ?? null,
          department_id: input.departmentId ?? null,
          state: 'invited',
          preferences: '{}',
          version: 1,
          created_at: now,
          updated_at: now,
          invited_at: now,
        });
        await sendUserInvitation(tx, { id: made, email: input.email.trim(), firstName: input.firstName }, context(now));
        await tell(tx, 'setup.changed', made, now);
        return made;
      });
      return mustExist(tx, id);
    });
  }

  async function change(actor: OfficeActor, id: string, version: number, input: UserChange): Promise<UserRow> {
    return act(actor, id, async (tx, before, now) => {
      checkVersion(version, before.version);
      refuse(nameFaults(input));
      await checkNamed(tx, input);
      checkAbsence(before, input);
      if (saysAbsence(input)) await announceSetUp(tx, 'work-groups', now);
      const role = input.roleKey === undefined ? undefined : await grantableRole(tx, actor, input.roleKey);
      if (role && role.key !== before.role_key) {
        await keepAnAdministrator(tx, before);
        await endViews(tx, { viewerId: id }, now);
        await tell(tx, 'access.changed', id, now);
      }
      return {
        first_name: input.firstName,
        last_name: input.lastName,
        role_id: role?.id,
        branch_id: input.branchId,
        department_id: input.departmentId,
        cover_user_id: input.coverUserId,
        away_from: input.awayFrom,
        away_until: input.awayUntil,
        message_alerts: input.messageAlerts,
      };
    });
  }

  /** Sends the invitation again to a user who has not accepted it yet. */
  async function invite(actor: OfficeActor, id: string): Promise<UserRow> {
    return act(actor, id, async (tx, before, now) => {
      if (before.state !== 'invited')
        throw conflict(
          'user_not_invited',
          before.state === 'disabled'
            ? `${before.email} is disabled. Enable the user first.`
            : `${before.email} has accepted the invitation already and can use “Forgotten password”.`,
        );
      await sendUserInvitation(tx, { id, email: before.email, firstName: before.first_name }, context(now));
      return { invited_at: now };
    });
  }

  /** Ends the user's sessions at once; links on their way are void, lines they took are nobody's again. */
  async function disable(actor: OfficeActor, id: string): Promise<UserRow> {
    return act(actor, id, async (tx, before, now) => {
      if (before.state === 'disabled') throw conflict('user_state', `${before.email} is disabled already.`);
      await keepAnAdministrator(tx, before);
      await endSubjectSessions(tx, 'staff', id);
      await voidTokens(tx, id, null, now);
      await endViews(tx, { viewerId: id }, now);
      await releaseLines(tx, id);
      await announceSetUp(tx, 'work-groups', now);
      await tell(tx, 'access.changed', id, now);
      return { state: 'disabled' };
    });
  }

  /** Lets a disabled user in again: active with the former password, or still invited when none was ever set. */
  async function enable(actor: OfficeActor, id: string): Promise<UserRow> {
    return act(actor, id, async (tx, before) => {
      if (before.state !== 'disabled') throw conflict('user_state', `${before.email} is not disabled.`);
      return { state: (await hasPassword(tx, 'staff', id)) ? 'active' : 'invited' };
    });
  }

  /** Takes a lost second factor away: the user is signed out, told by mail, and sets up another one. */
  async function resetSecondFactor(actor: OfficeActor, id: string): Promise<UserRow> {
    return act(actor, id, async (tx, before, now) => {
      const receiver = {
        subjectId: id,
        email: before.email,
        name: before.first_name,
        customerId: null,
        contactId: null,
      };
      await resetFactor(tx, actor, receiver, context(now));
      return {};
    });
  }

  async function act(
    actor: OfficeActor,
    id: string,
    work: (tx: Tx, before: Locked, now: Date) => Promise<Parameters<typeof queries.updateUser>[2]>,
  ): Promise<UserRow> {
    requirePermission(actor, 'users:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      // Before the row's lock, so that two such changes cannot wait for each other.
      await lockGrants(tx);
      const before = await queries.lockUser(tx, id);
      if (!before) throw notFound('user');
      mayNotExceed(actor, before.permissions, 'This user may do more than you.');
      const changed = await work(tx, before, now);
      await queries.updateUser(tx, id, { ...changed, version: before.version + 1, updated_at: now });
      await tell(tx, 'setup.changed', id, now);
      return mustExist(tx, id);
    });
  }

  return { list, read, duties, choices, create, change, invite, disable, enable, resetSecondFactor };
}

function emailTaken(email: string): AppError {
  const message = `There is already a staff user with the address ${email.trim()}.`;
  return new AppError('conflict', 'user_taken', message, { faults: [{ field: 'email', code: 'user_taken', message }] });
}

async function mustExist(tx: Tx, id: string): Promise<UserRow> {
  const row = await queries.selectUser(tx, id);
  if (!row) throw notFound('user');
  return (await withFactors(tx, [row]))[0]!;
}

/** Adds whether each has a second factor. */
async function withFactors<Row extends { id: string }>(
  tx: Tx,
  rows: Row[],
): Promise<(Row & { second_factor: boolean })[]> {
  const ids = rows.map((row) => row.id);
  const holders = await factorHolders(tx, 'staff', ids);
  return rows.map((row) => ({ ...row, second_factor: holders.has(row.id) }));
}

async function keepAnAdministrator(tx: Tx, before: Locked): Promise<void> {
  if (before.role_key !== 'administrator' || before.state !== 'active') return;
  if (await queries.otherAdministrator(tx, before.id)) return;
  throw conflict(
    'last_administrator',
    `${before.email} is the last active administrator. Make somebody else an administrator first, else nobody could manage users any more.`,
  );
}

function nameFaults(input: { firstName?: string; lastName?: string }): Fault[] {
  return [
    ...(input.firstName === undefined ? [] : lineFaults('firstName', input.firstName, 'The first name', true)),
    ...(input.lastName === undefined ? [] : lineFaults('lastName', input.lastName, 'The last name', false)),
  ];
}

function refuse(faults: Fault[]): void {
  if (faults.length > 0) throw new AppError('invalid', faults[0]!.code, faults[0]!.message, { faults });
}

async function tell(tx: Tx, kind: 'setup.changed' | 'access.changed', userId: string, now: Date): Promise<void> {
  const base = { customerId: null, customerBranchId: null, visible: false, jobId: null };
  await announce(tx, [{ ...base, kind, payload: kind === 'setup.changed' ? { part: 'users' } : { userId } }], now);
}
