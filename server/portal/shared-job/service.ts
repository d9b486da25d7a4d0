import type { ShareLinkActor } from '#server/access/actors.ts';
import { tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { logoPath } from '#server/features/company/rules-logo.ts';
import { type FileForm, type FileService, sentOutside } from '#server/features/files/service.ts';
import { guessLimit } from '#server/portal/guess-limit.ts';
import { selectCompany } from '#server/portal/queries-company.ts';
import { dayOf } from '#server/time/zones.ts';
import type { SharedJob } from './contract.ts';
import * as queries from './queries.ts';
import { shownSharedJob } from './shown.ts';

export type SharedJobService = ReturnType<typeof sharedJobService>;

/** Who asks with which secret; `log` writes a line of what failed, never the secret. */
export type Opening = { token: string; address: string; log: (facts: object, message: string) => void };

/** One job for whoever has its share link: read only, nothing internal, nothing else of the customer (DOMAIN 1, 9). */
export function sharedJobService({ db, clock, files }: { db: Database; clock: Clock; files: FileService }) {
  const guesses = guessLimit({ db, clock }, 'share link');

  /**
   * Opens a link. Unknown, expired, revoked, void: the same 404, and a line in the log. Errors: too many that opened nothing from the
   * same address.
   */
  async function opened<T>(opening: Opening, read: (actor: ShareLinkActor) => Promise<T | null>): Promise<T> {
    await guesses.check(opening.address);
    const link = await queries.findLink(db, tokenHash(opening.token), clock.now());
    const result = link?.is_good === true ? await read(actorOf(link)) : null;
    if (result !== null) return result;
    await guesses.failed(opening.address);
    opening.log({ address: opening.address, linkId: link?.link_id ?? null }, logged(link));
    throw notFound('share link');
  }

  /** How the job stands; counted. */
  async function read(opening: Opening): Promise<SharedJob> {
    return opened(opening, async (actor) => {
      const job = await db.withActor(actor, async (tx) => {
        const [company, row, components, milestones, chosen] = await Promise.all([
          selectCompany(tx),
          queries.selectJob(tx, actor),
          queries.selectComponents(tx, actor),
          queries.selectMilestones(tx, actor),
          queries.selectFiles(tx, actor),
        ]);
        if (!row) return null;
        const today = dayOf(clock.now(), company.time_zone);
        const { name, accent, time_zone: timeZone, locale } = company;
        return {
          company: { name, accent, logoUrl: logoPath(company.logo_file), timeZone, locale },
          today,
          expiresAt: actor.expiresAt.toISOString(),
          ...shownSharedJob(row, { components, milestones, files: chosen }, today),
        };
      });
      if (job) await queries.countOpening(db, actor, clock.now());
      return job;
    });
  }

  /** One form of a file that was chosen for the link. Errors: unknown, not chosen, not published any more: the same 404. */
  async function sent(opening: Opening, fileId: string, form: FileForm) {
    return opened(opening, async (actor) => {
      const rows = await db.withActor(actor, (tx) => queries.selectFiles(tx, actor));
      const row = rows.find((one) => one.id === fileId);
      return row ? sentOutside(files, row, form) : null;
    });
  }

  return { read, sent };
}

function actorOf(link: queries.FoundLink): ShareLinkActor {
  return {
    kind: 'share_link',
    id: link.link_id,
    customerId: link.customer_id,
    jobId: link.job_id,
    branches: link.branches,
    unassignedToo: link.unassigned_too,
    fileIds: link.files,
    expiresAt: link.expires_at,
  };
}

function logged(link: queries.FoundLink | undefined): string {
  if (!link) return 'an unknown share link was asked for';
  return link.is_good
    ? 'a share link was asked for what it does not show'
    : 'a share link that is good no more was opened';
}
