import { createTransport } from 'nodemailer';

/** One finished mail as it goes to the SMTP server. */
export type OutgoingMail = {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  date: Date;
  /** Where one click stops such mails; null: nothing of the kind (invitations, passwords). */
  unsubscribeUrl: string | null;
  /** Where answers go; null: to the sender. */
  replyTo: string | null;
  /** The Message-ID that all mails of one conversation refer to, so that mail programs show them together; null: it stands alone. */
  conversationId: string | null;
  attachments: MailFile[];
};

/** A file that goes with a mail. */
export type MailFile = { name: string; mediaType: string; content: Buffer };

/**
 * What came of handing a mail over. `refused`: the server will never take it (5xx for this mail); `unknown_recipient`: it refused the
 * address itself, so that other mails to it will not arrive either; `later`: trying again may help; `away`: the server could not be
 * talked to at all, so other mails need not be tried now.
 */
export type Handover =
  | { outcome: 'accepted' }
  | { outcome: 'refused' | 'unknown_recipient' | 'later' | 'away'; error: string };

export type MailSender = { send(mail: OutgoingMail): Promise<Handover> };

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

/** Sends through one SMTP server. Texts can never make it read a file or an address (file and URL access are off). */
export function smtpSender(smtpUrl: string, from: string): MailSender {
  const transport = createTransport({
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    dnsTimeout: 10_000,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from,
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          date: mail.date,
          ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          ...(mail.conversationId === null ? {} : { inReplyTo: mail.conversationId, references: mail.conversationId }),
          attachments: mail.attachments.map(({ name, mediaType, content }) => ({
            filename: name,
            contentType: mediaType,
            content,
          })),
          // Keeps out-of-office answers from coming back (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
        });
        return { outcome: 'accepted' };
      } catch (error) {
        return judge(error as SmtpError);
      }
    },
  };
}

/** One click stops such mails, without opening a page (RFC 8058). */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url === null ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

const aboutThisMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** A wrong password or a refused connection is about the server and can be mended; a 5xx to sender, receiver or text is about the mail. */
function judge(error: SmtpError): Handover {
  const text = error.message.slice(0, 500);
  const command = error.command ?? '';
  if (aboutThisMail.has(command) && error.responseCode !== undefined) {
    if (error.responseCode < 500) return { outcome: 'later', error: text };
    return { outcome: isAboutRecipient(command, text) ? 'unknown_recipient' : 'refused', error: text };
  }
  if (command === 'API' && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE'))
    return { outcome: 'refused', error: text };
  return { outcome: 'away', error: text };
}

/** Refused at RCPT TO, or after the text with an enhanced code about the address (RFC 3463: 5.1.x); not for what passes (5.7.x, policy). */
function isAboutRecipient(command: string, text: string): boolean {
  if (/\b5\.1\.\d{1,3}\b/.test(text)) return true;
  return command === 'RCPT TO' && !/\b5\.[2-7]\.\d{1,3}\b/.test(text);
}
