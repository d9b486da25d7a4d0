import type { ExceptionBase, ExceptionUnit, Report } from '#shared/vocabulary.ts';

/** An exception's condition, in what its words are made of; `milestone` is the name of the one counted from, where it is one. */
export type ConditionWords = {
  amount: number;
  unit: ExceptionUnit;
  side: 'before' | 'after';
  base: ExceptionBase;
  milestone: string;
};
/** One part of a span of time: 3 days. */
export type SpanPart = { count: number; unit: 'day' | 'hour' | 'minute' };

const units: Record<ExceptionUnit, [one: string, many: string]> = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  working_days: ['working day', 'working days'],
};
const bases: Record<Exclude<ExceptionBase, 'milestone'>, string> = {
  registration: 'registration',
  etd: 'ETD',
  eta: 'ETA',
  due_date: 'the due date',
  promised_date: 'the promised date',
};
const reports: Record<Report, string> = {
  job_enquiry: 'Job enquiry',
  job_exceptions: 'Job exceptions',
  active_events: 'Active events by user',
};
/** Words for built-in statuses; every other status is the company's own text. */
const statuses: Record<string, string> = {
  Scheduled: 'Scheduled',
  Registered: 'Registered',
  'On Hold': 'On Hold',
  Completed: 'Completed',
  Cancelled: 'Cancelled',
};
const dates: Record<'due_date' | 'promised_date' | 'eta', string> = {
  due_date: 'Due date',
  promised_date: 'Promised date',
  eta: 'ETA',
};

