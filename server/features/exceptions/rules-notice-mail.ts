import {
  type ConditionColumns,
  conditionOfColumns,
  describeCondition,
} from '#server/features/exceptions/rules-condition.ts';
import type { MailStyle } from '#server/features/mails/mail-style.ts';
import type { MailParts } from '#server/features/mails/mail-template.ts';
import { en, type MailTexts, type SpanPart } from '#server/mail-texts/en.ts';

/** A stored condition; `base_name` is the name of the milestone it counts from, where it does. */
type ConditionRow = ConditionColumns & { base_name: string | null };

/** What a notice tells of one milestone. */
export type Notice = {
  jobId: string;
  jobCode: string;
  customerName: string;
  milestone: string;
  componentCode: string | null;
  /** The condition, for its words; null when it is gone since. */
  condition: ConditionRow | null;
  exceptionAt: Date;
};

/** How the reader's mails are written, and where the console is. */
export type NoticeContext = { style: MailStyle; publicUrl: string; now: Date };

type Mail = { subject: string; parts: MailParts };

/** More milestones than this of one person are told in one mail. */
export const mostSingly = 5;
const mostListed = 100;

const units: [SpanPart['unit'], number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "2 days 4 hours", "12 minutes": the two largest units, whole and rounded down; "less than a minute". */
export function describeDuration(milliseconds: number, texts: MailTexts = en): string {
  let left = Math.max(0, milliseconds);
  const parts: SpanPart[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push({ count, unit });
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return texts.span(parts);
}

/** "2 working days after ETA" of a stored condition; empty where there is none. */
export function conditionWords(row: ConditionRow | null, texts: MailTexts = en): string {
  const condition = row && conditionOfColumns(row);
  return condition === null ? '' : describeCondition(condition, (code) => row?.base_name ?? code, texts);
}

function moment(at: Date, { style }: NoticeContext): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: style.zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  return new Intl.DateTimeFormat(style.locale, options).format(at);
}

const placeOf = (one: Notice): string =>
  one.componentCode === null ? one.jobCode : `${one.jobCode} / ${one.componentCode}`;
const jobUrl = (one: Notice, context: NoticeContext): string => `${context.publicUrl}/console/jobs/${one.jobId}`;
const over = (one: Notice, { now, style }: NoticeContext): string =>
  describeDuration(now.getTime() - one.exceptionAt.getTime(), style.texts);

const frame = (greeting: string, { style }: NoticeContext) => ({
  style,
  greeting,
  reason: style.texts.exceptionNotice.reason(style.company),
});

function single(one: Notice, greeting: string, context: NoticeContext): Mail {
  const words = context.style.texts.exceptionNotice;
  const condition = conditionWords(one.condition, context.style.texts);
  const limit = words.limit(moment(one.exceptionAt, context), over(one, context));
  return {
    subject: words.subject(placeOf(one), one.milestone),
    parts: {
      ...frame(greeting, context),
      paragraphs: [
        words.opening(one.milestone, placeOf(one), one.customerName),
        condition === '' ? limit : `${words.condition(condition)}\n${limit}`,
      ],
      button: { label: words.openJob, url: jobUrl(one, context) },
    },
  };
}

function summary(notices: readonly Notice[], greeting: string, context: NoticeContext): Mail {
  const words = context.style.texts.exceptionNotice;
  const lines = notices.slice(0, mostListed).map((one) => {
    const condition = conditionWords(one.condition, context.style.texts);
    return [
      words.line(placeOf(one), one.customerName, one.milestone),
      `${condition === '' ? '' : `${condition}; `}${words.over(over(one, context))}`,
      jobUrl(one, context),
    ].join('\n');
  });
  const rest = notices.length - mostListed;
  return {
    subject: words.summarySubject(notices.length),
    parts: {
      ...frame(greeting, context),
      paragraphs: [words.summaryOpening(notices.length), ...lines, ...(rest > 0 ? [words.rest(rest)] : [])],
      button: { label: words.openList, url: `${context.publicUrl}/console/exceptions` },
    },
  };
}

/** The mails one person gets of what came into exception: one for each milestone, or a single one when there are many. */
export function noticeMails(firstName: string, notices: readonly Notice[], context: NoticeContext): Mail[] {
  const greeting = context.style.texts.hello(firstName);
  if (notices.length > mostSingly) return [summary(notices, greeting, context)];
  return notices.map((one) => single(one, greeting, context));
}
