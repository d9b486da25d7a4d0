import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import { builtInRoles } from '#server/access/permissions.ts';
import { hashPassword } from '#server/access/secrets.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError, conflict, invalid } from '#server/errors.ts';
import { queueResettle } from '#server/features/background-tasks/service.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { announcePortals, announceSetUp } from '#server/features/set-up/service.ts';
import { announceEndedSessions, endSessionsWithoutFactor, factorHolders } from '#server/features/sign-in/end-access.ts';
import { checkNewPassword } from '#server/features/sign-in/rules-password.ts';
import { isValidZone } from '#server/time/zones.ts';
import { foldKey } from '#shared/fold.ts';
import { builtInEventTypes, builtInReferenceTypes } from './built-ins.ts';
import type { CompanyChange, FirstRun } from './contract.ts';
import * as queries from './queries.ts';

export type CompanyService = ReturnType<typeof companyService>;
export type CompanyRow = NonNullable<Awaited<ReturnType<typeof queries.selectCompany>>>;

/** The company's row. Errors: before the first run there is none. */
export async function readCompany(tx: Tx): Promise<CompanyRow> {
  const company = await queries.selectCompany(tx);
  if (!company)
    throw new AppError(
      'conflict',
      'first_run_missing',
      'This installation has no company yet. Open its start page and make the first administrator.',
    );
  return company;
}

/** Name and accent for mails; a neutral name before the first run. */
export async function readBrand(tx: Tx): Promise<{ name: string; accent: string | null; locale: string }> {
  const company = await queries.selectCompany(tx);
  return { name: company?.name ?? 'Milepost', accent: company?.accent ?? null, locale: company?.locale ?? 'en' };
}

/** Writes what every release brings along: roles with the permissions of this release, event types, reference types. Runs at every start. */
export async function ensureBuiltIns(db: Database, now: Date): Promise<void> {
  await db.withActor(systemActor('start'), async (tx) => {
    for (const role of builtInRoles) {
      await queries.upsertRole(tx, {
        id: randomUUIDv7(),
        key: role.key,
        name: role.name,
        built_in: true,
        permissions: role.permissions,
        version: 1,
      });
    }
    await queries.insertMissingEventTypes(
      tx,
      builtInEventTypes.map((type) => ({
        code: type.code,
        name: type.name,
        description: type.description,
        system: type.system,
        customer_label: type.customerLabel,
        internal: type.internal,
        date_effect: type.dateEffect,
        active: true,
        version: 1,
        created_at: now,
        updated_at: now,
      })),
    );
    await queries.insertMissingReferenceTypes(
      tx,
      builtInReferenceTypes.map((type) => ({ ...type, built_in: true, portal: true })),
    );
  });
}

/** Fills the port list when it is empty; `ports` streams the reference file. Answers how many there are. */
export async function ensurePorts(db: Database, ports: () => AsyncIterable<queries.PortRow>): Promise<number> {
  const actor = systemActor('start');
  const present = await db.withActor(actor, queries.countPorts);
  if (present > 0) return present;
  let batch: queries.PortRow[] = [];
  let total = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await db.withActor(actor, (tx) => queries.upsertPorts(tx, batch));
    total += batch.length;
    batch = [];
  };
  for await (const port of ports()) {
    batch.push(port);
    if (batch.length >= 2000) await flush();
  }
  await flush();
  return total;
}

export function companyService({ db, clock }: { db: Database; clock: Clock }) {
  /** Makes the company and its first administrator; only while there is no staff user at all. */
  async function firstRun(input: FirstRun): Promise<void> {
    checkZone(input.timeZone);
    checkNewPassword(input.password, [input.email, input.companyName, input.firstName, input.lastName]);
    const passwordHash = await hashPassword(input.password);
    const now = clock.now();
    await db.withActor(systemActor('first run'), async (tx) => {
      await queries.lockFirstRun(tx);
      if (await queries.anyUser(tx))
        throw conflict('already_set_up', 'This installation has been set up already. Sign in.');
      await makeCompany(tx, { name: input.companyName, timeZone: input.timeZone, locale: input.locale ?? 'en' }, now);
      await makeStaffUser(
        tx,
        {
          id: randomUUIDv7(),
          email: input.email,
          firstName: input.firstName,
          lastName: input.lastName,
          role: 'administrator',
          branchId: null,
          passwordHash,
        },
        now,
      );
    });
  }

  async function read(actor: OfficeActor): Promise<CompanyRow> {
    return db.withActor(actor, readCompany);
  }

  /**
   * Open pages of staff and contacts hear of it. Another counting date has all DIFOT days counted anew, another time zone brings open
   * jobs without a branch in line. Errors: an unknown zone or locale, a blank name, a stale version.
   */
  async function change(actor: OfficeActor, version: number, input: CompanyChange): Promise<CompanyRow> {
    requirePermission(actor, 'company:write');
    const columns = columnsOf(input);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const before = await readCompany(tx);
      checkVersion(version, before.version);
      const saved = await queries.updateCompany(tx, version, { ...columns, updated_at: now });
      if (!saved) checkVersion(version, version + 1);
      const after = await readCompany(tx);
      if (after.counting_date !== before.counting_date) {
        const row = { customerId: null, customerBranchId: null, visible: false, jobId: null, payload: {} };
        await announce(tx, [{ ...row, kind: 'company.counts_changed' }], now);
      }
      if (after.time_zone !== before.time_zone) await queueResettle(tx, { customerId: null }, now);
      await requireFactors(tx, actor, before, after, now);
      await announceSetUp(tx, 'company', now);
      if (portalColumns.some((column) => after[column] !== before[column])) await announcePortals(tx, now);
      return after;
    });
  }

  return { firstRun, read, change };
}

