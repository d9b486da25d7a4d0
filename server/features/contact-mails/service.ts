import { createHmac, timingSafeEqual } from 'node:crypto';
import { type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { announceContact } from '#server/features/contacts/announce-contact.ts';
import { mailStyles } from '#server/features/mails/mail-style.ts';
import type { Bounce } from './contract.ts';
import { noteBounce } from './note-bounce.ts';
import { clearBounce, markMailBounced } from './queries-bounces.ts';
import * as queries from './queries-unsubscribe.ts';
import { bounceReason, messageIdOf } from './rules-bounce.ts';
import { readToken, signedAlertText, signedText, staffOwner } from './rules-unsubscribe.ts';
import type { StoppedMails } from './unsubscribe-page.ts';

export type ContactMailService = ReturnType<typeof contactMailService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string };

const actor = systemActor('unsubscribe');

/** Mails to contacts: addresses that cannot be reached, and links that stop mails. */
export function contactMailService({ db, clock, publicUrl }: Deps) {
  /** What the mail service reports after it had taken a mail. The same report again changes nothing more. */
  async function reportBounce(asker: OfficeActor, { recipient, messageId, reason }: Bounce) {
    requirePermission(asker, 'contacts:write');
    const now = clock.now();
    return db.withActor(asker, async (tx) => {
      const mail =
        messageId === undefined
          ? undefined
          : await markMailBounced(tx, messageIdOf(messageId), bounceReason(reason), now);
      // The mail knows whom it was for; the recipient of a report may be where that one forwards to.
      const contacts = await noteBounce(tx, mail?.to_address ?? recipient, reason, now);
      return { mailId: mail?.id ?? null, contacts };
    });
  }

  /** Mails go to the contact's address again. Errors: no such contact. */
  async function clear(asker: OfficeActor, customerId: string, contactId: string) {
    requirePermission(asker, 'contacts:write');
    const now = clock.now();
    return db.withActor(asker, async (tx) => {
      if (!(await clearBounce(tx, customerId, contactId))) throw notFound('contact');
      await announceContact(tx, { customerId, contactId: null, accessChanged: false }, now);
      return { bouncedAt: null, bounceReason: null };
    });
  }

  /** Whom a link that stops mails belongs to, with the words for its page; null where the link is not one of ours. */
  async function linkOwner(token: string) {
    const link = readToken(token);
    return db.withActor(actor, async (tx) => {
      const styleOf = await mailStyles(tx, publicUrl());
      const found = link && (await selectOwner(tx, link.customerId, link.contactId));
      const mails = found?.unsubscribe_key ? signedMails(found.unsubscribe_key, link!) : null;
      if (!found || !mails) return { owner: null, style: styleOf([]) };
      const { customerId, contactId } = link!;
      const owner = { customerId, contactId, email: found.email, mails };
      return { owner, style: styleOf([found.own, found.customer]) };
    });
  }

  /** Stops the mails the link stands for. Again, it changes nothing. Answers whom the link belongs to, as `linkOwner`. */
  async function unsubscribe(token: string) {
    const { owner, style } = await linkOwner(token);
    if (owner) await db.withActor(actor, (tx) => stop(tx, owner, clock.now()));
    return { owner, style };
  }

  return { reportBounce, clear, linkOwner, unsubscribe };
}

const selectOwner = (tx: Tx, customerId: string, id: string) =>
  customerId === staffOwner ? queries.selectStaffOwner(tx, id) : queries.selectOwner(tx, customerId, id);

type Owner = { customerId: string; contactId: string; mails: StoppedMails };

async function stop(tx: Tx, { customerId, contactId: id, mails }: Owner, now: Date): Promise<void> {
  if (mails === 'jobs') return queries.stopMails(tx, customerId, id, now);
  if (mails === 'messages') return queries.stopAlerts(tx, customerId, id, now);
  await queries.stopStaffAlerts(tx, id, now);
}

/** Which mails the link was signed for; null: it is not one of ours. */
function signedMails(key: Buffer, link: NonNullable<ReturnType<typeof readToken>>): StoppedMails | null {
  const { customerId, contactId, signature } = link;
  const isOf = (text: string): boolean => timingSafeEqual(createHmac('sha256', key).update(text).digest(), signature);
  if (customerId === staffOwner) return isOf(signedAlertText(customerId, contactId)) ? 'staff_messages' : null;
  if (isOf(signedText(customerId, contactId))) return 'jobs';
  return isOf(signedAlertText(customerId, contactId)) ? 'messages' : null;
}
