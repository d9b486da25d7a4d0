import {
  type ConditionColumns,
  conditionOfColumns,
  describeCondition,
} from '#server/features/exceptions/rules-condition.ts';
import type { MailParts } from '#server/features/mails/mail-template.ts';

/** What a notice tells of one milestone. */
export type Notice = {
  jobId: string;
  jobCode: string;
  customerName: string;
  milestone: string;
  componentCode: string | null;
  /** The condition in words; empty when it is gone since. */
  condition: string;
  exceptionAt: Date;
};

/** How mails of the company are written: its name, accent, zone and locale, and where its console is. */
export type NoticeContext = {
  company: string;
  accent: string | null;
  zone: string;
  locale: string;
  publicUrl: string;
  now: Date;
};

type Mail = { subject: string; parts: MailParts };

/** More milestones than this of one person are told in one mail. */
export const mostSingly = 5;
const mostListed = 100;

const units: [string, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2 days 4 hours", "12 minutes": the two largest units, whole and rounded down; "less than a minute". */
export function describeDuration(milliseconds: number): string {
  let left = Math.max(0, milliseconds);
  const words: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
    else if (words.length > 0) break;
    if (words.length === 2) break;
  }
  return words.length === 0 ? 'less than a minute' : words.join(' ');
}

/** "2 working days after ETA" of a stored condition; empty where there is none. */
export function conditionWords(row: ConditionColumns & { base_name: string | null }): string {
  const condition = conditionOfColumns(row);
  return condition === null ? '' : describeCondition(condition, (code) => row.base_name ?? code);
}

function moment(at: Date, { locale, zone }: NoticeContext): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  return new Intl.DateTimeFormat(locale, options).format(at);
}

const placeOf = (one: Notice): string =>
  one.componentCode === null ? one.jobCode : `${one.jobCode} / ${one.componentCode}`;
const jobUrl = (one: Notice, context: NoticeContext): string => `${context.publicUrl}/console/jobs/${one.jobId}`;
const over = (one: Notice, { now }: NoticeContext): string =>
  describeDuration(now.getTime() - one.exceptionAt.getTime());

const frame = (greeting: string, context: NoticeContext) => ({
  company: context.company,
  accent: context.accent,
  greeting,
  reason: `You receive this because you are responsible for these jobs at ${context.company}: as their customer service operator or cover, or because there is none at the moment.`,
});

function single(one: Notice, greeting: string, context: NoticeContext): Mail {
  const limit = `It was to be completed by ${moment(one.exceptionAt, context)}; that is over by ${over(one, context)}.`;
  return {
    subject: `In exception: ${placeOf(one)} – ${one.milestone}`,
    parts: {
      ...frame(greeting, context),
      paragraphs: [
        `"${one.milestone}" of job ${placeOf(one)} (${one.customerName}) has come into exception.`,
        one.condition === '' ? limit : `Condition: ${one.condition}.\n${limit}`,
      ],
      button: { label: 'Open the job', url: jobUrl(one, context) },
    },
  };
}

function summary(notices: readonly Notice[], greeting: string, context: NoticeContext): Mail {
  const lines = notices
    .slice(0, mostListed)
    .map((one) =>
      [
        `${placeOf(one)} (${one.customerName}): ${one.milestone}`,
        `${one.condition === '' ? '' : `${one.condition}; `}over by ${over(one, context)}`,
        jobUrl(one, context),
      ].join('\n'),
    );
  const rest = notices.length - mostListed;
  return {
    subject: `In exception: ${notices.length} milestones`,
    parts: {
      ...frame(greeting, context),
      paragraphs: [
        `${notices.length} milestones have come into exception.`,
        ...lines,
        ...(rest > 0 ? [`And ${rest} more, in the console.`] : []),
      ],
      button: { label: 'Open the list', url: `${context.publicUrl}/console/exceptions` },
    },
  };
}

/** The mails one person gets of what came into exception: one for each milestone, or a single one when there are many. */
export function noticeMails(firstName: string, notices: readonly Notice[], context: NoticeContext): Mail[] {
  const greeting = firstName === '' ? 'Hello,' : `Hello ${firstName},`;
  if (notices.length > mostSingly) return [summary(notices, greeting, context)];
  return notices.map((one) => single(one, greeting, context));
}
