// `npm test`: every part of the check, one after the other, each also alone (package.json). A part that could not run fails in CI.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { findChromium } from './chromium.ts';

type Part = { name: string; command: string[]; env?: Record<string, string> };

const bin = (name: string, ...args: string[]): string[] => [process.execPath, `node_modules/${name}`, ...args];
const vitest = (project: string): string[] => bin('vitest/vitest.mjs', 'run', '--project', project);

const parts: Part[][] = [
  [
    { name: 'format and lint', command: bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
    { name: 'types of server', command: bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json') },
    { name: 'types of web', command: bin('typescript/bin/tsc', '--noEmit', '-p', 'web/tsconfig.json') },
    {
      name: 'import rules',
      command: bin(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'server',
        'shared',
        'cli',
        'web',
        'tests',
        'bench',
        'scripts',
      ),
    },
    { name: 'unused code', command: bin('knip/bin/knip.js') },
    { name: 'calm (file sizes)', command: [process.execPath, 'scripts/calm.ts'] },
  ],
  [
    { name: 'drift of generated files', command: [process.execPath, 'scripts/drift.ts'] },
    { name: 'drift of the theme', command: [process.execPath, 'scripts/write-theme-css.ts', '--check'] },
    { name: 'unit tests', command: vitest('unit') },
  ],
  [
    { name: 'HTTP tests on the embedded PostgreSQL', command: vitest('http') },
    {
      name: "HTTP tests on the distribution's PostgreSQL",
      command: vitest('http'),
      env: { MILEPOST_TEST_POSTGRES: 'distribution' },
    },
  ],
  [
    { name: 'access matrix', command: vitest('access') },
    { name: 'build of the web apps', command: bin('vite/bin/vite.js', 'build', '--logLevel', 'warn') },
  ],
  [{ name: 'fault tests', command: vitest('faults') }],
  [{ name: 'browser journeys', command: bin('@playwright/test/cli.js', 'test') }],
];

const failed: string[] = [];
const notRun: string[] = [];
let passed = 0;

/** What a failed part said, without the lines of what passed; they would push the failure out of a short view of the log. */
function whatFailed(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes('✓'))
    .join('\n')
    .slice(-20_000);
}

function run(part: Part): Promise<void> {
  const started = Date.now();
  return new Promise((resolve) => {
    const [command, ...args] = part.command;
    const child = spawn(command!, args, {
      env: { ...process.env, FORCE_COLOR: '0', ...part.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString();
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const skipped = /not run: /.exec(text) !== null && code !== 0 && process.env.CI !== 'true';
      if (code === 0) passed += 1;
      else (skipped ? notRun : failed).push(part.name);
      console.log(`${code === 0 ? 'passed ' : skipped ? 'not run' : 'FAILED '} ${part.name} (${seconds} s)`);
      if (code !== 0) console.log(whatFailed(text));
      else
        console.log(
          text
            .split('\n')
            .filter((line) => /^\s*(Test Files|Tests|\d+ (passed|skipped|failed|generated))/.test(line))
            .join('\n'),
        );
      resolve();
    });
  });
}

const started = Date.now();
if (!existsSync('.git') && process.env.CI === 'true') console.log('Outside a git checkout.');
process.env.MILEPOST_CHROMIUM = findChromium();
// On a machine with more than one core the parts of a group run side by side.
for (const group of parts) {
  if (cpus().length > 1) {
    const queue = [...group];
    await Promise.all(
      [0, 1].map(async () => {
        for (let part = queue.shift(); part; part = queue.shift()) await run(part);
      }),
    );
  } else {
    for (const part of group) await run(part);
  }
}
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all.`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
if (notRun.length > 0) console.log(`Not run here: ${notRun.join(', ')}`);
console.log(`${passed} passed, ${failed.length} failed, ${notRun.length} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;
