import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

function ensureWrk(): void {
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return; // wrk -v answers 1
    if (process.getuid?.() !== 0) throw new Error('The bench needs wrk: install the Debian package wrk.');
    execFileSync('apt-get', ['install', '-y', '-qq', 'wrk'], { stdio: 'ignore' });
  }
}

/** Requests per second over some seconds on 16 connections from a process of its own; fails on any answer that is not 2xx. */
export async function requestsPerSecond(url: string, headers: Record<string, string>, seconds = 4): Promise<number> {
  ensureWrk();
  const args = [
    '-t1',
    '-c16',
    `-d${seconds}s`,
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    url,
  ];
  const { stdout } = await run('wrk', args);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk: ${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)![1]);
}
