import { expect, it } from 'vitest';
import { progressBar, progressLine } from './progress-bar.ts';

it('says how far an import is', () => {
  expect(progressLine({ state: 'checking', done: 3000, total: 0 })).toBe('Checking 3,000 rows');
  const line = progressLine({ state: 'applying', done: 5000, total: 10_324 });
  expect(line).toMatch(/^Applying \[#{15} {15}\] 5,000 of 10,324 \(48 %\)$/);
});

it('draws one line on a terminal, and a line for each part elsewhere', () => {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  const log = progressBar({ write } as never);
  for (const done of [1, 2, 3]) log.show({ state: 'checking', done, total: 3 });
  log.show({ state: 'applying', done: 1, total: 3 });
  log.end();
  expect(written).toEqual(['Checking ...\n', 'Applying ...\n']);
  written.length = 0;
  const bar = progressBar({ write, isTTY: true } as never);
  bar.show({ state: 'applying', done: 1, total: 3 });
  bar.show({ state: 'applying', done: 3, total: 3 });
  bar.end();
  expect(written.join('')).toContain('3 of 3 (100 %)');
  expect(written.at(-1)).toBe('\n');
});
