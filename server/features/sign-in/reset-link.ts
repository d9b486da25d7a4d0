import { systemActor } from '#server/access/actors.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import { endSubjectSessions, findForReset } from './queries.ts';
import { removeFactor } from './queries-security.ts';
import { announceSessions, noteSecurity } from './security-notes.ts';
import { makeLink } from './send-reset-mail.ts';

/**
 * For the command line: a one-time link with which a staff user sets a new password, without mail. Older links of the user become void.
 * `dropFactor` takes the second factor away too, for the last administrator who has lost it: sessions end.
 * Errors: no such user, or a disabled one.
 */
export async function staffResetLink(
  db: Database,
  email: string,
  { now, publicUrl, dropFactor = false }: { now: Date; publicUrl: string; dropFactor?: boolean },
): Promise<{ email: string; url: string; expiresAt: Date }> {
  return db.withActor(systemActor('command line'), async (tx) => {
    const found = await findForReset(tx, foldKey(email), null);
    if (!found)
      throw new AppError(
        'not_found',
        'user_unknown',
        `There is no staff user with the e-mail address ${email}, or the user is disabled.`,
      );
    if (dropFactor) await takeFactor(tx, found.subjectId, now);
    const link = await makeLink(tx, found, { now, publicUrl, mailDomain: '' });
    return { email: found.email, ...link };
  });
}

async function takeFactor(tx: Tx, userId: string, now: Date): Promise<void> {
  const subject = { population: 'staff', id: userId } as const;
  if (!(await removeFactor(tx, subject))) return;
  await endSubjectSessions(tx, 'staff', userId);
  await noteSecurity(tx, subject, { kind: 'factor_reset', by: 'command line', address: null }, now);
  await announceSessions(tx, subject, now);
}
