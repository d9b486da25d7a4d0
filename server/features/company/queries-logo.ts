import type { Database, Tx } from '#server/database/database.ts';
import type { Logo } from './make-logo.ts';

/** Former logos that mails may still show. */
const mostKept = 20;

export async function insertLogo(tx: Tx, logo: Logo, now: Date): Promise<void> {
  await tx
    .insertInto('company_logos')
    .values({ ...logo, created_at: now })
    .onConflict((oc) => oc.column('sha256').doUpdateSet({ created_at: now }))
    .execute();
  const kept = tx.selectFrom('company_logos').select('sha256').orderBy('created_at', 'desc').limit(mostKept);
  await tx.deleteFrom('company_logos').where('sha256', 'not in', kept).execute();
}

export async function deleteLogos(tx: Tx): Promise<void> {
  await tx.deleteFrom('company_logos').execute();
}

/** The bytes of a logo, for anybody who knows its hash. */
export async function publicLogo(db: Database, sha256: string): Promise<Buffer | undefined> {
  return (await db.authCall<{ png: Buffer }>('select png from auth_company_logo($1)', [sha256]))[0]?.png;
}
