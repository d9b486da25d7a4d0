import type { CardWords } from '#server/database/json.ts';
import type { MailStyle } from '#server/features/mails/mail-style.ts';
import type { MailParts } from '#server/features/mails/mail-template.ts';

/** `card`: it is a request or decision, told in the reader's words instead of its text. */
export type ToldMessage = {
  author: string;
  body: string;
  card: CardWords | null;
  internal: boolean;
  at: Date;
  files: string[];
};
/** A thread of which a person is told. `customer` is said to staff only. */
export type ToldThread = {
  id: string;
  place: string;
  customer: string | null;
  url: string;
  messages: ToldMessage[];
  hasMore: boolean;
};

export type AlertContext = {
  style: MailStyle;
  firstName: string;
  /** Where all threads are seen. */
  homeUrl: string;
  /** Where the reader chooses what to get. */
  choicesUrl: string;
  unsubscribeUrl: string;
  /** Whether answers to mails are taken (server/features/mail-replies). */
  answerable: boolean;
};
/** `answers`: the thread in which an answer to the mail is posted, and whether as an internal note; null: a mail of several threads. */
type Mail = { subject: string; parts: MailParts; answers: { threadId: string; internal: boolean } | null };

/** Messages of more threads than this at the same time are told in one mail. */
export const mostSingly = 5;
/** Messages of one thread in one mail. */
export const mostMessages = 50;
const mostThreads = 50;
const mostCharacters = 10_000;

function cut(body: string): string {
  const signs = [...body];
  return signs.length <= mostCharacters ? body : `${signs.slice(0, mostCharacters).join('')} …`;
}

/** What a card says: "Approved: plan.pdf (version 2)", and below it what was written. */
function cardSentence({ what, documents, words }: CardWords, texts: MailStyle['texts']): string {
  const { events, version } = texts.cards;
  const names = documents.map(({ name, versionNumber }) =>
    versionNumber !== null && versionNumber > 1 ? `${name} (${version(versionNumber)})` : name,
  );
  const head = events[what] ?? what;
  return [names.length === 0 ? head : `${head}: ${names.join(', ')}`, words].filter((one) => one !== '').join('\n');
}

function messageBlock(message: ToldMessage, { style }: AlertContext): string {
  const { author, internal, at, files, card } = message;
  const words = style.texts.messageAlert;
  const body = card === null ? message.body : cardSentence(card, style.texts);
  const format = new Intl.DateTimeFormat(style.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: style.zone });
  const head = `${author}, ${format.format(at)}${internal ? ` (${words.internal})` : ''}:`;
  const text = body === '' && files.length === 0 ? [words.noText] : body === '' ? [] : [cut(body)];
  return [head, ...text, ...(files.length > 0 ? [words.files(files.join(', '))] : [])].join('\n');
}

const blocks = (thread: ToldThread, context: AlertContext): string[] => [
  ...thread.messages.map((one) => messageBlock(one, context)),
  ...(thread.hasMore ? [context.style.texts.messageAlert.more] : []),
];

const placeOf = ({ place, customer }: ToldThread): string => (customer === null ? place : `${place} (${customer})`);

function foot({ style, choicesUrl, unsubscribeUrl }: AlertContext) {
  const words = style.texts.messageAlert;
  const links = [
    { label: style.texts.jobNotice.choose, url: choicesUrl },
    { label: style.texts.jobNotice.unsubscribe, url: unsubscribeUrl },
  ];
  return { reason: words.reason(style.company), links };
}

function answerParts({ style }: AlertContext, internal: boolean) {
  const words = style.texts.messageAlert;
  return { above: words.answerAbove, note: internal ? words.answerInternal : words.answer };
}

function single(thread: ToldThread, context: AlertContext): Mail {
  const { style } = context;
  const words = style.texts.messageAlert;
  const [first, ...rest] = thread.messages;
  // An answer to what the customer does not see stays unseen too, also where there is more in the mail.
  const internal = thread.messages.some((message) => message.internal);
  return {
    subject:
      rest.length === 0
        ? words.subject(first!.author, thread.place)
        : words.manySubject(thread.messages.length, thread.place),
    parts: {
      style,
      greeting: style.texts.hello(context.firstName),
      paragraphs: [words.opening(placeOf(thread)), ...blocks(thread, context)],
      button: { label: words.open, url: thread.url },
      ...foot(context),
      ...(context.answerable ? answerParts(context, internal) : {}),
    },
    answers: { threadId: thread.id, internal },
  };
}

function summary(threads: readonly ToldThread[], context: AlertContext): Mail {
  const { style } = context;
  const words = style.texts.messageAlert;
  const shown = threads
    .slice(0, mostThreads)
    .flatMap((thread) => [`${placeOf(thread)}\n${thread.url}`, ...blocks(thread, context)]);
  const rest = threads.length - mostThreads;
  return {
    subject: words.digestSubject(threads.length, style.company),
    parts: {
      style,
      greeting: style.texts.hello(context.firstName),
      paragraphs: [words.digestOpening(threads.length), ...shown, ...(rest > 0 ? [words.rest(rest)] : [])],
      button: { label: words.openAll, url: context.homeUrl },
      ...foot(context),
    },
    answers: null,
  };
}

/** The mails one person gets of unread messages: one for each thread when they come at once and are few, else a single one. */
export function alertMails(threads: readonly ToldThread[], isDigest: boolean, context: AlertContext): Mail[] {
  if (threads.length > 1 && (isDigest || threads.length > mostSingly)) return [summary(threads, context)];
  return threads.map((thread) => single(thread, context));
}