/**
 * Makes the company, with a calendar Monday to Friday; tracking starts system-wide. Where the command line made one by default before
 * (`ensureCompany`), it gets this name and zone. The demo and the first run share it.
 */
export async function makeCompany(
  tx: Tx,
  input: { name: string; timeZone: string; locale: string },
  now: Date,
): Promise<void> {
  const existing = await queries.selectCompany(tx);
  const fields = { name: input.name, time_zone: input.timeZone, locale: input.locale, updated_at: now };
  if (existing) {
    await queries.updateCompany(tx, existing.version, fields);
    return;
  }
  await queries.insertCompany(tx, {
    ...fields,
    id: 1,
    job_code_prefix: 'J',
    counting_date: 'promised_date',
    tracking_import: 'system_wide',
    tracking_export: 'system_wide',
    tracking_domestic: 'system_wide',
    tracking_production: 'system_wide',
    worklist: '{}',
    version: 1,
    created_at: now,
  });
  await queries.insertCalendar(tx, { id: randomUUIDv7(), name: 'Monday to Friday', now });
}

/** What a company is called until somebody gives it its name. */
export const provisionalName = 'My company';

/** Commands that need a company make one by default, in the machine's time zone; the first-run page gives it its name and zone later. */
export async function ensureCompany(db: Database, now: Date): Promise<void> {
  await db.withActor(systemActor('command line'), async (tx) => {
    await queries.lockFirstRun(tx);
    if (await queries.selectCompany(tx)) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await makeCompany(tx, { name: provisionalName, timeZone: timeZone || 'UTC', locale: 'en' }, now);
  });
}

export type NewStaffUser = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: string;
  branchId: string | null;
  passwordHash: string;
};

/** Makes an active staff user with a password: the first administrator, and the demo's. All others are invited by mail. */
export async function makeStaffUser(tx: Tx, user: NewStaffUser, now: Date): Promise<void> {
  const roleId = await queries.roleIdByKey(tx, user.role);
  if (!roleId) throw invalid('role', 'role_unknown', `There is no role “${user.role}”.`);
  await queries.insertUser(tx, {
    id: user.id,
    email: user.email.trim(),
    email_key: foldKey(user.email),
    first_name: user.firstName,
    last_name: user.lastName,
    role_id: roleId,
    branch_id: user.branchId,
    state: 'active',
    preferences: '{}',
    version: 1,
    created_at: now,
    updated_at: now,
  });
  await queries.storePassword(tx, user.id, user.passwordHash, now);
}

/**
 * Where a second factor is required from now on, sessions of those who have none end at once: they set it up at their next sign-in. Who
 * requires it of staff has one already, so that somebody can still get in to take it back.
 */
async function requireFactors(
  tx: Tx,
  actor: OfficeActor,
  before: CompanyRow,
  after: CompanyRow,
  now: Date,
): Promise<void> {
  const isNew = (key: 'staff_second_factor' | 'contact_second_factor') =>
    after[key] === 'required' && before[key] !== 'required';
  if (isNew('staff_second_factor')) {
    if (actor.kind === 'staff' && !(await factorHolders(tx, 'staff', [actor.id])).has(actor.id))
      throw invalid(
        'secondFactor.staff',
        'own_factor_missing',
        'Set up your own second factor first (My settings), then require it of everyone.',
      );
    await endSessionsWithoutFactor(tx, 'staff');
    await announceEndedSessions(tx, 'staff', now);
  }
  if (isNew('contact_second_factor')) {
    await endSessionsWithoutFactor(tx, 'person');
    await announceEndedSessions(tx, 'person', now);
  }
}

/** What portals show of the company, or count by. */
const portalColumns = ['name', 'time_zone', 'locale', 'country', 'accent', 'counting_date'] as const;

function columnsOf(input: CompanyChange) {
  if (input.timeZone !== undefined) checkZone(input.timeZone);
  return {
    name: input.name === undefined ? undefined : line('name', 'name', input.name),
    time_zone: input.timeZone,
    locale: input.locale === undefined ? undefined : knownLocale(input.locale),
    country: input.country,
    accent: input.accent,
    counting_date: input.countingDate,
    attachment_limit: input.attachmentLimit,
    job_code_prefix: input.jobCodePrefix,
    staff_second_factor: input.secondFactor?.staff,
    contact_second_factor: input.secondFactor?.contacts,
    tracking_import: input.tracking?.import,
    tracking_export: input.tracking?.export,
    tracking_domestic: input.tracking?.domestic,
    tracking_production: input.tracking?.production,
  };
}

function knownLocale(locale: string): string {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(locale);
    if (known) return known;
  } catch {
    // Not even the form of a locale: the sentence below says so.
  }
  throw invalid('locale', 'locale', `“${locale}” is not a known locale. Choose one such as en-GB.`);
}

function checkZone(zone: string): void {
  if (!isValidZone(zone))
    throw invalid('timeZone', 'time_zone', `“${zone}” is not a time zone. Choose one such as Europe/Amsterdam.`);
}
