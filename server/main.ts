import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { type Clock, systemClock } from './adapters/clock.ts';
import { keepReplyPort } from './adapters/keep-reply-port.ts';
import { type App, buildApp } from './app.ts';
import type { Config } from './config.ts';
import { mostMailBytes } from './features/mail-replies/rules-verdict.ts';
import { loggedPath } from './http/logged-path.ts';
import { startHub } from './live/hub.ts';
import type { Installation } from './start.ts';
import { startWorker } from './tasks/worker.ts';

export type RunningServer = { app: App; url: string; close(): Promise<void> };

/** Starts answering on host and port: the app, the live hub and the worker of this process. `ready` decides what /readyz says. */
export async function startServer(
  config: Config,
  installation: Installation,
  ready: () => boolean,
  clock: Clock = systemClock,
): Promise<RunningServer> {
  const logger = pino(
    { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    pino.destination(2),
  );
  const { db } = installation;
  const log = (error: unknown): void => logger.error({ err: error }, 'background');
  let address = '';
  const hub = await startHub(db, log);
  const app = await buildApp({
    config: { ...config, dataDir: installation.dataDir },
    db,
    clock,
    logger,
    ready,
    publicUrl: () => config.publicUrl ?? address,
    hub,
    secret: installation.secret,
  });
  app.addHook('onResponse', async (request, reply) => {
    const url = loggedPath(request.url);
    if (reply.statusCode >= 400 || logger.isLevelEnabled('debug')) {
      request.log.info(
        { method: request.method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime), id: request.id },
        'request',
      );
    }
  });
  const worker = await startWorker({ db, hub, clock, log, tasks: app.services.tasks, ready });
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const { replies } = config;
  const answers =
    replies &&
    keepReplyPort({
      host: replies.host,
      port: replies.port,
      mostBytes: mostMailBytes,
      handler: app.services.replies,
      log: (words, more = {}) => logger.info(more, words),
    });
  const close = async (): Promise<void> => {
    await answers?.close();
    await worker.close();
    await app.close();
    await hub.close();
  };
  return { app, url: config.publicUrl ?? address, close };
}
