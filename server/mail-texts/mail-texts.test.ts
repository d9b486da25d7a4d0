import { expect, test } from 'vitest';
import { chooseLocale, mailTexts } from './mail-texts.ts';

test.each([
  [[null, undefined, 'en-GB'], 'en-GB'],
  [['en-AU', 'en-GB', 'en'], 'en-AU'],
  [['xx', 'en-NZ'], 'en-NZ'],
  [['xx', null], 'en'],
  [['constructor', ''], 'en'],
])('of the wishes %j the locale is %s', (wishes, locale) => {
  expect(chooseLocale(wishes)).toBe(locale);
});

test('a language without words gets the English ones', () => {
  expect(mailTexts('xx-YY').language).toBe('en');
  expect(mailTexts('EN-gb').resetPassword).toBe('Reset Password');
});

test('spans and conditions in words', () => {
  const texts = mailTexts('en');
  expect(
    texts.span([
      { count: 1, unit: 'day' },
      { count: 4, unit: 'hour' },
    ]),
  ).toBe('1 day 4 hours');
  const after = { amount: 2, unit: 'working_days', side: 'after', milestone: 'Arrived' } as const;
  expect(texts.condition({ ...after, base: 'eta' })).toBe('2 working days after ETA');
  expect(texts.condition({ ...after, amount: 1, base: 'milestone' })).toBe('1 working day after Arrived');
});
