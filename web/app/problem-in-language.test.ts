import { expect, it } from 'vitest';
import { germanProblems } from '../locales/de/problems.ts';
import { ApiProblem } from './api/problem.ts';
import { inLanguage } from './problem-in-language.ts';

const nameOf = (name: string) => (name === 'email' ? 'E-Mail' : name);
const german = (problem: ApiProblem) => inLanguage(problem, germanProblems, nameOf);

it('words a refusal by its code, and its heading by its status', () => {
  const problem = german(new ApiProblem(404, 'not_found', { detail: 'This job does not exist.', title: 'Not found' }));
  expect(problem).toMatchObject({ code: 'not_found', status: 404, title: 'Nicht gefunden' });
  expect(problem.detail).toBe('Das gibt es nicht, oder Sie haben keinen Zugriff darauf.');
});

it('leaves what it has no words for, as the server said it', () => {
  const detail = '“Meyer” is inactive, so its jobs cannot be shared.';
  expect(german(new ApiProblem(409, 'customer_not_active', { detail })).detail).toBe(detail);
  expect(german(new ApiProblem(409, 'toString', { detail })).detail).toBe(detail);
});

it('words faults with the name of the field and the limit', () => {
  const faults = [
    { field: 'email', code: 'maxLength', message: '“email” is too long: at most 254 characters.' },
    { field: 'email', code: 'minLength', message: '“email” may not be empty.' },
    { field: 'email', code: 'email_taken', message: 'This address is taken.' },
  ];
  const problem = german(new ApiProblem(422, 'not_valid', { detail: 'x', faults }));
  expect(problem.faults.map((fault) => fault.message)).toEqual([
    '„E-Mail“ ist zu lang: höchstens 254 Zeichen.',
    '„E-Mail“ fehlt.',
    'This address is taken.',
  ]);
  expect(problem.detail).toBe(problem.faults.map((fault) => fault.message).join(' '));
});

it('words a rule that one field broke the same in the field and above the form', () => {
  const message = 'The password is too short: at least 12 characters.';
  const faults = [{ field: 'password', code: 'password_short', message }];
  const problem = german(new ApiProblem(422, 'password_short', { detail: message, faults }));
  expect(problem.detail).toBe(
    'Das Passwort ist zu kurz: mindestens 12 Zeichen. Ein paar Wörter hintereinander sind leicht zu merken.',
  );
  expect(problem.faults[0]!.message).toBe(problem.detail);
});

it('is the same problem in English', () => {
  const problem = new ApiProblem(404, 'not_found', { detail: 'x' });
  expect(inLanguage(problem, undefined, nameOf)).toBe(problem);
});
