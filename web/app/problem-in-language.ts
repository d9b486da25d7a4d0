import type { ProblemFault } from '../ui/feedback/problem.ts';
import { ApiProblem } from './api/problem.ts';
import { fieldLabel } from './field-names.ts';
import type { ProblemTexts } from './i18n/problem-texts.ts';

const own = (texts: object, key: string): string | undefined =>
  Object.hasOwn(texts, key) ? (texts as Record<string, string>)[key] : undefined;

/** The number a sentence of the server ends with: the limit of a length or a value. */
const limitOf = (message: string): string => message.match(/\d[\d.]*(?=\D*$)/)?.[0].replace(/\.$/, '') ?? '';

function faultIn(fault: ProblemFault, texts: ProblemTexts, nameOf: (name: string) => string): ProblemFault {
  const code = fault.code ?? '';
  const pattern = own(texts.faults, code);
  // A text that may not be empty has the limit 1, and says so better than with a number.
  const worded = code === 'minLength' && limitOf(fault.message) === '' ? own(texts.faults, 'required') : pattern;
  const said = worded
    ?.replaceAll('{{field}}', fieldLabel(fault.field ?? '', nameOf))
    .replaceAll('{{limit}}', limitOf(fault.message));
  return { ...fault, message: said ?? own(texts.problems, code) ?? fault.message };
}

/**
 * A refusal in the words of a catalogue, found by its stable code; what the catalogue has no words for stays as the server said it.
 * Where the detail only repeats the faults, it repeats them in the new words.
 */
export function inLanguage(
  problem: ApiProblem,
  texts: ProblemTexts | undefined,
  nameOf: (name: string) => string,
): ApiProblem {
  if (!texts) return problem;
  const faults = problem.faults.map((fault) => faultIn(fault, texts, nameOf));
  const repeated = problem.code === 'not_valid' || problem.detail === problem.faults[0]?.message;
  const messages = faults.slice(0, 3).map((fault) => fault.message);
  const detail = repeated && messages.length > 0 ? messages.join(' ') : own(texts.problems, problem.code);
  return new ApiProblem(problem.status, problem.code, {
    detail: detail ?? problem.detail,
    title: own(texts.titles, String(problem.status)) ?? problem.title,
    requestId: problem.requestId,
    faults,
  });
}
