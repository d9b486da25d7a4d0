import { expect, test } from 'vitest';
import { cleanName, dispositionHeader, withEnding } from './rules-names.ts';

test.each([
  ['plan.pdf', 'plan.pdf'],
  ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['folder/', 'folder'],
  ['', 'file'],
  ['...', 'file'],
  ['\u0000\u0007\n', 'file'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['a\u200Bb\u2066c.txt', 'abc.txt'],
  ['what?<is>:this|*".txt', 'what__is__this___.txt'],
  ['tab\tand   spaces .txt ', 'taband spaces .txt'],
  ['Ausfuhrerklärung 2026.pdf', 'Ausfuhrerklärung 2026.pdf'],
  ['船荷証券.pdf', '船荷証券.pdf'],
  ['.htaccess', 'htaccess'],
])('%j becomes %j', (given, name) => {
  expect(cleanName(given)).toBe(name);
});

test('10,000 letters are shortened and the ending stays', () => {
  const name = cleanName(`${'x'.repeat(10_000)}.tar.gz`);
  expect([...name]).toHaveLength(180);
  expect(name).toMatch(/^x+….gz$/);
  expect([...cleanName('ö'.repeat(10_000))]).toHaveLength(180);
  // Half a letter would be no letter: signs beyond the first plane count as one.
  expect(cleanName(`${'😀'.repeat(9_000)}.png`)).toMatch(/^(😀)+….png$/u);
});

test('a name with another ending', () => {
  expect(withEnding('IMG_1.HEIC', 'jpg')).toBe('IMG_1.jpg');
  expect(withEnding('photo', 'jpg')).toBe('photo.jpg');
});

test('names in headers: plain for old clients, exact for others, and no header of its own', () => {
  expect(dispositionHeader('inline', 'a "b" (1).png')).toBe(
    `inline; filename="a b (1).png"; filename*=UTF-8''a%20%22b%22%20%281%29.png`,
  );
  expect(dispositionHeader('attachment', '船荷.pdf')).toBe(
    `attachment; filename=".pdf"; filename*=UTF-8''%E8%88%B9%E8%8D%B7.pdf`,
  );
  expect(dispositionHeader('attachment', 'a\r\nSet-Cookie: b=1')).not.toMatch(/[\r\n]/);
});
