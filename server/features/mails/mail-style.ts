import type { Tx } from '#server/database/database.ts';
import type { MailTexts } from '#server/mail-texts/en.ts';
import { chooseLocale, mailTexts } from '#server/mail-texts/mail-texts.ts';
import * as queries from './queries-reader.ts';

/** How a mail to one reader is written: the company's look, and words, dates and times as the reader knows them. */
export type MailStyle = {
  company: string;
  accent: string | null;
  /** The company's time zone. */
  zone: string;
  locale: string;
  texts: MailTexts;
};

type Wish = string | null | undefined;

/** Makes the style for any reader of the company: `wishes` are the reader's own locale, then the customer's. */
export async function mailStyles(tx: Tx): Promise<(wishes: readonly Wish[]) => MailStyle> {
  const sender = await queries.selectSender(tx);
  return (wishes) => {
    const locale = chooseLocale([...wishes, sender?.locale]);
    return {
      company: sender?.name ?? 'Milepost',
      accent: sender?.accent ?? null,
      zone: sender?.time_zone ?? 'UTC',
      locale,
      texts: mailTexts(locale),
    };
  };
}

/** The style for one contact: its own locale, else its customer's, else the company's. */
export async function styleForContact(tx: Tx, customerId: string, contactId: string): Promise<MailStyle> {
  const styleOf = await mailStyles(tx);
  const wishes = await queries.selectContactLocales(tx, customerId, contactId);
  return styleOf([wishes?.own, wishes?.customer]);
}

/** The style for staff users: each one's own locale, else the company's. */
export async function stylesForUsers(tx: Tx, userIds: readonly string[]): Promise<(userId: string) => MailStyle> {
  const styleOf = await mailStyles(tx);
  const wishes = await queries.selectUserLocales(tx, userIds);
  return (userId) => styleOf([wishes.get(userId)]);
}
