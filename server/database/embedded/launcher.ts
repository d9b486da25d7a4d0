import { prepareBinaries } from './binaries.ts';
import { type HomeChoice, prepareHome } from './folders.ts';
import { type EmbeddedDatabase, openServer } from './server.ts';

/**
 * The PostgreSQL that comes with Milepost: started here, or attached to when another process of this data folder runs it.
 * It listens on a private socket only, outlives a kill -9 of this process (the next start attaches), and is brought back
 * when it is killed itself. Whoever ends must call `stop()`, also on SIGTERM and SIGINT.
 *
 * @param options.dataDir the folder for all data
 * @param options.dataDirIsDefault true when nobody named it: only then may root fall back to /var/lib/milepost
 * @param options.fallbackDir that other folder, when it is not /var/lib/milepost
 * @param options.log gets one line of plain text at a time
 * @throws AppError of kind `unavailable`: what is wrong, where, and what to do
 */
export async function startEmbedded(options: HomeChoice): Promise<EmbeddedDatabase> {
  const home = prepareHome(options);
  return openServer({ home, binaries: () => prepareBinaries(home.dataDir), scratch: false, log: options.log });
}
