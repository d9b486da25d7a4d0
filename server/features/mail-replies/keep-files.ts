import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ContactActor, StaffActor } from '#server/access/actors.ts';
import { AppError } from '#server/errors.ts';
import { cleanName } from '#server/features/files/service.ts';
import { mostFiles } from '#server/features/threads/rules-message.ts';
import type { MessageFileService } from '#server/features/threads/service-files.ts';
import type { MailPart } from './read-mail.ts';
import { isInline, isKeptInline, isSeal, partName } from './rules-files.ts';

/** A file of the mail that was not kept: too large, or one too many. */
export type LeftOut = { name: string; size: number; why: 'large' | 'many' };
type Kept = { id: string; name: string; size: number; cid: string | null };

/** Pictures in the text are kept until the text is known, so a few more may come than a message takes. */
const mostKept = 2 * mostFiles;

export type FileKeeper = ReturnType<typeof fileKeeper>;

/** Brings the files of one mail into the thread as their sender's, as if each was added before sending (server/features/threads). */
export function fileKeeper(messageFiles: MessageFileService, writer: StaffActor | ContactActor, threadId: string) {
  const kept: Kept[] = [];
  const leftOut: LeftOut[] = [];

  const receive = (name: string, stream: Readable, signal: AbortSignal) =>
    writer.kind === 'contact'
      ? messageFiles.forContact.receive(writer, threadId, { name, stream, signal })
      : messageFiles.upload(writer, threadId, { name, stream, signal });

  const drop = (id: string): Promise<void> =>
    writer.kind === 'contact'
      ? messageFiles.forContact.drop(writer, threadId, id)
      : messageFiles.discard(writer, threadId, id);

  /** Keeps a part as it arrives. Errors: those of the storage and of the thread, but not that the file is too large. */
  async function take(part: MailPart, signal: AbortSignal): Promise<void> {
    if (isSeal(part.contentType)) return;
    const name = cleanName(partName(part.name, part.contentType));
    const cid = isInline(part) ? part.cid : null;
    if (kept.length >= mostKept) {
      const size = await sizeOf(part.stream);
      if (cid === null) leftOut.push({ name, size, why: 'many' });
      return;
    }
    const { passed, size } = passing(part.stream, signal);
    try {
      const file = await receive(name, passed, signal);
      kept.push({ id: file.id, name, size: file.size, cid });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'file_too_large') throw error;
      leftOut.push({ name, size: await size(), why: 'large' });
    }
  }

  /** The files that go with the message, now that it is known which pictures stand in the answer. */
  function chosen(shown: ReadonlySet<string>): { ids: string[]; leftOut: LeftOut[] } {
    const wanted = kept.filter((one) => one.cid === null || isKeptInline(one.cid, one.size, shown));
    const tooMany = wanted.slice(mostFiles).map(({ name, size }) => ({ name, size, why: 'many' as const }));
    return { ids: wanted.slice(0, mostFiles).map((one) => one.id), leftOut: [...leftOut, ...tooMany] };
  }

  /** Removes those that go with no message. What cannot be removed now is removed within a day, as every file that nobody sent. */
  async function dropOthers(sent: readonly string[]): Promise<void> {
    for (const { id } of kept) if (!sent.includes(id)) await drop(id).catch(() => undefined);
  }

  return { take, chosen, dropOthers };
}

/** The bytes for the storage, which may stop taking them; `size` reads what is left and tells how many there were in all. */
function passing(stream: Readable, signal: AbortSignal) {
  let seen = 0;
  const passed = new PassThrough();
  // Whoever reads it hears of its errors; without a listener here the process would end.
  passed.on('error', () => undefined);
  stream.on('data', (chunk: Buffer) => {
    seen += chunk.length;
  });
  stream.pipe(passed);
  signal.addEventListener('abort', () => passed.destroy(signal.reason as Error), { once: true });
  const size = async (): Promise<number> => {
    stream.unpipe(passed);
    stream.resume();
    if (!stream.readableEnded) await finished(stream, { writable: false });
    return seen;
  };
  return { passed, size };
}

async function sizeOf(stream: Readable): Promise<number> {
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) size += chunk.length;
  return size;
}
