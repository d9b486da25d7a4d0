import { type AddressInfo, createServer } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What an SMTP server answers instead of taking a mail: a code, with a text. */
export type Refusal = { code: number; text: string } | null;

/** An SMTP server on a real socket of this machine, which keeps what it gets; `refuse` says what it does not take. */
export async function startSmtp(
  port: number,
  refuse: (stage: 'to' | 'data', address: string) => Refusal = () => null,
): Promise<{ received: ParsedMail[]; stop: () => Promise<void> }> {
  const received: ParsedMail[] = [];
  const failure = ({ code, text }: NonNullable<Refusal>) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(address, _session, done) {
      const refusal = refuse('to', address.address);
      done(refusal ? failure(refusal) : null);
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const refusal = refuse('data', (session.envelope.rcptTo[0] as { address: string }).address);
        if (refusal) return done(failure(refusal));
        received.push(mail);
        return done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { received, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
