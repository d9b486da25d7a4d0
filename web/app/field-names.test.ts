import { expect, it } from 'vitest';
import { ApiProblem } from './api/problem.ts';
import { fieldLabel, speltOut, withFieldNames } from './field-names.ts';

it.each([
  ['originPort', 'Origin port'],
  ['calendarId', 'Calendar'],
  ['categoryIds', 'Category'],
  ['roleKey', 'Role'],
  ['key', 'Key'],
  ['seal_no', 'Seal no'],
])('spells %s out as %s', (name, words) => {
  expect(speltOut(name)).toBe(words);
});

it.each([
  ['timeZone', 'Time zone'],
  ['milestones.2.weight', 'Weight (3)'],
  ['ports.import.0', 'Import (1)'],
])('calls %s %s', (field, label) => {
  expect(fieldLabel(field, speltOut)).toBe(label);
});

it('says the names of the screen in summary and faults, and leaves other sentences alone', () => {
  const faults = [
    { field: 'timeZone', code: 'required', message: '“timeZone” is missing.' },
    { field: 'milestones.0.weight', code: 'minimum', message: '“milestones.0.weight” must be >= 0.' },
    { field: 'name', code: 'taken', message: 'There is already a “name” of another.' },
  ];
  const problem = new ApiProblem(422, 'not_valid', { detail: '“timeZone” is missing. Odd.', faults });
  const named = withFieldNames(problem, (name) => (name === 'timeZone' ? 'Time zone' : speltOut(name)));
  expect(named.detail).toBe('“Time zone” is missing. Odd.');
  expect(named.faults.map((fault) => fault.message)).toEqual([
    '“Time zone” is missing.',
    '“Weight (1)” must be >= 0.',
    'There is already a “Name” of another.',
  ]);
  expect(named.faults[0]!.field).toBe('timeZone');
  const plain = new ApiProblem(409, 'in_use', { detail: 'In use.', faults: [{ field: 'a', message: 'In use.' }] });
  expect(withFieldNames(plain, speltOut)).toBe(plain);
});
