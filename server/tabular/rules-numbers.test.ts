import { describe, expect, test } from 'vitest';
import { guessDecimalMark, parseQuantity, quantityOfNumber } from './rules-numbers.ts';

describe('quantities', () => {
  test.each([
    ['1000', '1000'],
    ['0', '0'],
    ['007', '7'],
    ['12.50', '12.5'],
    ['12,5', '12.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1 234,5', '1234.5'],
    ['1 234 567', '1234567'],
    ["1'234.5", '1234.5'],
    ['0.125', '0.125'],
    ['1.2340', '1.234'],
    ['1234.567', '1234.567'],
    ['+5', '5'],
  ])('%s is %s', (text, value) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['1,234', 'number_ambiguous'],
    ['1.234', 'number_ambiguous'],
    ['-5', 'number_negative'],
    ['(5)', 'number_negative'],
    ['12 kg', 'number_invalid'],
    ['1,23,456.7', 'number_invalid'],
    ['1.2.3', 'number_invalid'],
    ['1e5', 'number_invalid'],
    ['.', 'number_invalid'],
    ['5.', 'number_invalid'],
    ['Weight Captured Separately', 'number_invalid'],
    ['1234567890123456', 'number_too_long'],
    ['0.00001', 'number_too_long'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseQuantity(text)).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.\s*\)?\.?$/) });
  });

  test('the column decides what one mark before three digits means', () => {
    expect(parseQuantity('1,234', '.')).toEqual({ ok: true, value: '1234' });
    expect(parseQuantity('1,234', ',')).toEqual({ ok: true, value: '1.234' });
    expect(parseQuantity('1.234', ',')).toEqual({ ok: true, value: '1234' });
  });

  test('the sentence shows both readings and how to write them', () => {
    expect(parseQuantity('1,234')).toMatchObject({
      message:
        '"1,234" can mean 1234 or 1.234. Write it without separators, or with the decimals in full (1234 or 1.2340).',
    });
  });

  test('number cells', () => {
    expect(quantityOfNumber(0.1 + 0.2)).toEqual({ ok: true, value: '0.3' });
    expect(quantityOfNumber(1234)).toEqual({ ok: true, value: '1234' });
    expect(quantityOfNumber(-1)).toMatchObject({ ok: false, code: 'number_negative' });
    expect(quantityOfNumber(1e20)).toMatchObject({ ok: false, code: 'number_too_long' });
  });

  test('the decimal mark of a column', () => {
    expect(guessDecimalMark(['1,234', '12,5'])).toBe(',');
    expect(guessDecimalMark(['1.234', '12.5', '7'])).toBe('.');
    expect(guessDecimalMark(['1,234', '5'])).toBeNull();
    expect(guessDecimalMark(['12.5', '12,5'])).toBeNull();
  });
});
