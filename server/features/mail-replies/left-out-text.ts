import { systemActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import { mostFiles } from '#server/features/threads/rules-message.ts';
import { chooseLocale, mailTexts } from '#server/mail-texts/mail-texts.ts';
import type { LeftOut } from './keep-files.ts';

const house = systemActor('mail replies');
/** More are counted, not named. */
const mostNamed = 20;

/** Says below the answer which files of the mail were not kept, and why; in the language of who wrote. Empty: all were. */
export async function leftOutText(
  db: Database,
  leftOut: readonly LeftOut[],
  wishes: readonly (string | null)[],
): Promise<string> {
  if (leftOut.length === 0) return '';
  const company = await db.withActor(house, readCompany);
  const locale = chooseLocale([...wishes, company.locale]);
  const words = mailTexts(locale).mailReply;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // Rounded up: a byte over the limit shows as more than it.
  const megabytes = (bytes: number): string => `${format.format(Math.ceil((bytes / 1024 / 1024) * 10) / 10)} MB`;
  const lines = leftOut
    .slice(0, mostNamed)
    .map(({ name, size, why }) =>
      why === 'large'
        ? words.tooLarge(name, megabytes(size), megabytes(Number(company.attachment_limit)))
        : words.tooMany(name, mostFiles),
    );
  const rest = leftOut.length - mostNamed;
  return [...lines, ...(rest > 0 ? [words.more(rest)] : [])].join('\n');
}
