import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AppError } from '#server/errors.ts';
import { cutPieces } from './cut-pieces.ts';

const tooMany = () => new AppError('too_large', 'file_grew', 'too many');
const options = { everyMs: 10_000, idleMs: 10_000, mostBytes: 1_000_000, tooMany };

test('what comes quickly is one piece, and whole', async () => {
  const bytes = Buffer.alloc(500_000, 3);
  const cut = cutPieces(Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]), options);
  const piece = await cut.next();
  expect((await buffer(piece!)).equals(bytes)).toBe(true);
  expect(await cut.next()).toBeNull();
  expect(cut.isWhole()).toBe(true);
});

test('nothing at all is no piece', async () => {
  const cut = cutPieces(Readable.from([]), options);
  expect(await cut.next()).toBeNull();
  expect(cut.isWhole()).toBe(true);
});

test('what comes slowly is cut by time, and no byte is lost between the pieces', async () => {
  const source = new PassThrough();
  const cut = cutPieces(source, { ...options, everyMs: 40 });
  const sending = (async () => {
    for (let index = 0; index < 12; index += 1) {
      source.write(Buffer.from([index]));
      await pause(15);
    }
    source.end();
  })();
  const pieces: Buffer[] = [];
  for (let piece = await cut.next(); piece !== null; piece = await cut.next()) pieces.push(await buffer(piece));
  await sending;
  expect(pieces.length).toBeGreaterThan(2);
  expect([...Buffer.concat(pieces)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('a line that drops leaves what arrived', async () => {
  const source = new PassThrough();
  const cut = cutPieces(source, options);
  source.write('arrived');
  const piece = await cut.next();
  const reading = buffer(piece!);
  await pause(10);
  source.destroy(new Error('aborted'));
  expect((await reading).toString()).toBe('arrived');
  expect(await cut.next()).toBeNull();
  expect(cut.isWhole()).toBe(false);
});

test('who sends nothing any more is gone, and who comes again ends the former line', async () => {
  const idle = cutPieces(new PassThrough(), { ...options, idleMs: 20 });
  expect(await idle.next()).toBeNull();
  expect(idle.isWhole()).toBe(false);
  const stopped = cutPieces(new PassThrough(), options);
  const next = stopped.next();
  stopped.stop();
  expect(await next).toBeNull();
});

test('a byte too many ends the piece with the refusal', async () => {
  const cut = cutPieces(Readable.from([Buffer.alloc(5), Buffer.alloc(6)]), { ...options, mostBytes: 10 });
  const piece = await cut.next();
  await expect(buffer(piece!)).rejects.toThrow('too many');
  expect(await cut.next()).toBeNull();
  expect(cut.refusal()?.code).toBe('file_grew');
});
