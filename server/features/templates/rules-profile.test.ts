import { describe, expect, test } from 'vitest';
import { AppError } from '#server/errors.ts';
import {
  explainMatch,
  type JobProfile,
  matchTemplate,
  type Profile,
  shapeOf,
} from '#server/features/templates/rules-profile.ts';
import type { ContainerClass, JobType, Mode } from '#shared/vocabulary.ts';

const order = ['EEEE', 'EEEA', 'EAEE', 'EEAE', 'EAAE', 'EEAA', 'EAAA', 'AAEA', 'AAAA'];
const letters = Array.from({ length: 16 }, (_, bits) => [8, 4, 2, 1].map((bit) => (bits & bit ? 'E' : 'A')).join(''));

function profile(shape: string, more: Partial<Profile> = {}): Profile {
  return {
    direction: 'import',
    departmentId: shape[0] === 'E' ? 'D1' : null,
    jobType: shape[1] === 'E' ? 'customs' : null,
    mode: shape[2] === 'E' ? 'sea' : null,
    containerClass: shape[3] === 'E' ? 'FCL' : null,
    ...more,
  };
}

const template = (shape: string, more: Partial<Profile> = {}) => ({
  id: shape,
  name: shape,
  profile: profile(shape, more),
});
const fullJob: JobProfile = profile('EEEE');

describe('the sixteen shapes', () => {
  test.each(letters)('%s', (shape) => {
    const place = order.indexOf(shape);
    if (place >= 0) {
      expect(shapeOf(profile(shape))).toBe(place + 1);
      return;
    }
    try {
      shapeOf(profile(shape));
      expect.fail('a shape that is none of the nine was taken');
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      const { code, message } = error as AppError;
      expect(code).toBe('template_shape');
      for (let number = 1; number <= 9; number += 1) expect(message).toContain(`${number}. `);
    }
  });

  test('an exact unknown mode is refused: nothing could fit it', () => {
    expect(() => shapeOf(profile('AAEA', { mode: 'unknown' }))).toThrow(/unknown/);
  });
});

describe('match', () => {
  const all = order.map((shape) => template(shape));

  test('takes the shapes in order as the ones before are taken away, whatever the order of the list', () => {
    for (let from = 0; from < order.length; from += 1) {
      const left = all.slice(from);
      expect(matchTemplate(fullJob, left)?.id).toBe(order[from]);
      expect(matchTemplate(fullJob, left.toReversed())?.id).toBe(order[from]);
    }
    expect(matchTemplate(fullJob, [])).toBeNull();
  });

  // For each combination of known (E) and blank (A) job fields, the first of the nine that asks for nothing blank.
  test.each(letters)('a job with just the fields %s', (known) => {
    const job = profile(known);
    const expected = order.find((shape) => [...shape].every((letter, index) => letter === 'A' || known[index] === 'E'));
    expect(matchTemplate(job, all)?.id).toBe(expected);
  });

  test.each(['departmentId', 'jobType', 'mode', 'containerClass'] as const)(
    'a template with another %s does not fit',
    (field) => {
      const other = {
        departmentId: 'D2',
        jobType: 'both' as JobType,
        mode: 'air' as Mode,
        containerClass: 'LCL' as ContainerClass,
      };
      const job = { ...fullJob, [field]: other[field] };
      const index = ['departmentId', 'jobType', 'mode', 'containerClass'].indexOf(field);
      const expected = order.find((shape) => shape[index] === 'A');
      expect(matchTemplate(job, all)?.id).toBe(expected);
    },
  );

  test('the direction is always exact', () => {
    expect(matchTemplate({ ...fullJob, direction: 'export', jobType: 'prepaid' }, all)).toBeNull();
  });

  test('"both" is a value of its own', () => {
    const both = template('EEAA', { jobType: 'both' });
    expect(matchTemplate({ ...fullJob, jobType: 'both' }, [both])).toBe(both);
    expect(matchTemplate({ ...fullJob, jobType: 'customs' }, [both])).toBeNull();
    expect(matchTemplate({ ...fullJob, jobType: 'both' }, [template('EEAA')])).toBeNull();
  });

  test('an unknown mode fits only ALL, the container class "none" is a value like others', () => {
    expect(matchTemplate({ ...fullJob, mode: 'unknown' }, all)?.id).toBe('EEAE');
    const none = template('EAAE', { containerClass: 'none' });
    expect(matchTemplate({ ...fullJob, containerClass: 'none' }, [none])).toBe(none);
    expect(matchTemplate({ ...fullJob, containerClass: null }, [none])).toBeNull();
  });
});

describe('explain', () => {
  const templates = [
    template('AAAA'),
    template('EEAA'),
    { ...template('AAEA', { mode: 'air' }), id: 'air', name: 'Air' },
    { ...template('EAAA'), id: 'export', name: 'Exports', profile: profile('EAAA', { direction: 'export' }) },
  ];
  const job: JobProfile = { ...fullJob, mode: 'unknown', containerClass: null };
  const told = explainMatch(job, templates, (id) => `Department ${id}`);

  test('lists every template in the order of the shapes and marks the one matched', () => {
    expect(told.map((one) => [one.templateId, one.shape, one.fits, one.chosen])).toEqual([
      ['EEAA', 6, true, true],
      ['export', 7, false, false],
      ['air', 8, false, false],
      ['AAAA', 9, true, false],
    ]);
    expect(told.find((one) => one.chosen)?.templateId).toBe(matchTemplate(job, templates)?.id);
  });

  test('says why in sentences', () => {
    expect(told[0]?.reasons).toContain('Department: Department D1, as the job has it.');
    expect(told[0]?.reasons.at(-1)).toMatch(/^Chosen: the first that fits/);
    expect(told[1]?.reasons[0]).toBe('Direction: the template is for export, the job is import.');
    expect(told[2]?.reasons).toContain(
      "Mode: the template is for air, the job's mode is blank or unknown, which fits only ALL.",
    );
    expect(told[3]?.reasons.at(-1)).toBe('Fits too, but "EEAA" comes first (shape 6 before 9).');
  });
});
