import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A temporary folder that an embedded PostgreSQL may enter, which does not run as root. */
export async function reachableFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `milepost-${name}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** A free port of the loopback. Another process could take it before it is used; the server then says so and the test fails loudly. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

export type Served = {
  url: string;
  pid: number;
  child: ChildProcess;
  output: () => string;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

/** Runs one command of the command line to its end; answers standard output. */
export async function milepost(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await run(process.execPath, ['cli/main.ts', ...args], { env: { ...process.env, ...env } });
  return stdout;
}

/** As `npm start` and `npm run demo` start the server: a small heap matters more to an installation than the last per cent of speed. */
const memoryFlags = ['--max-semi-space-size=8'];

/** Starts `milepost serve` (or another command that serves) as a process of its own and waits until it is ready. */
export async function serve(env: NodeJS.ProcessEnv, { command = 'serve', patience = 60_000 } = {}): Promise<Served> {
  const child = spawn(process.execPath, [...memoryFlags, 'cli/main.ts', command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${env.MILEPOST_PORT}`;
  const until = Date.now() + patience;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}: ${output}`);
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.status === 200) break;
    if (Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${command} was not ready within ${patience} ms: ${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  };
  return { url, pid: child.pid!, child, output: () => output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** The process id of the postmaster in a data folder. */
export async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgresql/postmaster.pid'), 'utf8')).split('\n')[0]);
}
