import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = new URL('../', import.meta.url).pathname;
const stamp = join(root, 'web/dist/.built-from');

/** Builds the web apps when they are missing or older than their sources. Without the build tools (a production install) what is there is used. */
export async function ensureWebBuilt(say: (line: string) => void): Promise<void> {
  const wanted = await fingerprint();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
  if (!existsSync(join(root, 'node_modules/vite'))) return;
  say('Building the web pages ...');
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: root,
    // Under a test runner the environment would say "test", and the pages would carry a development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await writeFile(stamp, wanted);
}

/** Names, sizes and times of all sources: cheap, and changes with every edit. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['web', 'shared']) {
    const names = (await readdir(join(root, folder), { recursive: true }))
      .filter((name) => !name.startsWith('dist') && /\.(ts|tsx|css|html|json)$/.test(name))
      .sort();
    for (const name of names) {
      const { size, mtimeMs } = await stat(join(root, folder, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
