import type { Readable } from 'node:stream';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { announcePortals, announceSetUp } from '#server/features/set-up/service.ts';
import { makeLogo } from './make-logo.ts';
import { updateCompany } from './queries.ts';
import * as queries from './queries-logo.ts';
import { hashOf } from './rules-logo.ts';
import { type CompanyRow, readCompany } from './service.ts';

export type LogoService = ReturnType<typeof logoService>;

/** The company's logo: on portals, mails, printed pages and in the console. */
export function logoService({ db, clock }: { db: Database; clock: Clock }) {
  async function saved(
    actor: OfficeActor,
    version: number,
    logoFile: string | null,
    write: (tx: Tx, now: Date) => Promise<void>,
  ): Promise<CompanyRow> {
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      checkVersion(version, (await readCompany(tx)).version);
      await write(tx, now);
      if (!(await updateCompany(tx, version, { logo_file: logoFile, updated_at: now })))
        checkVersion(version, version + 1);
      await announceSetUp(tx, 'company', now);
      await announcePortals(tx, now);
      return readCompany(tx);
    });
  }

  /** Puts a logo in the place of the one before; open pages show it at once. Errors: those of makeLogo, a stale version. */
  async function put(actor: OfficeActor, version: number, file: Readable): Promise<CompanyRow> {
    requirePermission(actor, 'company:write');
    const logo = await makeLogo(file);
    return saved(actor, version, logo.sha256, (tx, now) => queries.insertLogo(tx, logo, now));
  }

  /** Removes the logo, and all former ones: their addresses answer 404 from then on. Errors: a stale version. */
  async function remove(actor: OfficeActor, version: number): Promise<CompanyRow> {
    requirePermission(actor, 'company:write');
    return saved(actor, version, null, queries.deleteLogos);
  }

  /** A logo's bytes by the last part of its path, for everybody. Errors: there is none. */
  async function read(file: string): Promise<Buffer> {
    const hash = hashOf(file);
    const png = hash === null ? undefined : await queries.publicLogo(db, hash);
    if (!png) throw notFound('logo');
    return png;
  }

  return { put, remove, read };
}
