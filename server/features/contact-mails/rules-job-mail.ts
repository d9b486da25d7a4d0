import type { Fact } from '#server/features/contact-mails/rules-changes.ts';
import type { MailStyle } from '#server/features/mails/mail-style.ts';
import type { MailLink, MailParts } from '#server/features/mails/mail-template.ts';

type ToldFact = { fact: Fact; from: string | null; to: string | null };
/** A job of which a contact is told. `lateness`: why it is late, in the customer's words; null: it is not, or nothing is said. */
export type ToldJob = { id: string; jobCode: string; orderNumber: string; lateness: string | null; facts: ToldFact[] };

export type JobMailContext = {
  style: MailStyle;
  /** The customer's portal. */
  portalUrl: string;
  firstName: string;
  unsubscribeUrl: string;
};
type Mail = { subject: string; parts: MailParts };

/** Changes of more jobs than this at the same time are told in one mail. */
export const mostSingly = 5;
const mostListed = 100;
const order: readonly Fact[] = ['status', 'due_date', 'promised_date', 'eta'];

function day(value: string | null, { style }: JobMailContext): string {
  if (value === null) return style.texts.jobNotice.noDate;
  const format = new Intl.DateTimeFormat(style.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${value}T00:00:00Z`));
}

const sorted = (facts: readonly ToldFact[]): ToldFact[] =>
  [...facts].sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact));

function factLine({ fact, from, to }: ToldFact, context: JobMailContext): string {
  const words = context.style.texts.jobNotice;
  if (fact === 'status') return words.status(words.statusName(to ?? ''), from === null ? '' : words.statusName(from));
  return words.date(words.dateName(fact), day(to, context), day(from, context));
}

function linesOf(job: ToldJob, context: JobMailContext): string[] {
  const words = context.style.texts.jobNotice;
  const lateness = job.lateness === null ? [] : [words.lateness(job.lateness)];
  return [...sorted(job.facts).map((one) => factLine(one, context)), ...lateness];
}

function subjectOf(job: ToldJob, context: JobMailContext): string {
  const words = context.style.texts.jobNotice;
  const first = sorted(job.facts)[0]!;
  if (first.fact === 'status') return words.statusSubject(job.jobCode, words.statusName(first.to ?? ''));
  return words.dateSubject(job.jobCode, words.dateName(first.fact), day(first.to, context));
}

const jobUrl = (job: ToldJob, context: JobMailContext): string => `${context.portalUrl}/jobs/${job.id}`;

function links({ style, portalUrl, unsubscribeUrl }: JobMailContext): MailLink[] {
  const words = style.texts.jobNotice;
  return [
    { label: words.choose, url: `${portalUrl}/notifications` },
    { label: words.unsubscribe, url: unsubscribeUrl },
  ];
}

function single(job: ToldJob, context: JobMailContext): Mail {
  const { style } = context;
  const words = style.texts.jobNotice;
  return {
    subject: subjectOf(job, context),
    parts: {
      style,
      greeting: style.texts.hello(context.firstName),
      paragraphs: [words.opening(words.job(job.jobCode, job.orderNumber)), linesOf(job, context).join('\n')],
      button: { label: words.openJob, url: jobUrl(job, context) },
      reason: words.reason(style.company),
      links: links(context),
    },
  };
}

function summary(jobs: readonly ToldJob[], context: JobMailContext): Mail {
  const { style } = context;
  const words = style.texts.jobNotice;
  const blocks = jobs
    .slice(0, mostListed)
    .map((job) => [words.job(job.jobCode, job.orderNumber), ...linesOf(job, context), jobUrl(job, context)].join('\n'));
  const rest = jobs.length - mostListed;
  return {
    subject: words.manySubject(jobs.length, style.company),
    parts: {
      style,
      greeting: style.texts.hello(context.firstName),
      paragraphs: [words.manyOpening(jobs.length), ...blocks, ...(rest > 0 ? [words.rest(rest)] : [])],
      button: { label: words.openPortal, url: context.portalUrl },
      reason: words.manyReason(style.company),
      links: links(context),
    },
  };
}

/** The mails one contact gets of jobs that changed: one for each job when they come at once and are few, else a single one. */
export function jobMails(jobs: readonly ToldJob[], isDigest: boolean, context: JobMailContext): Mail[] {
  if (jobs.length > 1 && (isDigest || jobs.length > mostSingly)) return [summary(jobs, context)];
  return jobs.map((job) => single(job, context));
}
