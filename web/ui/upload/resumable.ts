import { request, type Sent } from './request.ts';

/** The file cannot be read any more: it was changed, moved or deleted since it was chosen. */
export class UnreadableFile extends Error {}

export type Line = {
  /** Kept through all attempts, so that the server knows the file again. */
  key: string;
  /** How much of the file the server has or is getting, 0 to 100. */
  onPercent: (percent: number) => void;
  /** Whether the line is away: sending goes on by itself once it is back. */
  onAway: (isAway: boolean) => void;
  /** Waits before the next attempt: until the time is over, the line is back or somebody asks for it. */
  pause: (ms: number) => Promise<void>;
  signal: AbortSignal;
};

/** Something sent over the line; tests put another in its place. */
export type Request = typeof request;

const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** An upload that the server does not know any more is begun anew, so often. */
const mostAnew = 3;

type Upload = { id: string; received: number; file: unknown };

const isUpload = (body: unknown): body is Upload =>
  typeof body === 'object' && body !== null && 'id' in body && 'received' in body && 'file' in body;
const codeOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;

/** Whether trying again by itself can help: no answer, or one of a server that is just starting. A full storage is said instead. */
const isLine = ({ status, body }: Sent): boolean =>
  status === 0 ||
  status === 502 ||
  status === 504 ||
  (status === 503 && !/^(storage|file)_/.test(String(codeOf(body))));

/**
 * Sends a file to an address of uploads, and goes on where it was when the line drops, until it is there, refused or ended by `signal`.
 * Answers the last answer of the server; one with status 200 has the finished `file`. Errors: UnreadableFile.
 */
export async function sendResumable(url: string, file: File, line: Line, send: Request = request): Promise<Sent> {
  const { signal } = line;
  let failures = 0;
  const giveUp = (upload: Upload) => {
    const ended = { headers: {}, signal: new AbortController().signal };
    // Whatever becomes of it: what is not completed within a day is removed.
    void send('DELETE', `${url}/${upload.id}`, '', ended);
  };
  let anew = 0;
  for (;;) {
    const begun = await announce(url, file, line, send);
    let answer = begun;
    if (begun.status === 200 && isUpload(begun.body)) {
      line.onAway(false);
      if (begun.body.file !== null) return begun;
      const { received } = begun.body;
      answer = await sendRest(url, file, begun.body, line, send);
      if (signal.aborted) giveUp(begun.body);
      if (signal.aborted) return answer;
      if (answer.status === 200 && isUpload(answer.body)) {
        if (answer.body.file !== null) return answer;
        if (answer.body.received > received) failures = 0;
      }
      if (codeOf(answer.body) === 'upload_offset') continue;
      if (answer.status === 404 && anew++ < mostAnew) continue;
    }
    if (signal.aborted) return answer;
    if (answer.status !== 200 && !isLine(answer)) return answer;
    await checkReadable(file);
    line.onAway(true);
    await line.pause(pauses[Math.min(failures++, pauses.length - 1)] ?? 15_000);
    if (signal.aborted) return answer;
  }
}

function announce(url: string, file: File, { key, signal }: Line, send: Request): Promise<Sent> {
  const asked = JSON.stringify({ clientId: key, name: file.name, size: file.size });
  return send('POST', url, asked, { headers: { 'Content-Type': 'application/json' }, signal });
}

function sendRest(url: string, file: File, upload: Upload, line: Line, send: Request): Promise<Sent> {
  const { received } = upload;
  const onSent = (bytes: number) =>
    line.onPercent(Math.min(100, Math.floor(((received + bytes) / Math.max(file.size, 1)) * 100)));
  onSent(0);
  const headers = { 'Content-Type': 'application/octet-stream' };
  const to = `${url}/${upload.id}?offset=${received}`;
  return send('PUT', to, file.slice(received), { headers, signal: line.signal, onSent });
}

/** A file that cannot be read looks like a dropped line to the request. */
async function checkReadable(file: File): Promise<void> {
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new UnreadableFile();
    });
}
