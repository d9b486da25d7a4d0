import { systemClock } from '#server/adapters/clock.ts';
import { type Config, readConfig } from '#server/config.ts';
import { type Installation, openInstallation } from '#server/start.ts';

/** Lines for people go to standard error; standard output belongs to the answer. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Opens the installation for one command and closes it, whatever happens. The database is started when none runs, and stays up when
 * another process uses it.
 */
export async function withInstallation<T>(
  work: (installation: Installation, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  const installation = await openInstallation(config, systemClock.now(), say);
  try {
    return await work(installation, config);
  } finally {
    await installation.close();
  }
}
