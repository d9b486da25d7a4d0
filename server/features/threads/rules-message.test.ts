import { describe, expect, test } from 'vitest';
import { isChangeable, jobIdsOf, messageBody, seesBranch } from './rules-message.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the text of a message', () => {
  test.each([
    ['  two\r\nlines \r', 'two\nlines'],
    ['tab\tstays, bell\u0007 and direction\u202e go', 'tab\tstays, bell and direction go'],
    ['👍'.repeat(20_000), '👍'.repeat(20_000)],
  ])('%j', (given, kept) => expect(messageBody(given, 0)).toBe(kept));

  test('a character is one, however many bytes it takes; one too many is refused', () => {
    expect(codeOf(() => messageBody('👍'.repeat(20_001), 0))).toBe('message_too_long');
  });

  test('nothing is refused unless a file goes with it', () => {
    expect(codeOf(() => messageBody(' \n ', 0))).toBe('message_empty');
    expect(messageBody(' \n ', 1)).toBe('');
  });
});

test.each([
  [15 * 60_000, null, true],
  [15 * 60_000 + 1, null, false],
  [0, new Date(0), false],
])('changeable after %i ms, removed %s: %s', (after, deleted_at, expected) => {
  const created_at = new Date('2026-03-10T09:00:00Z');
  expect(isChangeable({ created_at, deleted_at }, new Date(created_at.getTime() + after))).toBe(expected);
});

test.each([
  [null, false, 'a', true],
  [null, false, null, true],
  [['a'], false, 'a', true],
  [['a'], false, 'b', false],
  [['a'], false, null, false],
  [['a'], true, null, true],
])('limited to %j, unassigned too %s, branch %s: %s', (branches, unassignedToo, branch, expected) => {
  expect(seesBranch({ branches, unassignedToo }, branch)).toBe(expected);
});

test('ids of a page: each once, nothing else, at most 200', () => {
  const id = '01a20292-a626-76d5-8491-3ff65ddc830b';
  expect(jobIdsOf(`${id}, ${id.toUpperCase()}`)).toEqual([id]);
  expect(codeOf(() => jobIdsOf(`${id},x`))).toBe('ids_unreadable');
  const many = Array.from({ length: 201 }, (_, index) => id.slice(0, -3) + String(index).padStart(3, '0'));
  expect(codeOf(() => jobIdsOf(many.join(',')))).toBe('ids_unreadable');
});
