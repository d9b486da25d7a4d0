import type { Tx } from '#server/database/database.ts';
import { brandLogoUrl } from '#server/features/company/rules-logo.ts';
import type { MailTexts } from '#server/mail-texts/en.ts';
import { chooseLocale, mailTexts } from '#server/mail-texts/mail-texts.ts';
import * as queries from './queries-reader.ts';

/** How a mail to one reader is written: the company's look, and words, dates and times as the reader knows them. */
export type MailStyle = {
  company: string;
  accent: string | null;
  /** The address of the company's logo; null without one. */
  logoUrl: string | null;
  /** The company's time zone. */
  zone: string;
  locale: string;
  texts: MailTexts;
};

type Wish = string | null | undefined;

/** Makes the style for any reader of the company: `wishes` are the reader's own locale, then the customer's. */
export async function mailStyles(tx: Tx, publicUrl: string): Promise<(wishes: readonly Wish[]) => MailStyle> {
  const sender = await queries.selectSender(tx);
  return (wishes) => {
    const locale = chooseLocale([...wishes, sender?.locale]);
    return {
      company: sender?.name ?? 'Milepost',
      accent: sender?.accent ?? null,
      logoUrl: brandLogoUrl(publicUrl, sender?.logo_file ?? null),
      zone: sender?.time_zone ?? 'UTC',
      locale,
      texts: mailTexts(locale),
    };
  };
}

/** The style for one contact: its own locale, else its customer's, else the company's. */
export async function styleForContact(
  tx: Tx,
  customerId: string,
  contactId: string,
  publicUrl: string,
): Promise<MailStyle> {
  const styleOf = await mailStyles(tx, publicUrl);
  const wishes = await queries.selectContactLocales(tx, customerId, contactId);
  return styleOf([wishes?.own, wishes?.customer]);
}

/** The style for staff users: each one's own locale, else the company's. */
export async function stylesForUsers(
  tx: Tx,
  userIds: readonly string[],
  publicUrl: string,
): Promise<(userId: string) => MailStyle> {
  const styleOf = await mailStyles(tx, publicUrl);
  const wishes = await queries.selectUserLocales(tx, userIds);
  return (userId) => styleOf([wishes.get(userId)]);
}
