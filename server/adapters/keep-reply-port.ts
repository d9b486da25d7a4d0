import { setTimeout as pause } from 'node:timers/promises';
import { openReplyPort, type ReplyPort, type ReplyPortOptions } from './reply-port.ts';

const againMs = 15_000;

/**
 * Opens the port for answers, and waits for it while another process has it: of several server processes on one machine one takes the
 * answers, and when that one ends another goes on. The server itself runs on without it.
 */
export function keepReplyPort(options: ReplyPortOptions, waitMs = againMs): ReplyPort {
  const stopped = new AbortController();
  const place = `${options.host}:${options.port}`;

  async function tryOpen(isFirst: boolean): Promise<ReplyPort | null> {
    try {
      const opened = await openReplyPort(options);
      options.log(`answers by mail are taken on ${place}`);
      return opened;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const why =
        code === 'EADDRINUSE'
          ? 'another process has it and takes them'
          : `it cannot be opened (${message}), correct MILEPOST_REPLY_HOST or MILEPOST_REPLY_PORT`;
      if (isFirst) options.log(`answers by mail are not taken by this process on ${place}: ${why}; it is tried again`);
      return null;
    }
  }

  const open = (async () => {
    let opened = await tryOpen(true);
    while (opened === null && !stopped.signal.aborted) {
      await pause(waitMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (!stopped.signal.aborted) opened = await tryOpen(false);
    }
    return opened;
  })();

  return {
    async close() {
      stopped.abort();
      await (await open)?.close();
    },
  };
}
