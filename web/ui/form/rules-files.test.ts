import { expect, it } from 'vitest';
import { sortFiles } from './rules-files.ts';

const file = (name: string, size = 10, type = '') => ({ name, size, type });

it('takes what fits and says why the rest does not', () => {
  const files = [file('a.CSV'), file('b.exe'), file('c.xlsx', 2000), file('d.jpg', 5, 'image/jpeg')];
  expect(sortFiles(files, { maxSize: 1000, accept: ['.csv', '.xlsx', 'image/*'] })).toEqual({
    taken: [files[0], files[3]],
    refused: [
      { name: 'b.exe', reason: 'type' },
      { name: 'c.xlsx', reason: 'size' },
    ],
  });
});

it('takes any kind when none is named, up to the limit itself', () => {
  expect(sortFiles([file('x', 1000)], { maxSize: 1000 }).taken).toHaveLength(1);
});
