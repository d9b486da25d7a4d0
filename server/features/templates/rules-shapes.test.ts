import { describe, expect, test } from 'vitest';
import { AppError } from '#server/errors.ts';
import { explainMatch, type JobProfile, matchTemplate, type Profile, shapeOf } from './rules-profile.ts';

/** The table of DOMAIN 3 as it is written there; nothing below reads the code's own order. */
const order = 'EEEE EEEA EAEE EEAE EAAE EEAA EAAA AAEA AAAA'.split(' ');
const letters = ['E', 'A'] as const;
const headers = letters.flatMap((a) =>
  letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => `${a}${b}${c}${d}`))),
);

/** What a job has in a field: the template's value, another one, or nothing. */
const answers = ['same', 'other', 'blank'] as const;
type Answer = (typeof answers)[number];
const jobs = answers.flatMap((a) =>
  answers.flatMap((b) => answers.flatMap((c) => answers.map((d): Answer[] => [a, b, c, d]))),
);

const header = (shape: string): Profile => ({
  direction: 'import',
  departmentId: shape[0] === 'E' ? 'D1' : null,
  jobType: shape[1] === 'E' ? 'customs' : null,
  mode: shape[2] === 'E' ? 'sea' : null,
  containerClass: shape[3] === 'E' ? 'FCL' : null,
});
const template = (shape: string) => ({ id: shape, name: shape, profile: header(shape) });

/** `blankMode`: how a job says that its mode is not known; both ways count as blank. */
function job(values: readonly Answer[], blankMode: 'unknown' | null): JobProfile {
  const pick = <V>(index: number, same: V, other: V, blank: V): V =>
    values[index] === 'same' ? same : values[index] === 'other' ? other : blank;
  return {
    direction: 'import',
    departmentId: pick(0, 'D1', 'D2', null),
    jobType: pick(1, 'customs', 'both', null),
    mode: pick(2, 'sea', 'air', blankMode),
    containerClass: pick(3, 'FCL', 'LCL', null),
  };
}

/** Does a header fit, said from the letters alone: what it names exactly, the job must have. */
const fits = (shape: string, values: readonly Answer[]) =>
  [...shape].every((letter, index) => letter === 'A' || values[index] === 'same');

function refusal(shape: string): AppError {
  try {
    shapeOf(header(shape));
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  return expect.fail(`${shape} was taken`);
}

test('there are sixteen headers, nine of them shapes, and 81 kinds of jobs', () => {
  expect(new Set(headers).size).toBe(16);
  expect(headers.filter((one) => order.includes(one))).toHaveLength(9);
  expect(jobs).toHaveLength(81);
});

describe('each of the sixteen headers against all jobs', () => {
  test.each(headers)('%s', (shape) => {
    const place = order.indexOf(shape);
    if (place < 0) {
      const { code, kind, message, faults } = refusal(shape);
      expect([code, kind]).toEqual(['template_shape', 'invalid']);
      expect(faults).toMatchObject([{ field: 'profile', code: 'template_shape' }]);
      for (let number = 1; number <= 9; number += 1) expect(message).toContain(`${number}. `);
      return;
    }
    expect(shapeOf(header(shape))).toBe(place + 1);
    for (const values of jobs)
      for (const blank of ['unknown', null] as const) {
        const match = matchTemplate(job(values, blank), [template(shape)]);
        expect(match?.id ?? null, values.join(' ')).toBe(fits(shape, values) ? shape : null);
      }
  });
});

describe('the nine steps: every set of templates against every job', () => {
  const sets = Array.from({ length: 512 }, (_, bits) => order.filter((_, index) => bits & (1 << index)));
  test.each(jobs.map((values) => [values.join(', '), values] as const))('a job with %s', (_, values) => {
    const asked = job(values, 'unknown');
    for (const set of sets) {
      // The order of the list must not matter, only that of the nine.
      const listed = set.toReversed().map(template);
      const expected = order.find((shape) => set.includes(shape) && fits(shape, values)) ?? null;
      expect(matchTemplate(asked, listed)?.id ?? null, set.join(' ')).toBe(expected);
    }
  });

  test('the explanation chooses what the match chooses, for each job', () => {
    const all = order.map(template);
    for (const values of jobs) {
      const asked = job(values, 'unknown');
      const told = explainMatch(asked, all, (id) => id);
      expect(told.map((one) => one.templateId)).toEqual(order);
      expect(told.map((one) => one.fits)).toEqual(order.map((shape) => fits(shape, values)));
      expect(told.find((one) => one.chosen)?.templateId ?? null).toBe(matchTemplate(asked, all)?.id ?? null);
    }
  });
});
