import type { Tx } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import type { NewMail } from '#server/features/mails/queue-mail.ts';
import type { Report } from '#shared/vocabulary.ts';
import { reportNames, reportPaths } from './report-names.ts';
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
  const company = await readCompany(tx);
  const report = schedule.report as Report;
  const at = new Intl.DateTimeFormat(company.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: company.time_zone,
  }).format(now);
  const content = renderMail({
    company: company.name,
    accent: company.accent,
    greeting: `Hello ${receiver.firstName},`,
    paragraphs: [
      attached
        ? `Attached is the report “${schedule.name}” (${reportNames[report]}), as of ${at}.`
        : `The report “${schedule.name}” (${reportNames[report]}) is ready, as of ${at}.`,
      ...(attached
        ? []
        : ['Its file has more than 10 MB, too much for a mail. Open the report in Milepost to read or download it.']),
    ],
    button: {
      label: 'Open the report',
      url: `${publicUrl}/console/reports/${reportPaths[report]}${filterQuery(schedule.filters)}`,
    },
    reason: `You receive this because you are a recipient of this report at ${company.name}. Who sends reports in Milepost can take you off.`,
  });
  return {
    kind: 'report',
    to: { address: receiver.email, name: receiver.name },
    subject: `${schedule.name} – ${company.name}`,
    ...content,
    userId: receiver.id,
  };
}
