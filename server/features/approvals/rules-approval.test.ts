import { describe, expect, test } from 'vitest';
import * as rules from './rules-approval.ts';

const open: rules.Request = { side: 'staff', state: 'open', byName: 'Staff', endedReason: null, endedNote: null };
const at = new Date('2026-03-10T13:30:00Z');
const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['staff', 'open', 'customer'],
  ['customer', 'open', 'staff'],
  ['staff', 'approved', null],
  ['customer', 'withdrawn', null],
] as const)('asked by %s, %s: the turn is %s', (side, state, turn) => {
  expect(rules.turnOf({ side, state })).toBe(turn);
  expect(rules.mayDecide({ side, state }, 'customer')).toBe(turn === 'customer');
  expect(rules.mayWithdraw({ side, state }, side)).toBe(state === 'open');
});

describe('deciding', () => {
  const decided = { outcome: 'approved', byName: 'Buyer', at } as const;
  test.each([
    ['the side that was asked', open, null, 'customer', null],
    ['the side that asks', open, null, 'staff', 'own_request'],
    ['decided before', { ...open, state: 'approved' }, decided, 'customer', 'decided_already'],
    ['withdrawn', { ...open, state: 'withdrawn', endedReason: 'asked' }, null, 'customer', 'request_withdrawn'],
    [
      'void',
      { ...open, state: 'withdrawn', endedReason: 'new_version', endedNote: 'a' },
      null,
      'customer',
      'document_changed',
    ],
    [
      'removed',
      { ...open, state: 'withdrawn', endedReason: 'removed', endedNote: 'a' },
      null,
      'customer',
      'document_changed',
    ],
  ] as const)('%s', (_name, request, before, side, code) => {
    expect(codeOf(() => rules.checkDecidable(request, before, side, 'UTC'))).toBe(code);
  });

  test('the second is told who decided what and when, in the company’s time', () => {
    expect(rules.decidedAlready(decided, 'Europe/Amsterdam').message).toContain(
      'Buyer approved this on 2026-03-10 14:30',
    );
  });
});

test.each([
  ['rejected', ' ', 'reason_missing'],
  ['rejected', 'thin', null],
  ['approved', '', null],
  ['approved', 'x'.repeat(4001), 'reason_too_long'],
] as const)('%s because "%s"', (outcome, reason, code) => {
  expect(codeOf(() => rules.checkReason(outcome, reason))).toBe(code);
});

test('a reason is kept without what hides or turns it; of such marks alone it is none', () => {
  expect(rules.checkReason('rejected', ' no\u202edevorppa\u0007\r\nline ')).toBe('nodevorppa\nline');
  expect(() => rules.checkReason('rejected', '\u202e \u2066')).toThrow('Say why');
});

test('the text of a card', () => {
  const documents = [
    { name: 'a.pdf', versionNumber: 1 },
    { name: 'b.pdf', versionNumber: 3 },
  ];
  expect(rules.cardText({ what: 'rejected', documents, words: 'Thin' })).toBe(
    'Rejected: a.pdf, b.pdf (version 3)\nThin',
  );
  expect(rules.cardText({ what: 'approved', documents: [], words: '' })).toBe('Approved');
});
