import { de } from './de.ts';
import { en, type MailTexts } from './en.ts';

/** The languages in which mails are written, by the first part of a locale. */
const catalogues: Record<string, MailTexts> = { en, de };

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0]!;

/** The words for a locale such as "en" or "de-AT"; English where there is no catalogue of its language. */
export function mailTexts(locale: string): MailTexts {
  return catalogues[languageOf(locale)] ?? en;
}

/**
 * The locale a mail is written in: the first wish whose language there are words for, so that dates and words are of one language.
 * Wishes in order: the reader's own, their customer's, the company's.
 */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): string {
  return wishes.find((wish): wish is string => !!wish && Object.hasOwn(catalogues, languageOf(wish))) ?? 'en';
}
