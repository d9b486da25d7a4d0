import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { withGuard } from '#server/database/embedded/guard.ts';
import { clean, newFolder } from './launcher-support.ts';

afterEach(clean);

function count(folder: string, steps: number, dies: boolean): Promise<void> {
  const script = join(import.meta.dirname, 'launcher-guard-process.ts');
  const child = spawn(process.execPath, [script, folder, String(steps), ...(dies ? ['dies'] : [])], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

test('processes pass the guard one at a time, also past those that are killed while they hold it', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'count'), '0');
  await Promise.all([
    count(folder, 25, false),
    count(folder, 25, false),
    count(folder, 10, true),
    count(folder, 5, true),
    count(folder, 15, true),
  ]);
  expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('80');
  expect(readdirSync(folder).filter((name) => name.startsWith('guard.')).length).toBeLessThan(15);
});

test('calls of one process wait for each other, and a failure frees the guard', async () => {
  const folder = newFolder();
  const order: string[] = [];
  const slow = withGuard(folder, async () => {
    order.push('slow begins');
    await new Promise((resolve) => setTimeout(resolve, 100));
    order.push('slow ends');
    throw new Error('no');
  });
  const fast = withGuard(folder, async () => order.push('other'));
  await expect(slow).rejects.toThrow('no');
  await fast;
  expect(order.join()).toMatch(/slow begins,slow ends/);
});
