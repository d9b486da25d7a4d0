import { describe, expect, it } from 'vitest';
import { type AbsenceInput, checkAbsence, saysAbsence } from './rules-absence.ts';

describe('an absence', () => {
  const before = { id: 'me', away_from: '2026-03-10', away_until: '2026-03-12' };

  it.each<[AbsenceInput, string | null]>([
    [{}, null],
    [{ coverUserId: 'you' }, null],
    [{ coverUserId: null, awayFrom: null, awayUntil: null }, null],
    [{ awayFrom: '2026-03-12' }, null],
    [{ awayUntil: '2026-03-10' }, null],
    [{ awayFrom: null, awayUntil: '2026-01-01' }, null],
    [{ awayFrom: '2030-01-01', awayUntil: null }, null],
    [{ coverUserId: 'me' }, 'cover_self'],
    [{ awayFrom: '2026-03-13' }, 'away_order'],
    [{ awayUntil: '2026-03-09' }, 'away_order'],
  ])('%o: %s', (input, code) => {
    const check = () => checkAbsence(before, input);
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code }));
  });

  it('is spoken of by any of its fields, null included', () => {
    expect([{}, { coverUserId: null }, { awayFrom: null }, { awayUntil: '2026-01-01' }].map(saysAbsence)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
