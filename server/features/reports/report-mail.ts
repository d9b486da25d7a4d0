import type { Tx } from '#server/database/database.ts';
import { stylesForUsers } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import type { NewMail } from '#server/features/mails/queue-mail.ts';
import type { Report } from '#shared/vocabulary.ts';
import { reportPaths } from './report-names.ts';
import { filterQuery } from './rules-link.ts';
import type { Recipient } from './rules-message.ts';

type Scheduled = { name: string; report: string; filters: unknown };
type Context = { now: Date; publicUrl: string; attached: boolean };

/** The mail with a report, to one recipient; without the file it leads to the report's page instead, and says why. */
export async function reportMail(
  tx: Tx,
  schedule: Scheduled,
  receiver: Recipient,
  { now, publicUrl, attached }: Context,
): Promise<NewMail> {
  const style = (await stylesForUsers(tx, [receiver.id], publicUrl))(receiver.id);
  const words = style.texts.report;
  const report = schedule.report as Report;
  const name = words.name(report);
  const at = new Intl.DateTimeFormat(style.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: style.zone,
  }).format(now);
  const content = renderMail({
    style,
    greeting: style.texts.hello(receiver.firstName),
    paragraphs: attached
      ? [words.attached(schedule.name, name, at)]
      : [words.ready(schedule.name, name, at), words.tooLarge],
    button: {
      label: words.open,
      url: `${publicUrl}/console/reports/${reportPaths[report]}${filterQuery(schedule.filters)}`,
    },
    reason: words.reason(style.company),
  });
  return {
    kind: 'report',
    to: { address: receiver.email, name: receiver.name },
    subject: words.subject(schedule.name, style.company),
    ...content,
    userId: receiver.id,
  };
}
