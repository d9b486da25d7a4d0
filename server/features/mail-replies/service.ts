import type { Readable } from 'node:stream';
import { type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import type { MessageFileService } from '#server/features/threads/service-files.ts';
import type { ReplyListQuery } from './contract.ts';
import * as queries from './queries.ts';
import { readAddress } from './rules-address.ts';
import { claimOf } from './rules-claim.ts';
import { answerTo, keptDays, type Outcome, type SmtpAnswer, tryLater, unknownAddress } from './rules-verdict.ts';
import type { ReplySigner } from './sign-address.ts';
import { type Answered, type Heard, replyTaker, rowOf, shown } from './take-reply.ts';

export type ReplyService = ReturnType<typeof replyService>;
type Deps = {
  db: Database;
  clock: Clock;
  messageFiles: MessageFileService;
  /** Null: answers are not taken; what came in before is still listed. */
  signer: ReplySigner | null;
  trusted: string | null;
  /** Who sends our mails, and the domain of their Message-IDs. */
  sender: string;
  mailDomain: string;
  log: (error: unknown) => void;
};

const house = systemActor('mail replies');
const pageSort = 'newest';
const dayMs = 24 * 3_600_000;

/** Answers to alert mails (DOMAIN 8): whose addresses are taken, what becomes of each mail, and the list of what came in. */
export function replyService(deps: Deps) {
  const { db, clock, signer } = deps;
  const isReplyAddress = (address: string): boolean => signer !== null && readAddress(signer.form, address) !== null;
  const take = replyTaker({ ...deps, own: { sender: deps.sender, mailDomain: deps.mailDomain, isReplyAddress } });

  /** The mail an address answers; null: it is not one of ours, forged, or altered. */
  async function find(address: string): Promise<Answered | null> {
    const token = signer && readAddress(signer.form, address);
    if (!signer || !token) return null;
    const mail = await db.withActor(house, (tx) => queries.selectAnswered(tx, token.mailId));
    const claim = mail && claimOf(mail);
    return mail && claim && signer.isSigned(token, claim) ? { ...mail, claim } : null;
  }

  async function record(answered: Answered, heard: Heard, outcome: Outcome, detail: string | null): Promise<void> {
    const row = { ...rowOf(answered, heard, clock.now()), outcome, detail: detail?.slice(0, 200) ?? null };
    await db.withActor(house, (tx) => queries.insertReply(tx, row));
  }

  /** Whether mail to this address is taken; null: it is. A forged address leaves no trace but its count in the port's log. */
  async function recipient(address: string, envelopeFrom: string): Promise<SmtpAnswer | null> {
    const answered = await find(address);
    if (!answered) return unknownAddress;
    if (answered.claim.until > clock.now()) return null;
    await record(answered, unheard(envelopeFrom), 'expired', null);
    return answerTo('expired');
  }

  /** Takes one mail and answers what its sender is to be told. What cannot be recorded is to be sent again. */
  async function receive(address: string, envelopeFrom: string, source: Readable): Promise<SmtpAnswer> {
    const answered = await find(address);
    if (!answered) return unknownAddress;
    const heard = unheard(envelopeFrom);
    const taken = await take(source, answered, envelopeFrom, heard, deps.log);
    if (!taken.isRecorded) await record(answered, { ...heard, files: 0 }, taken.outcome, taken.detail);
    return answerTo(taken.outcome);
  }

  /** Runs one question of the port; whatever fails unforeseen is to be tried again. */
  const careful = <T>(work: () => Promise<T>): Promise<T | SmtpAnswer> =>
    work().catch((error: unknown) => {
      deps.log(error);
      return tryLater;
    });

  /** What came in, newest first. */
  async function list(actor: OfficeActor, query: ReplyListQuery) {
    requirePermission(actor, 'mails:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['instant', 'id']);
    const after = keys && { receivedAt: String(keys[0]), id: String(keys[1]) };
    const filter = { outcome: query.outcome, after, limit: limit + 1 };
    const rows = await db.withActor(actor, (tx) => queries.selectPage(tx, filter));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => ({
        id: row.id,
        receivedAt: row.received_at.toISOString(),
        from: row.from_address,
        subject: row.subject,
        outcome: row.outcome as Outcome,
        detail: row.detail,
        mailId: row.mail_id,
        job: row.job_id === null ? null : { id: row.job_id, jobCode: row.job_code! },
        messageId: row.message_id,
        files: row.files,
      })),
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.received_at.toISOString(), last.id] }) : null,
    };
  }

  /** Forgets what came in half a year ago. */
  const sweep = (): Promise<void> =>
    db.withActor(house, (tx) => queries.deleteBefore(tx, new Date(clock.now().getTime() - keptDays * dayMs)));

  return {
    recipient: (address: string, envelopeFrom: string) => careful(() => recipient(address, envelopeFrom)),
    receive: (address: string, envelopeFrom: string, source: Readable) =>
      careful(() => receive(address, envelopeFrom, source)) as Promise<SmtpAnswer>,
    list,
    sweep,
  };
}

const unheard = (envelopeFrom: string): Heard => ({
  from: shown(envelopeFrom, 320),
  subject: '',
  messageKey: '',
  files: 0,
});
