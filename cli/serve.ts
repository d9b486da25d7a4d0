import { systemClock } from '#server/adapters/clock.ts';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { openInstallation } from '#server/start.ts';
import { say } from './installation.ts';
import { untilSignal } from './signals.ts';
import { ensureWebBuilt } from './web-build.ts';

/** `milepost serve`: answers until it is told to stop, then ends in order. */
export async function serve(): Promise<number> {
  const config = readConfig(process.env);
  await ensureWebBuilt(say);
  const installation = await openInstallation(config, systemClock.now(), say);
  const server = await startServer(config, installation, () => true).catch(async (error: unknown) => {
    await installation.close();
    throw error;
  });
  say(`Milepost answers at ${server.url}`);
  if (config.insecureHttp)
    say('Warning: MILEPOST_INSECURE_HTTP=1. Passwords and sessions cross the network unprotected.');
  await untilSignal();
  await server.close();
  await installation.close();
  return 0;
}
