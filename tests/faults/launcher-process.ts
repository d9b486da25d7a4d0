// A process of its own that holds the embedded database: node launcher-process.ts DATA_DIR [FALLBACK_DIR].
// It prints one JSON object a line and lets go when its standard input says "stop".
import { createInterface } from 'node:readline';
import { startEmbedded } from '#server/database/embedded/launcher.ts';
import { AppError } from '#server/errors.ts';

const [dataDir, fallbackDir] = process.argv.slice(2);
const tell = (event: string, more: object = {}) => process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);

try {
  const database = await startEmbedded({
    dataDir: dataDir!,
    dataDirIsDefault: fallbackDir !== undefined,
    fallbackDir,
    log: (line) => tell('log', { line }),
  });
  const { socketDir, port, superuser, version, attached } = database;
  database.onStateChange((state) => tell(state));
  tell('started', { database: { socketDir, port, superuser, version, attached, dataDir: database.dataDir } });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== 'stop') continue;
    await database.stop();
    tell('stopped');
    break;
  }
  process.exit(0);
} catch (error) {
  tell(
    'failed',
    error instanceof AppError
      ? { kind: error.kind, code: error.code, message: error.message }
      : { code: 'unexpected', message: String(error) },
  );
  process.exit(1);
}
