/** What becomes of a mail that came in. */
export const outcomes = [
  'posted',
  'duplicate',
  'automatic',
  'expired',
  'refused',
  'empty',
  'too_long',
  'too_large',
  'too_many',
  'unreadable',
  'deferred',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What the mail server that hands the mail over is told: it sends a refusal (5xx) back to who wrote, and tries again after 4xx. */
export type SmtpAnswer = { code: number; text: string };

/** The largest mail, with its files as mails carry them; the port announces it. */
export const mostMailBytes = 100 * 1024 * 1024;
/** So many answers of one person are posted in one thread within an hour: more come from two machines that answer each other. */
export const mostInAnHour = 30;
/** What came in is listed for so long. */
export const keptDays = 180;

/** Plain ASCII, and nothing that tells whether a thread, person or job is there: whoever has an address learns no more from the answers. */
const answers: Record<Outcome, SmtpAnswer> = {
  posted: { code: 250, text: '2.0.0 Posted' },
  duplicate: { code: 250, text: '2.0.0 Posted before' },
  automatic: { code: 250, text: '2.0.0 Taken and not posted: it was written by a machine' },
  expired: {
    code: 550,
    text: '5.1.1 Answers to this mail are not taken any more: it is too old. Open the conversation in Milepost and answer there.',
  },
  refused: {
    code: 550,
    text: '5.7.1 Your answer was not posted. Answer from the address to which the mail was sent, or open the conversation in Milepost and answer there.',
  },
  empty: {
    code: 550,
    text: '5.6.0 Your answer was not posted: there is no text above the line "Please write your answer above this line", and no file.',
  },
  too_long: {
    code: 552,
    text: '5.3.4 Your answer was not posted: a message takes at most 20,000 characters. Shorten it, or send the text as a file.',
  },
  too_large: {
    code: 552,
    text: '5.3.4 Your answer was not posted: a mail may have at most 100 MB with its files. Add the files in Milepost.',
  },
  too_many: {
    code: 550,
    text: '5.7.1 Your answer was not posted: there were too many answers in the last hour. Open the conversation in Milepost.',
  },
  unreadable: { code: 550, text: '5.6.0 Your answer was not posted: the mail could not be read. Answer in Milepost.' },
  deferred: { code: 451, text: '4.3.0 The answer cannot be kept at the moment. Nothing was posted. Try again later.' },
};

export const answerTo = (outcome: Outcome): SmtpAnswer => answers[outcome];

/** For addresses that are not ours, or not signed by us. */
export const unknownAddress: SmtpAnswer = {
  code: 550,
  text: '5.1.1 There is no such address. Answers to mails of Milepost are taken only at the address they came with.',
};
export const tryLater: SmtpAnswer = answers.deferred;

/** Ends the way of a mail with an outcome; `detail` is for staff who read the list. */
export class Ended extends Error {
  readonly outcome: Outcome;
  readonly detail: string | null;

  constructor(outcome: Outcome, detail: string | null = null) {
    super(outcome);
    this.outcome = outcome;
    this.detail = detail;
  }
}

/** What a refusal of the threads or the file storage means for the mail: `kind` and `code` of the product's errors. */
export function outcomeOf({ kind, code }: { kind: string; code: string }): Outcome {
  if (code === 'message_too_long') return 'too_long';
  if (code === 'message_empty') return 'empty';
  // Files of the same person that wait to be sent are gone within a day.
  if (kind === 'unavailable' || code === 'files_waiting' || code === 'upload_broken_off') return 'deferred';
  return 'refused';
}
