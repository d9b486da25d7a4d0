import { PassThrough, type Readable } from 'node:stream';
import type { AppError } from '#server/errors.ts';

type Options = {
  /** A piece ends after so long, so that a killed server loses no more than what came since. */
  everyMs: number;
  /** Whoever sends nothing for so long is gone. */
  idleMs: number;
  /** A byte more ends everything with the error of `tooMany`, also for whoever reads the piece under way. */
  mostBytes: number;
  tooMany: () => AppError;
};

/** What arrives, cut into pieces one after the other; read each to its end before the next is asked for. */
export type CutPieces = {
  /** Null: no byte comes any more. */
  next(): Promise<Readable | null>;
  /** Whether the sender's last byte came; else the line dropped or the sender stopped. */
  isWhole(): boolean;
  /** Set when more came than was allowed. */
  refusal(): AppError | null;
  /** Ends it as a dropped line does: the piece under way ends with what is there. */
  stop(): void;
};

/** Cuts what arrives by time. A line that drops ends a piece like any other end: what arrived stays. */
export function cutPieces(source: Readable, { everyMs, idleMs, mostBytes, tooMany }: Options): CutPieces {
  let state: 'arriving' | 'whole' | 'broken' = 'arriving';
  let piece: PassThrough | null = null;
  let asked: ((piece: Readable | null) => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  let size = 0;
  let refusal: AppError | null = null;

  const answer = (next: Readable | null): void => {
    asked?.(next);
    asked = null;
  };
  const endPiece = (): void => {
    clearTimeout(timer);
    source.pause();
    piece?.end();
    piece = null;
  };
  const end = (how: 'whole' | 'broken'): void => {
    if (state !== 'arriving') return;
    state = how;
    clearTimeout(idle);
    endPiece();
    answer(null);
    // What is left of the request is thrown away, so that the sender hears the answer.
    source.resume();
  };
  const idle = setTimeout(() => end('broken'), idleMs);
  const begin = (): PassThrough => {
    const made = new PassThrough();
    // Whoever reads it hears of it there.
    made.on('error', () => undefined);
    made.on('drain', () => {
      if (piece === made) source.resume();
    });
    timer = setTimeout(endPiece, everyMs);
    answer(made);
    return made;
  };

  source.on('data', (chunk: Buffer) => {
    if (state !== 'arriving') return;
    idle.refresh();
    size += chunk.length;
    if (size > mostBytes) {
      refusal = tooMany();
      piece?.destroy(refusal);
      end('broken');
      return;
    }
    piece ??= begin();
    if (!piece.write(chunk)) source.pause();
  });
  source.once('end', () => end('whole'));
  source.once('error', () => end('broken'));
  source.once('close', () => end('broken'));
  source.pause();
  if (source.destroyed) end('broken');

  return {
    next() {
      if (state !== 'arriving') return Promise.resolve(null);
      return new Promise((resolve) => {
        asked = resolve;
        source.resume();
      });
    },
    refusal: () => refusal,
    isWhole: () => state === 'whole',
    stop: () => end('broken'),
  };
}
