import { createTransport } from 'nodemailer';

const patienceMs = 10_000;

/** Talks to the SMTP server as far as signing in, and sends nothing. Answers what is wrong, or null. */
export async function checkSmtp(smtpUrl: string): Promise<string | null> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    transport.close();
  }
}
