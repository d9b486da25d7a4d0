import { pipeline, type Readable } from 'node:stream';
import { type HeaderLines, type Headers, MailParser, type MailParserOptions } from 'mailparser';
import { MailTooLarge } from '#server/adapters/reply-port.ts';
import type { HeaderLine } from './rules-sender.ts';

/** The head of a mail: its lines as they came, and the subject and Message-ID decoded. */
export type MailHead = { lines: HeaderLine[]; subject: string; messageId: string | null };
/** A part beside the text, while it arrives. Its stream must be read to the end. */
export type MailPart = {
  name: string | undefined;
  contentType: string;
  disposition: string | null;
  cid: string | null;
  stream: Readable;
};
export type MailTexts = { text: string | null; html: string | null };

/** The mail's texts have more bytes than any answer. */
export class TextTooLong extends Error {}
/** The bytes are no mail, or end in the middle of one. */
export class Unreadable extends Error {}

/** Bytes of all texts of a mail, as they come; a long quoted conversation in HTML has some hundred thousand. */
const mostTextBytes = 5 * 1024 * 1024;

type Options = MailParserOptions & { ignoreEmbedded: boolean };
const options: Options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  // A mail that goes with the answer is a file, its text is none of the answer.
  ignoreEmbedded: true,
};

/** Unfolded, as UTF-8 (RFC 6532): the parser hands lines over byte by byte. */
function headerLines(lines: HeaderLines): HeaderLine[] {
  return lines.map(({ key, line }) => {
    const value = Buffer.from(line.slice(line.indexOf(':') + 1), 'latin1').toString('utf8');
    return { key, value: value.replace(/\r?\n[ \t]*/g, ' ').trim() };
  });
}

/** Where the parser takes a piece of the mail; its types do not name it. A test sends too long a text, so that a change is noticed. */
type Inside = {
  processChunk(piece: { type: string; value?: Buffer }, done: (error?: Error) => void): void;
  curnode: false | { isAttachment?: boolean };
};

/** The parser gathers texts in memory, however long they are: it is stopped before. */
function boundTexts(parser: MailParser): void {
  const inside = parser as unknown as Inside;
  const process = inside.processChunk.bind(parser);
  let seen = 0;
  inside.processChunk = (piece, done) => {
    if (piece.type === 'body' && inside.curnode !== false && inside.curnode.isAttachment !== true)
      seen += piece.value?.length ?? 0;
    if (seen > mostTextBytes) done(new TextTooLong());
    else process(piece, done);
  };
}

type Parsed =
  | { type: 'text'; text?: string; html?: string | boolean }
  | {
      type: 'attachment';
      filename?: string;
      contentType: string;
      contentDisposition?: string;
      cid?: string;
      content: Readable;
      release(): void;
    };

/**
 * Reads a mail as it arrives, without holding its files in memory. `onHead` is asked before the first part; `onPart` gets one part after
 * the other. Errors: theirs; `TextTooLong`; `Unreadable`; the source's own.
 */
export async function readMail(
  source: Readable,
  onHead: (head: MailHead) => Promise<void>,
  onPart: (part: MailPart, signal: AbortSignal) => Promise<void>,
): Promise<MailTexts> {
  const parser = new MailParser(options);
  boundTexts(parser);
  const head: MailHead = { lines: [], subject: '', messageId: null };
  parser.on('headers', (headers: Headers) => {
    head.subject = textOf(headers.get('subject'));
    head.messageId = textOf(headers.get('message-id')) || null;
  });
  parser.on('headerLines', (lines: HeaderLines) => {
    head.lines = headerLines(lines);
  });
  const broken = new AbortController();
  pipeline(source, parser, (error) => error && broken.abort(error));
  parser.on('error', (error: Error) => broken.abort(error));
  let isAsked = false;
  const texts: MailTexts = { text: null, html: null };
  try {
    for await (const piece of parser as AsyncIterable<Parsed>) {
      if (!isAsked) await onHead(head);
      isAsked = true;
      if (piece.type === 'attachment') await takePart(piece, onPart, broken.signal);
      else {
        texts.text = piece.text ?? null;
        texts.html = typeof piece.html === 'string' ? piece.html : null;
      }
    }
  } catch (error) {
    throw broken.signal.aborted ? asUnreadable(broken.signal.reason) : error;
  }
  if (!isAsked) throw new Unreadable();
  return texts;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

async function takePart(
  piece: Extract<Parsed, { type: 'attachment' }>,
  onPart: (part: MailPart, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { filename, contentType, contentDisposition, cid, content: stream } = piece;
  // A mail that breaks off, or cannot be read further, would leave its reader waiting.
  const end = (): void => void stream.destroy(signal.reason as Error);
  stream.on('error', () => undefined);
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    const part = { name: filename, contentType, disposition: contentDisposition ?? null, cid: cid ?? null, stream };
    await onPart(part, signal);
  } finally {
    signal.removeEventListener('abort', end);
    stream.resume();
    piece.release();
  }
}

/** The parser's own errors say that it is no mail; those of the connection and of reading go on as they are. */
function asUnreadable(reason: unknown): unknown {
  const code = (reason as NodeJS.ErrnoException).code ?? '';
  const isConnection = code === 'ECONNECTION' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
  if (reason instanceof TextTooLong || reason instanceof MailTooLarge || isConnection) return reason;
  return new Unreadable('The mail cannot be read.', { cause: reason });
}
