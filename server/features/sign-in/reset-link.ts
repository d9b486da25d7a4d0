import { systemActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import { findForReset } from './queries.ts';
import { makeLink } from './send-reset-mail.ts';

/**
 * For the command line: a one-time link with which a staff user sets a new password, without mail. Older links of the user become void.
 * Errors: no such user, or a disabled one.
 */
export async function staffResetLink(
  db: Database,
  email: string,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<{ email: string; url: string; expiresAt: Date }> {
  return db.withActor(systemActor('command line'), async (tx) => {
    const found = await findForReset(tx, foldKey(email), null);
    if (!found)
      throw new AppError(
        'not_found',
        'user_unknown',
        `There is no staff user with the e-mail address ${email}, or the user is disabled.`,
      );
    const link = await makeLink(tx, found, { now, publicUrl, mailDomain: '' });
    return { email: found.email, ...link };
  });
}
