import { createHmac, timingSafeEqual } from 'node:crypto';
import { type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { announceContact } from '#server/features/contacts/announce-contact.ts';
import { mailStyles } from '#server/features/mails/mail-style.ts';
import type { Bounce } from './contract.ts';
import { noteBounce } from './note-bounce.ts';
import { clearBounce, markMailBounced } from './queries-bounces.ts';
import * as queries from './queries-unsubscribe.ts';
import { bounceReason, messageIdOf } from './rules-bounce.ts';
import { readToken, signedText } from './rules-unsubscribe.ts';

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
      const found = link && (await queries.selectOwner(tx, link.customerId, link.contactId));
      const isOwn = found?.unsubscribe_key && isSigned(found.unsubscribe_key, link!);
      if (!found || !isOwn) return { owner: null, style: styleOf([]) };
      const { customerId, contactId } = link!;
      return { owner: { customerId, contactId, email: found.email }, style: styleOf([found.own, found.customer]) };
    });
  }

  /** Stops mails about jobs. Again, it changes nothing. Answers whom the link belongs to, as `linkOwner`. */
  async function unsubscribe(token: string) {
    const { owner, style } = await linkOwner(token);
    if (owner) await db.withActor(actor, (tx) => queries.stopMails(tx, owner.customerId, owner.contactId, clock.now()));
    return { owner, style };
  }

  return { reportBounce, clear, linkOwner, unsubscribe };
}

function isSigned(key: Buffer, link: NonNullable<ReturnType<typeof readToken>>): boolean {
  const own = createHmac('sha256', key).update(signedText(link.customerId, link.contactId)).digest();
  return timingSafeEqual(own, link.signature);
}
