import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError, invalid } from '#server/errors.ts';
import { makeCompany } from '#server/features/company/service.ts';
import { lineFaults } from '#server/features/customers/rules-customer.ts';
import { grantableRole } from '#server/features/roles/service.ts';
import { makeLink } from '#server/features/sign-in/send-reset-mail.ts';
import { isValidZone } from '#server/time/zones.ts';
import { foldKey } from '#shared/fold.ts';
import * as queries from './queries.ts';

export type DirectUser = { email: string; firstName: string; lastName: string; roleKey: string };
/** The company of an installation that has none yet. */
export type FirstCompany = { name: string; timeZone: string };

/**
 * For the command line: adds a staff user and answers the one-time link with which the user sets a password; no mail is sent. On an
 * installation without a company, `company` makes it, so that no first-run page is needed.
 * Errors: a wrong name, address, role or zone; an address that has a user; no company and none given, or one given though there is one.
 */
export async function createUserWithLink(
  db: Database,
  user: DirectUser,
  company: FirstCompany | null,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<{ id: string; url: string; expiresAt: Date }> {
  check(user, company);
  const actor = systemActor('command line');
  return db.withActor(actor, async (tx) => {
    const hasCompany = (await queries.countCompanies(tx)) > 0;
    if (!hasCompany && !company)
      throw new AppError(
        'conflict',
        'first_run_missing',
        'This installation has no company yet. Add --company NAME and --time-zone ZONE, or use the first-run page.',
      );
    if (hasCompany && company)
      throw new AppError('conflict', 'already_set_up', 'This installation has a company. Leave out --company.');
    if (company) await makeCompany(tx, { ...company, locale: 'en' }, now);
    const role = await grantableRole(tx, actor, user.roleKey);
    const id = randomUUIDv7();
    const email = user.email.trim();
    await queries.insertUser(tx, {
      id,
      email,
      email_key: foldKey(email),
      first_name: user.firstName,
      last_name: user.lastName,
      role_id: role.id,
      state: 'invited',
      preferences: '{}',
      version: 1,
      created_at: now,
      updated_at: now,
      invited_at: now,
    });
    const receiver = { subjectId: id, email, name: user.firstName, customerId: null, contactId: null };
    const link = await makeLink(tx, { ...receiver, purpose: 'staff_invitation' }, { now, publicUrl, mailDomain: '' });
    const base = { customerId: null, customerBranchId: null, visible: false, jobId: null };
    await announce(tx, [{ ...base, kind: 'setup.changed', payload: { part: 'users' } }], now);
    return { id, ...link };
  });
}

function check(user: DirectUser, company: FirstCompany | null): void {
  if (user.email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(user.email.trim()))
    throw invalid('email', 'email', `“${user.email}” is not an e-mail address.`);
  const faults = [
    ...lineFaults('firstName', user.firstName, 'The first name', true),
    ...lineFaults('lastName', user.lastName, 'The last name', false),
    ...(company ? lineFaults('company', company.name, 'The name of the company', true) : []),
  ];
  if (faults.length > 0) throw new AppError('invalid', faults[0]!.code, faults[0]!.message, { faults });
  if (company && !isValidZone(company.timeZone))
    throw invalid(
      'timeZone',
      'time_zone',
      `“${company.timeZone}” is not a time zone. Give one such as Europe/Amsterdam.`,
    );
}
