import { type HeaderLine, valuesOf } from './rules-sender.ts';

/** What is known of a mail before anybody looks at its text. `from` null: no plain sender. */
export type Envelope = {
  lines: readonly HeaderLine[];
  /** The sender the mail servers name; empty for reports of theirs. */
  envelopeFrom: string;
  from: string | null;
  subject: string;
};
/** What tells our own mails: the sender of alerts, the domain of their Message-IDs, and addresses that answers go to. */
export type Own = { sender: string; mailDomain: string; isReplyAddress: (address: string) => boolean };

/** How subjects of out-of-office answers begin, in the languages that mails are written in. */
const awaySubjects =
  /^\s*(?:automatic reply|automated reply|auto[- ]?reply|auto[- ]?response|out of (?:the )?office|automatische antwort|automatische abwesenheitsnotiz|abwesenheitsnotiz|abwesenheitsmeldung|abwesend)\b/i;

const machines = /^(?:mailer-daemon|postmaster)@/i;

type Rule = [reason: string, fits: (mail: Envelope, own: Own) => boolean];

const has = (key: string, fits: (value: string) => boolean) => (mail: Envelope) =>
  valuesOf(mail.lines, key).some((value) => fits(value.trim().toLowerCase()));
const any = () => true;

/** The rules of RFC 3834 for what is written by a machine, and what mail programs and lists set beside them. */
const rules: Rule[] = [
  ['no envelope sender', (mail) => mail.envelopeFrom === ''],
  ['multipart/report', has('content-type', (value) => value.startsWith('multipart/report'))],
  ['auto-submitted', has('auto-submitted', (value) => !/^no\b/.test(value))],
  ['precedence', has('precedence', (value) => /^(?:bulk|junk|list|auto_reply)\b/.test(value))],
  ['x-auto-response-suppress', has('x-auto-response-suppress', (value) => value !== '' && value !== 'none')],
  ['x-autoreply', has('x-autoreply', (value) => value !== 'no')],
  ['x-autorespond', has('x-autorespond', any)],
  ['list-id', has('list-id', any)],
  ['x-loop', has('x-loop', any)],
  ['own message-id', (mail, own) => has('message-id', (value) => value.endsWith(`@${own.mailDomain}>`))(mail)],
  ['own address', (mail, own) => [mail.from, mail.envelopeFrom].some((one) => one !== null && isOwn(one, own))],
  ['mail system', (mail) => [mail.from, mail.envelopeFrom].some((one) => one !== null && machines.test(one))],
  ['subject', (mail) => awaySubjects.test(mail.subject)],
];

const isOwn = (address: string, own: Own): boolean =>
  address.toLowerCase() === own.sender.toLowerCase() || own.isReplyAddress(address);

/** Why a mail was written by no person, or comes from ourselves; null: it may be an answer. */
export function automaticReason(mail: Envelope, own: Own): string | null {
  return rules.find(([, fits]) => fits(mail, own))?.[0] ?? null;
}

/** The address within `Milepost <milepost@localhost>`. */
export function bareAddress(from: string): string {
  return (/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from).trim();
}
