import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { freePort, reachableFolder } from '#tests/support/served.ts';

/** `raw`: with quoted-printable undone; `bytes`: as it came. */
export type ReceivedMail = { to: string[]; raw: string; bytes: Buffer };
export type Clocked = {
  url: string;
  /** What came over the SMTP socket, in order. */
  mails: ReceivedMail[];
  /** The first mail to an address whose text holds the words; waits for it. */
  mailTo(address: string, words: RegExp): Promise<string>;
  /** Moves the server's clock. */
  advance(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
};

/** An empty installation with a clock that can be moved and a real SMTP server that takes its mail; `more`: further settings of it. */
export async function startClocked(more: NodeJS.ProcessEnv = {}): Promise<Clocked> {
  const folder = await reachableFolder('clocked');
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: decoded(bytes.toString()), bytes });
        done();
      });
    },
  });
  const smtpPort = await freePort();
  smtp.listen(smtpPort, '127.0.0.1');
  await once(smtp.server, 'listening');
  const child = fork('tests/e2e/support/clock-server.ts', [], {
    execPath: 'node_modules/.bin/node',
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      MILEPOST_DATA_DIR: join(folder, 'data'),
      MILEPOST_PORT: String(await freePort()),
      MILEPOST_LOG_LEVEL: 'error',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      ...more,
    },
  });
  const url = await answer<{ url: string }>(child, 'url').then((message) => message.url);
  return {
    url,
    mails,
    async mailTo(address, words) {
      for (const until = Date.now() + 60_000; Date.now() < until; ) {
        const found = mails.find((mail) => mail.to.includes(address) && words.test(mail.raw));
        if (found) return found.raw;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(
        `No mail to ${address} with ${words}; there came: ${mails.map((mail) => `${mail.to} ${/^Subject:.*/m.exec(mail.raw)}`)}`,
      );
    },
    async advance(milliseconds) {
      child.send({ advance: milliseconds });
      await answer(child, 'now');
    },
    async stop() {
      if (child.exitCode === null) {
        const over = once(child, 'exit');
        child.send({ stop: true });
        await over;
      }
      smtp.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answer<T>(child: ChildProcess, key: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The server ended with ${code}.`));
    const listen = (message: unknown): void => {
      if (typeof message !== 'object' || message === null || !(key in message)) return;
      child.off('message', listen);
      child.off('exit', ended);
      resolve(message as T);
    };
    child.on('message', listen);
    child.once('exit', ended);
  });
}

/** Quoted-printable undone, so that links can be read. */
function decoded(raw: string): string {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
