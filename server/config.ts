import { isAbsolute, resolve } from 'node:path';
import { readS3Url } from './adapters/s3-url.ts';
import { AppError } from './errors.ts';
import { type ReplyAddressForm, readAddressForm } from './features/mail-replies/rules-address.ts';

/** The settings of one process, read from the environment once. */
export type Config = {
  databaseUrl: string | null;
  dataDir: string;
  dataDirIsDefault: boolean;
  host: string;
  port: number;
  /** Where people reach this installation; null: made from host and port (loopback only). All links are made from it. */
  publicUrl: string | null;
  insecureHttp: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  trustProxy: string[];
  secretFile: string | null;
  /** Where answers to alert mails are taken; null: nowhere, and no mail says that one may answer it. */
  replies: ReplyConfig | null;
  /** Where files are kept: S3 (the form: server/adapters/s3-url.ts); null: in the data folder. */
  s3Url: string | null;
  production: boolean;
  logLevel: string;
};

/** `trusted`: the mail server (authserv-id) whose Authentication-Results count; null: they are not asked for. */
export type ReplyConfig = { host: string; port: number; address: ReplyAddressForm; trusted: string | null };

function wrong(name: string, message: string): AppError {
  return new AppError('invalid', 'setting_wrong', `${name} ${message}`);
}

function urlSetting(name: string, value: string | undefined, protocols: string[]): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !protocols.includes(url.protocol)) {
    throw wrong(
      name,
      `is not an address of the form ${protocols.map((protocol) => `${protocol}//...`).join(' or ')}. Correct it or leave it out.`,
    );
  }
  return value;
}

function s3Setting(value: string | undefined): string | null {
  if (!value) return null;
  if (!readS3Url(value)) {
    throw wrong(
      'MILEPOST_S3_URL',
      'is not an address of the form https://ACCESS_KEY:SECRET@HOST/BUCKET/PREFIX?region=REGION. Correct it or leave it out, then files are kept in the data folder.',
    );
  }
  return value;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}

/** Reads the environment. A wrong value stops the start with a sentence that says which setting and what to do. */
export function readConfig(env: NodeJS.ProcessEnv, workingDir = process.cwd()): Config {
  const port = Number(env.MILEPOST_PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw wrong('MILEPOST_PORT', `is “${env.MILEPOST_PORT}”. Give a port from 0 to 65535.`);
  const host = env.MILEPOST_HOST || '127.0.0.1';
  const publicUrl = urlSetting('MILEPOST_PUBLIC_URL', env.MILEPOST_PUBLIC_URL, ['https:', 'http:']);
  const insecureHttp = env.MILEPOST_INSECURE_HTTP === '1';
  checkTransport(host, publicUrl, insecureHttp);
  const dataDir = env.MILEPOST_DATA_DIR;
  return {
    databaseUrl: urlSetting('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']),
    dataDir: dataDir ? (isAbsolute(dataDir) ? dataDir : resolve(workingDir, dataDir)) : resolve(workingDir, 'data'),
    dataDirIsDefault: !dataDir,
    host,
    port,
    publicUrl: publicUrl ? publicUrl.replace(/\/+$/, '') : null,
    insecureHttp,
    smtpUrl: urlSetting('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']),
    mailFrom: env.MILEPOST_MAIL_FROM || 'Milepost <milepost@localhost>',
    trustProxy: (env.MILEPOST_TRUST_PROXY ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    secretFile: env.MILEPOST_SECRET_FILE || null,
    replies: replySettings(env),
    s3Url: s3Setting(env.MILEPOST_S3_URL),
    production: env.NODE_ENV === 'production',
    logLevel: env.MILEPOST_LOG_LEVEL || 'info',
  };
}

/** Both the port and the address, or neither: mails that carry an address nobody listens behind would lose answers. */
function replySettings(env: NodeJS.ProcessEnv): ReplyConfig | null {
  const { MILEPOST_REPLY_PORT: given, MILEPOST_REPLY_ADDRESS: form } = env;
  if (!given && !form) return null;
  if (!given)
    throw wrong('MILEPOST_REPLY_PORT', 'is missing. Give the port on which your mail server hands over answers.');
  if (!form)
    throw wrong(
      'MILEPOST_REPLY_ADDRESS',
      'is missing. Give the address of answers with TOKEN in it, such as reply+TOKEN@company.example.',
    );
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw wrong('MILEPOST_REPLY_PORT', `is “${given}”. Give a port from 1 to 65535, or leave it out.`);
  const address = readAddressForm(form);
  if (!address)
    throw wrong(
      'MILEPOST_REPLY_ADDRESS',
      `is “${form}”. Give an address with TOKEN in the part before the @ and at most 16 other letters there, such as reply+TOKEN@company.example.`,
    );
  const trusted = env.MILEPOST_REPLY_TRUSTED?.trim().toLowerCase() || null;
  return { host: env.MILEPOST_REPLY_HOST || '127.0.0.1', port, address, trusted };
}

/** Plain http only on loopback: elsewhere passwords and sessions would cross the network in the clear. */
function checkTransport(host: string, publicUrl: string | null, insecureHttp: boolean): void {
  if (insecureHttp) return;
  if (publicUrl?.startsWith('http:') && !isLoopback(new URL(publicUrl).hostname)) {
    throw wrong(
      'MILEPOST_PUBLIC_URL',
      'begins with http://. Give the https:// address of your reverse proxy, or set MILEPOST_INSECURE_HTTP=1 if you accept that passwords cross the network unprotected.',
    );
  }
  if (!isLoopback(host) && !publicUrl) {
    throw wrong(
      'MILEPOST_PUBLIC_URL',
      `is missing. MILEPOST_HOST is ${host}, which others can reach: give the https:// address under which people open Milepost.`,
    );
  }
}
