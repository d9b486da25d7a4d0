import { describe, expect, test } from 'vitest';
import { guessDateFormats } from './rules-date-guess.ts';
import { isDateFormat, parseDate, parseIsoDate, readDate } from './rules-dates.ts';

describe('formats', () => {
  test.each([
    ['2-Jun-06', 'D-MMM-YY', '2006-06-02'],
    ['14-NOV-69', 'D-MMM-YY', '2069-11-14'],
    ['14-nov-70', 'D-MMM-YY', '1970-11-14'],
    ['9/11/14', 'M/D/YY', '2014-09-11'],
    ['09/11/14', 'M/D/YY', '2014-09-11'],
    ['29.02.2024', 'DD.MM.YYYY', '2024-02-29'],
    ['3 Sept 2026', 'D MMM YYYY', '2026-09-03'],
    ['December 1, 2026', 'MMMM D, YYYY', '2026-12-01'],
    ['20260301', 'YYYYMMDD', '2026-03-01'],
    [' 2026-03-01 ', 'YYYY-MM-DD', '2026-03-01'],
  ])('%s by %s', (text, format, day) => {
    expect(parseDate(text, format)).toEqual({ day });
  });

  test('with a time', () => {
    expect(parseDate('01.03.2026 07:05', 'DD.MM.YYYY HH:mm')).toEqual({ day: '2026-03-01', time: '07:05:00' });
    expect(parseDate('2012/3/30 1:00:09', 'YYYY/M/D H:mm:ss')).toEqual({ day: '2012-03-30', time: '01:00:09' });
  });

  test.each([
    ['29-Feb-23', 'D-MMM-YY'],
    ['13/25/06', 'M/D/YY'],
    ['1.3.2026', 'DD.MM.YYYY'],
    ['2-Juin-06', 'D-MMM-YY'],
    ['2-Jun-2006', 'D-MMM-YY'],
    ['0206-06-02', 'YYYY-MM-DD'],
    ['2026-03-01 24:00', 'YYYY-MM-DD HH:mm'],
    ['2-Jun-06 x', 'D-MMM-YY'],
    ['2xJun-06', 'D-MMM-YY'],
    ['', 'D-MMM-YY'],
  ])('%s is not %s', (text, format) => {
    expect(parseDate(text, format)).toBeNull();
  });

  test.each([
    ['D-MMM-YY', true],
    ['YYYY-MM-DDTHH:mm', true],
    ['DD.MM.', false],
    ['D/D/YY', false],
    ['dd/mm/yyyy', false],
    ['YYYY-MM-DD HH', false],
    ['', false],
  ])('%s is a format: %s', (format, valid) => {
    expect(isDateFormat(format)).toBe(valid);
  });
});

describe('ISO 8601', () => {
  test.each([
    ['2026-03-01', { day: '2026-03-01' }],
    ['2026-03-01T07:05', { day: '2026-03-01', time: '07:05:00' }],
    ['2026-03-01 07:05:09', { day: '2026-03-01', time: '07:05:09' }],
    ['2026-03-01T07:05:09.123Z', { day: '2026-03-01', time: '07:05:09', offset: 'Z' }],
    ['2026-03-01T07:05:09+02:00', { day: '2026-03-01', time: '07:05:09', offset: '+02:00' }],
    ['2026-3-1', null],
    ['2026-02-30', null],
    ['2026-03-01T25:00', null],
  ])('%s', (text, date) => {
    expect(parseIsoDate(text)).toEqual(date);
  });

  test('is read beside a format that does not begin with the year', () => {
    expect(readDate('2026-03-01', 'D-MMM-YY')).toEqual({ day: '2026-03-01' });
    expect(readDate('2026-03-01', 'YYYY-DD-MM')).toEqual({ day: '2026-01-03' });
    expect(readDate('1-Mar-26', undefined)).toBeNull();
  });
});

describe('guesses', () => {
  test('one format, and the words in place of dates', () => {
    const guess = guessDateFormats(['2-Jun-06', '14-Nov-06', 'Date Not Captured', '', '14-Nov-06']);
    expect(guess).toMatchObject({
      candidates: [{ format: 'D-MMM-YY', matched: 2 }],
      warnings: [],
      words: ['Date Not Captured'],
      unread: [],
    });
  });

  test('one day beyond 12 settles which comes first', () => {
    expect(guessDateFormats(['9/11/14', '11/13/06'])).toMatchObject({
      candidates: [{ format: 'M/D/YY' }, {}],
      warnings: [],
    });
    expect(guessDateFormats(['01.02.2026', '28.02.2026']).candidates[0]?.format).toBe('D.M.YYYY');
  });

  test('day and month that could be exchanged are not decided', () => {
    const guess = guessDateFormats(['9/11/14', '7/11/13']);
    expect(guess.warnings).toEqual(['ambiguous']);
    expect(guess.candidates.slice(0, 2).map(({ format }) => format)).toEqual(['M/D/YY', 'D/M/YY']);
    expect(guess.sentences[0]).toBe(
      'The dates can be read as M/D/YY or as D/M/YY: "9/11/14", "7/11/13". Say which is meant.',
    );
  });

  test('orders that contradict each other, and two formats in one column', () => {
    expect(guessDateFormats(['13/1/06', '1/13/06'])).toMatchObject({ warnings: ['mixed'] });
    const guess = guessDateFormats(['2-Jun-06', '3-Jun-06', '11/13/06']);
    expect(guess.warnings).toEqual(['mixed']);
    expect(guess.sentences[0]).toBe('Not all dates follow D-MMM-YY: "11/13/06" does not.');
  });

  test('texts that are no dates', () => {
    expect(guessDateFormats(['SCMS-4', 'ASN-8'])).toMatchObject({ candidates: [], unread: ['SCMS-4', 'ASN-8'] });
    expect(guessDateFormats([])).toMatchObject({ candidates: [], warnings: [] });
  });
});