/** Every word of every mail in English. Another language is a module of the same type (mail-texts.ts lists them). */
export const en = {
  language: 'en',
  hello: (name: string): string => (name === '' ? 'Hello,' : `Hello ${name},`),
  span: (parts: readonly SpanPart[]): string =>
    parts.length === 0
      ? 'less than a minute'
      : parts.map(({ count, unit }) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' '),
  condition: ({ amount, unit, side, base, milestone }: ConditionWords): string =>
    `${amount} ${units[unit][amount === 1 ? 0 : 1]} ${side} ${base === 'milestone' ? milestone : bases[base]}`,
  resetPassword: 'Reset Password',

  contactInvitation: {
    subject: (company: string): string => `Your customer portal – ${company}`,
    opening: (company: string): string => `${company} invites you to follow your jobs on its customer portal.`,
    accountUrl: (url: string): string => `Your account URL:\n${url}`,
    known: (email: string): string =>
      `You have a password already: sign in with ${email} and the password you use for your other account.`,
    choose: (email: string): string =>
      `First choose a password for ${email}. The link can be used once, within 7 days. Then sign in at your account URL.`,
    signIn: 'Sign in',
    reason: (company: string): string =>
      `You receive this because ${company} named you as a contact. If you do not expect it, ignore it.`,
  },

  staffInvitation: {
    subject: (company: string): string => `Your account – ${company}`,
    opening: (company: string, email: string): string =>
      `You are invited to work in Milepost at ${company}. Choose a password for ${email}; the link can be used once, within 7 days.`,
    signInAt: (url: string): string => `After that you sign in at:\n${url}`,
    reason: (company: string): string =>
      `You receive this because an administrator of ${company} added you as a staff user.`,
  },

  passwordReset: {
    subject: (company: string): string => `Reset your password – ${company}`,
    opening: (email: string, hours: number): string =>
      `With this link you can choose a new password for ${email}. It can be used once, within ${hours > 48 ? `${hours / 24} days` : `${hours} hours`}.`,
    reason:
      'You receive this because somebody asked for a new password for this address. If it was not you, ignore it: nothing has changed.',
  },

  factorReset: {
    subject: (company: string): string => `Your second factor was reset – ${company}`,
    opening: (company: string, by: string): string =>
      `${by} at ${company} has reset your second factor. You are signed out everywhere; your password is the same as before.`,
    next: 'Sign in again and set up your second factor anew. Your former recovery codes are void.',
    mistake: (company: string): string => `If you did not ask for this, tell ${company} at once.`,
    reason: (company: string): string => `You receive this because it concerns your account at ${company}.`,
  },

  emailChanged: {
    subject: (company: string): string => `Your e-mail address was changed – ${company}`,
    opening: (company: string, former: string): string =>
      `${company} has replaced ${former} by another address. You can no longer sign in with this one.`,
    mistake: (company: string): string => `If this is a mistake, tell ${company}.`,
    reason: (company: string): string => `You receive this because this was your address at ${company}.`,
  },

  exceptionNotice: {
    subject: (place: string, milestone: string): string => `In exception: ${place} – ${milestone}`,
    opening: (milestone: string, place: string, customer: string): string =>
      `"${milestone}" of job ${place} (${customer}) has come into exception.`,
    condition: (words: string): string => `Condition: ${words}.`,
    limit: (at: string, over: string): string => `It was to be completed by ${at}; that is over by ${over}.`,
    openJob: 'Open the job',
    summarySubject: (count: number): string => `In exception: ${count} milestones`,
    summaryOpening: (count: number): string => `${count} milestones have come into exception.`,
    line: (place: string, customer: string, milestone: string): string => `${place} (${customer}): ${milestone}`,
    over: (over: string): string => `over by ${over}`,
    rest: (count: number): string => `And ${count} more, in the console.`,
    openList: 'Open the list',
    reason: (company: string): string =>
      `You receive this because you are responsible for these jobs at ${company}: as their customer service operator or cover, or because there is none at the moment.`,
  },

  report: {
    subject: (name: string, company: string): string => `${name} – ${company}`,
    name: (report: Report): string => reports[report],
    attached: (name: string, report: string, at: string): string =>
      `Attached is the report “${name}” (${report}), as of ${at}.`,
    ready: (name: string, report: string, at: string): string =>
      `The report “${name}” (${report}) is ready, as of ${at}.`,
    tooLarge: 'Its file has more than 10 MB, too much for a mail. Open the report in Milepost to read or download it.',
    open: 'Open the report',
    reason: (company: string): string =>
      `You receive this because you are a recipient of this report at ${company}. Who sends reports in Milepost can take you off.`,
  },

  /** Status changes and date moves of jobs that a contact follows: one job in a mail, or several. */
  jobNotice: {
    statusSubject: (job: string, status: string): string => `Job ${job}: ${status}`,
    dateSubject: (job: string, date: string, day: string): string => `Job ${job}: ${date} ${day}`,
    manySubject: (jobs: number, company: string): string => `${jobs} jobs have changed – ${company}`,
    opening: (job: string): string => `Your job ${job} has changed.`,
    manyOpening: (jobs: number): string => `${jobs} of your jobs have changed.`,
    job: (job: string, order: string): string => (order === '' ? job : `${job} (order ${order})`),
    statusName: (status: string): string => statuses[status] ?? status,
    status: (now: string, before: string): string => `Status: ${now}${before === '' ? '' : ` (before: ${before})`}`,
    dateName: (date: 'due_date' | 'promised_date' | 'eta'): string => dates[date],
    date: (name: string, now: string, before: string): string => `${name}: ${now} (before: ${before})`,
    noDate: 'none',
    lateness: (reason: string): string => `Reason: ${reason}`,
    rest: (count: number): string => `And ${count} more, on your portal.`,
    openJob: 'Open the job',
    openPortal: 'Open your jobs',
    reason: (company: string): string => `You receive this because you follow this job on the portal of ${company}.`,
    manyReason: (company: string): string => `You receive this because you follow jobs on the portal of ${company}.`,
    choose: 'Choose what you receive',
    unsubscribe: 'Stop these mails',
  },

  /** What requests to approve and decisions say, in mails that tell of them. */
  cards: {
    events: {
      asked: 'Approval requested',
      withdrawn: 'Request withdrawn',
      approved: 'Approved',
      rejected: 'Rejected',
    } as Record<string, string>,
    version: (number: number): string => `version ${number}`,
  },

  /** Messages that a person has not read: one thread in a mail, or several. */
  messageAlert: {
    subject: (author: string, job: string): string => `${author} wrote about ${job}`,
    manySubject: (messages: number, job: string): string => `${messages} new messages about ${job}`,
    digestSubject: (threads: number, company: string): string =>
      `New messages in ${threads} conversations – ${company}`,
    opening: (job: string): string => `There is something new in the conversation about ${job}.`,
    digestOpening: (threads: number): string => `There is something new in ${threads} conversations.`,
    internal: 'internal note, not seen by the customer',
    noText: 'Open the conversation to see it.',
    files: (names: string): string => `Files: ${names}`,
    more: 'There is more in the conversation.',
    rest: (count: number): string => `And ${count} more conversations.`,
    open: 'Open the conversation',
    /** Between ##- and -##, so that an answer is cut there in whatever language it was asked for. */
    answerAbove: '##- Please write your answer above this line -##',
    answer:
      'You can also answer by replying to this mail: what you write above the line, and files you add, are posted in the conversation.',
    answerInternal:
      'You can also answer by replying to this mail: what you write above the line, and files you add, become an internal note, which the customer does not see.',
    openAll: 'See all',
    reason: (company: string): string =>
      `You receive this because messages at ${company} that you have not read are mailed to you.`,
  },

  /** What stands below an answer by mail, in the conversation. */
  mailReply: {
    tooLarge: (name: string, size: string, limit: string): string =>
      `(The file ${name} was left out: it has ${size}, and a file may have at most ${limit}.)`,
    tooMany: (name: string, most: number): string =>
      `(The file ${name} was left out: a message takes at most ${most} files.)`,
    more: (count: number): string => `(${count} more files were left out.)`,
  },

  /** The page behind the link that stops mails. */
  unsubscribePage: {
    title: 'Mails about your jobs',
    ask: (email: string, company: string): string =>
      `Shall ${company} stop sending mails about job changes to ${email}? Invitations and password mails still come.`,
    stop: 'Stop these mails',
    stopped: (email: string): string =>
      `Stopped: ${email} gets no more mails about job changes. You can choose them again on your portal, under Notifications.`,
    unknown: 'This link is not complete or no longer valid. Use the one in your latest mail.',
  },
  /** What differs on that page for mails of messages. */
  unsubscribeMessages: {
    title: 'Mails of messages',
    ask: (email: string, company: string): string =>
      `Shall ${company} stop sending mails of new messages to ${email}? Mails about job changes are not touched by this.`,
    stopped: (email: string): string =>
      `Stopped: ${email} gets no more mails of messages. You can choose them again on your portal, under Notifications.`,
  },
  unsubscribeStaffMessages: {
    title: 'Mails of messages',
    ask: (email: string, company: string): string =>
      `Shall Milepost at ${company} stop sending mails of new messages to ${email}?`,
    stopped: (email: string): string =>
      `Stopped: ${email} gets no more mails of messages. You can choose them again in Milepost, in your own settings.`,
  },
};

/** All words of all mails in one language. */
export type MailTexts = typeof en;
