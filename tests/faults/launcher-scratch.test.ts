import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { processesWith } from '#server/database/embedded/processes.ts';
import { findDistributionPostgres, startDistributionPostgres } from '#tests/support/distribution-postgres.ts';
import { type ScratchPostgres, startScratchPostgres } from '#tests/support/embedded-postgres.ts';
import { ask, untilGone } from './launcher-support.ts';

function settingsOf(scratch: ScratchPostgres): Promise<Record<string, unknown>[]> {
  const { user, password } = scratch;
  const database = { ...scratch, superuser: { user, password }, attached: false, dataDir: '' };
  return ask(database, "select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses");
}

test('a scratch database is fast, private, and gone after its stop', async () => {
  const scratch = await startScratchPostgres();
  expect(await settingsOf(scratch)).toEqual([{ fsync: 'off', addresses: '' }]);
  await scratch.stop();
  expect(existsSync(dirname(scratch.socketDir))).toBe(false);
});

test('the scratch database of a killed test run is removed by the next one', async () => {
  const code = `const { startScratchPostgres } = await import(${JSON.stringify(join(import.meta.dirname, '../support/embedded-postgres.ts'))});
    console.log((await startScratchPostgres()).socketDir);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const folder = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text) => resolve(dirname(String(text).trim()))),
  );
  expect(processesWith(folder)).toHaveLength(1);
  child.kill('SIGKILL');
  await untilGone(child.pid!);
  await (await startScratchPostgres()).stop();
  expect(processesWith(folder)).toEqual([]);
  expect(existsSync(dirname(folder))).toBe(false);
});

test.runIf(findDistributionPostgres())("the distribution's PostgreSQL runs the same way", async () => {
  const scratch = await startDistributionPostgres();
  if ('notRun' in scratch) throw new Error(scratch.notRun);
  expect(Number.parseInt(scratch.version, 10)).toBeGreaterThanOrEqual(15);
  expect(await settingsOf(scratch)).toEqual([{ fsync: 'off', addresses: '' }]);
  await scratch.stop();
  expect(existsSync(dirname(scratch.socketDir))).toBe(false);
});
