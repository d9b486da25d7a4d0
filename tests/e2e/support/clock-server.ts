// A server whose clock a test moves: `milepost serve` in all else. The test sends { advance: milliseconds } over the channel.
import { ensureWebBuilt } from '#cli/web-build.ts';
import { systemClock } from '#server/adapters/clock.ts';
import { readConfig } from '#server/config.ts';
import { startServer } from '#server/main.ts';
import { openInstallation } from '#server/start.ts';

let ahead = 0;
const clock = { now: () => new Date(systemClock.now().getTime() + ahead) };
const config = readConfig(process.env);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
await ensureWebBuilt(say);
const installation = await openInstallation(config, clock.now(), say);
const server = await startServer(config, installation, () => true, clock);
process.on('message', (message: { advance?: number; stop?: true }) => {
  if (message.advance !== undefined) {
    ahead += message.advance;
    process.send?.({ now: clock.now().toISOString() });
  }
  if (message.stop === true) void end();
});
// Whoever asked for it is gone, perhaps without having said so.
process.once('disconnect', () => void end());
process.send?.({ url: server.url });

async function end(): Promise<void> {
  await server.close();
  await installation.close();
  process.exit(0);
}
