import { systemClock } from '#server/adapters/clock.ts';
import type { Config } from '#server/config.ts';
import { AppError } from '#server/errors.ts';
import { staffResetLink } from '#server/features/sign-in/reset-link.ts';
import { createUserWithLink } from '#server/features/users/create-with-link.ts';
import type { Arguments } from './command.ts';
import { say, withInstallation } from './installation.ts';

/** `milepost user create`: adds a staff user and prints the link, alone, on standard output. */
export async function userCreate({ values }: Arguments): Promise<number> {
  const given = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const [email, roleKey, firstName] = [given('email'), given('role'), given('first-name')];
  if (!email || !roleKey || !firstName)
    throw new AppError(
      'invalid',
      'usage',
      'Give --email, --role and --first-name, for example: user create --email a.person@example.com --role administrator --first-name Alex --last-name Person',
    );
  const company = given('company');
  const first = company === undefined ? null : { name: company, timeZone: given('time-zone') ?? 'UTC' };
  return withInstallation(async ({ db }, config) => {
    const user = { email, roleKey, firstName, lastName: given('last-name') ?? '' };
    const context = { now: systemClock.now(), publicUrl: linkBase(config) };
    const { id, url, expiresAt } = await createUserWithLink(db, user, first, context);
    return print(values.json === true, { id, email, url, expiresAt });
  });
}

/** `milepost user reset`: prints a link with which a staff user sets a new password; on demand takes the second factor away. */
export async function userReset({ values }: Arguments): Promise<number> {
  const { email } = values;
  if (typeof email !== 'string' || email === '')
    throw new AppError('invalid', 'usage', 'Give --email, for example: user reset --email a.person@example.com');
  return withInstallation(async ({ db }, config) => {
    const dropFactor = values['second-factor'] === true;
    const context = { now: systemClock.now(), publicUrl: linkBase(config), dropFactor };
    return print(values.json === true, await staffResetLink(db, email, context));
  });
}

function print(json: boolean, link: { id?: string; email: string; url: string; expiresAt: Date }): number {
  process.stdout.write(json ? `${JSON.stringify(link)}\n` : `${link.url}\n`);
  if (!json) say(`For ${link.email}. It works once, until ${link.expiresAt.toISOString()}.`);
  return 0;
}

/** Where the server answers: as links in mails are made (server/main.ts). */
function linkBase({ publicUrl, host, port }: Config): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
