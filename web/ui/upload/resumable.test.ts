import { expect, test } from 'vitest';
import { type Line, type Request, sendResumable, UnreadableFile } from './resumable.ts';

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
const file = new File([bytes], 'plan.bin');

/** A server with one upload, and a line that is cut after so many bytes, in turn; null: not reached at all. */
function setUp(cuts: (number | null)[], { known = true } = {}) {
  const kept: number[] = [];
  const calls: string[] = [];
  const state = () => ({ id: 'u1', received: kept.length, file: kept.length === file.size ? { id: 'f1' } : null });
  const send: Request = async (method, url, body, { onSent }) => {
    calls.push(`${method} ${url}`);
    if (method === 'POST') {
      if (cuts[0] !== null) return { status: 200, body: state() };
      cuts.shift();
      return { status: 0, body: null };
    }
    if (method === 'DELETE') return { status: 204, body: null };
    if (!known) {
      known = true;
      return { status: 404, body: { code: 'not_found' } };
    }
    const cut = cuts.shift();
    const sent = [...new Uint8Array(await (body as Blob).arrayBuffer())].slice(0, cut ?? undefined);
    expect(url).toContain(`offset=${kept.length}`);
    kept.push(...sent);
    onSent?.(sent.length);
    return cut === undefined ? { status: 200, body: state() } : { status: 0, body: null };
  };
  const told: (number | boolean)[] = [];
  const control = new AbortController();
  const waits: number[] = [];
  const line: Line = {
    key: 'key',
    onPercent: (percent) => told.push(percent),
    onAway: (away) => told.push(away),
    pause: async (ms) => void waits.push(ms),
    signal: control.signal,
  };
  return { send, line, kept, calls, told, waits, control };
}

test('a line that drops twice: it goes on where it was, and says so', async () => {
  const { send, line, kept, told, waits } = setUp([30, null, null, 25]);
  expect(await sendResumable('/uploads', file, line, send)).toMatchObject({
    status: 200,
    body: { file: { id: 'f1' } },
  });
  expect(kept).toEqual([...bytes]);
  expect(told).toEqual([false, 0, 30, true, true, true, false, 30, 55, true, false, 55, 100]);
  expect(waits).toEqual([500, 1000, 2000, 4000]);
});

test('an upload that the server forgot is begun anew', async () => {
  const { send, line, kept, calls } = setUp([], { known: false });
  expect((await sendResumable('/uploads', file, line, send)).status).toBe(200);
  expect(kept.length).toBe(100);
  expect(calls.filter((one) => one.startsWith('POST'))).toHaveLength(2);
});

test.each([
  [413, 'file_too_large'],
  [409, 'files_waiting'],
  [401, 'sign_in'],
  [503, 'storage_full'],
  [503, 'storage_away'],
])('a refusal is answered, not tried again: %i %s', async (status, code) => {
  const { line, waits } = setUp([]);
  const answer = await sendResumable('/uploads', file, line, async () => ({ status, body: { code } }));
  expect(answer).toEqual({ status, body: { code } });
  expect(waits).toEqual([]);
});

test('a server that is just starting is waited for', async () => {
  const { line, waits, send } = setUp([]);
  let asked = 0;
  const starting: Request = (...given) =>
    ++asked < 3 ? Promise.resolve({ status: asked === 1 ? 502 : 503, body: { code: 'starting' } }) : send(...given);
  expect((await sendResumable('/uploads', file, line, starting)).status).toBe(200);
  expect(waits).toHaveLength(2);
});

test('a file that was deleted meanwhile is said to be so', async () => {
  const { line } = setUp([]);
  const gone = Object.assign(new File([bytes], 'gone.bin'), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error('not readable')) }),
  });
  await expect(sendResumable('/uploads', gone, line, async () => ({ status: 0, body: null }))).rejects.toThrow(
    UnreadableFile,
  );
});

test('what is removed while it is sent is given up at the server too', async () => {
  const { send, line, calls, control } = setUp([]);
  const ended: Request = async (method, ...rest) => {
    if (method !== 'PUT') return send(method, ...rest);
    control.abort();
    return { status: 0, body: null };
  };
  await sendResumable('/uploads', file, line, ended);
  expect(calls.at(-1)).toBe('DELETE /uploads/u1');
});
