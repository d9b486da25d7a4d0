import { type Readable, Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the other side is told: 2xx taken, 4xx to be sent again, 5xx refused. */
type Answer = { code: number; text: string };

/** Who decides about mail: `recipient` answers null where mail to the address is taken. Neither may throw. */
export type ReplyHandler = {
  recipient(address: string, envelopeFrom: string): Promise<Answer | null>;
  receive(address: string, envelopeFrom: string, source: Readable): Promise<Answer>;
};

export type ReplyPortOptions = {
  host: string;
  port: number;
  mostBytes: number;
  handler: ReplyHandler;
  log: (words: string, more?: Record<string, unknown>) => void;
  /** How long mails that are being read may go on when the port closes. */
  closeMs?: number;
  idleMs?: number;
  /** The longest that one mail may take to arrive. */
  mailMs?: number;
};
export type ReplyPort = { close(): Promise<void> };

/** The mail is larger than the port announced. */
export class MailTooLarge extends Error {}

const mostClients = 20;
const mostRefusals = 10;

/**
 * An SMTP port for the company's own mail server, and for nothing but answers: no sign-in, no relaying, one recipient to a mail (a
 * second is asked to come again), bounded in size, time, line length and connections. Errors: the port cannot be had.
 */
export async function openReplyPort(options: ReplyPortOptions): Promise<ReplyPort> {
  const { host, port, mostBytes, handler, log, closeMs = 5_000, idleMs = 60_000, mailMs = 600_000 } = options;
  const running = new Map<string, Promise<void>>();
  const refusals = new WeakMap<SMTPServerSession, number>();

  const end = (sessionId: string, words: string): void => {
    for (const connection of server.connections) if (connection.id === sessionId) connection.send(421, words);
  };

  async function toRecipient(address: string, session: SMTPServerSession): Promise<Error | null> {
    const refused = (refusals.get(session) ?? 0) >= mostRefusals;
    if (refused) return failure({ code: 421, text: '4.7.0 Too many unknown addresses' });
    const answer = await handler.recipient(address, senderOf(session));
    if (answer === null) return null;
    refusals.set(session, (refusals.get(session) ?? 0) + 1);
    log('an answer by mail was refused at its address', { code: answer.code, client: session.remoteAddress });
    return failure(answer);
  }

  async function toData(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Answer> {
    const tooSlow = setTimeout(() => end(session.id, '4.4.2 The mail took too long to arrive'), mailMs);
    try {
      const [recipient] = session.envelope.rcptTo;
      return await handler.receive(recipient!.address, senderOf(session), bounded(stream));
    } finally {
      // A mail that is refused in the middle is read to its end, or its sender would not hear the answer; one without end is cut off.
      stream.unpipe();
      stream.on('data', () => {
        if (stream.byteLength > 2 * mostBytes) end(session.id, '5.3.4 The mail is too large');
      });
      stream.resume();
      clearTimeout(tooSlow);
    }
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS', 'VRFY', 'HELP', 'WIZ', 'SHELL', 'KILL'],
    disableReverseLookup: true,
    banner: 'Milepost takes answers to its own mails',
    heloResponse: 'Milepost',
    size: mostBytes,
    maxClients: mostClients,
    maxRecipients: 1,
    maxCommandLength: 2_048,
    socketTimeout: idleMs,
    closeTimeout: closeMs,
    logger: false,
    onRcptTo: (address, session, done) =>
      void toRecipient(address.address, session).then(done, () => done(failure(laterAnswer))),
    onData(stream, session, done) {
      const work = toData(stream, session)
        .then((answer) => (answer.code < 400 ? done(null, answer.text) : done(failure(answer))))
        .catch(() => done(failure(laterAnswer)))
        .finally(() => running.delete(session.id));
      running.set(session.id, work);
    },
  });
  await listening(server, host, port);
  server.on('error', (error) => log('an answer by mail broke off', { reason: error.message }));

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const connection of server.connections)
      if (!running.has(connection.id)) connection.send(421, '4.3.2 Milepost is stopping');
    await closed;
    await Promise.race([Promise.allSettled(running.values()), pause(closeMs, undefined, { ref: false })]);
  }
  return { close };
}

const laterAnswer: Answer = { code: 451, text: '4.3.0 Try again later' };
const failure = ({ code, text }: Answer): Error => Object.assign(new Error(text), { responseCode: code });
const senderOf = ({ envelope }: SMTPServerSession): string => (envelope.mailFrom ? envelope.mailFrom.address : '');

function listening(server: SMTPServer, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, () => {
    server.off('error', reject);
    resolve();
  });
  return promise;
}

/** The mail's bytes up to the announced limit; then it fails. The connection's end in the middle of a mail is an error too. */
function bounded(stream: SMTPServerDataStream): Readable {
  const passed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (stream.sizeExceeded) done(new MailTooLarge());
      else done(null, chunk);
    },
    flush(done) {
      done(stream.sizeExceeded ? new MailTooLarge() : null);
    },
  });
  stream.on('error', (error: Error) => passed.destroy(error));
  passed.on('error', () => stream.unpipe(passed));
  return stream.pipe(passed);
}
