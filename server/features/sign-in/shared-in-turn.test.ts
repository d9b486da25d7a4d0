import { expect, test } from 'vitest';
import { sharedInTurn } from './shared-in-turn.ts';

test('what is asked together is asked once, after all have asked; what comes later is asked again', async () => {
  const asked: string[] = [];
  let truth = 'old';
  const shared = sharedInTurn(async (key) => {
    asked.push(key);
    return `${key} ${truth}`;
  });
  const together = Promise.all([shared('a'), shared('b'), shared('a')]);
  truth = 'new';
  expect(asked).toEqual([]);
  expect(await together).toEqual(['a new', 'b new', 'a new']);
  expect(asked).toEqual(['a', 'b']);
  truth = 'newer';
  expect(await shared('a')).toBe('a newer');
  expect(asked).toEqual(['a', 'b', 'a']);
});

test('who asks while the answer is on its way asks anew', async () => {
  const answers: ((value: string) => void)[] = [];
  const shared = sharedInTurn(() => new Promise<string>((resolve) => answers.push(resolve)));
  const first = shared('a');
  await expect.poll(() => answers.length).toBe(1);
  const second = shared('a');
  await expect.poll(() => answers.length).toBe(2);
  answers.map((answer, at) => answer(String(at)));
  expect(await Promise.all([first, second])).toEqual(['0', '1']);
});

test('an error reaches all who asked, and only them', async () => {
  let fails = true;
  const shared = sharedInTurn(async () => {
    if (fails) throw new Error('away');
    return 'there';
  });
  const both = await Promise.allSettled([shared('a'), shared('a')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await shared('a')).toBe('there');
});
