import { ApiProblem } from './api/problem.ts';

/** "originPort" as "Origin port", "calendarId" as "Calendar": for a field whose name on the screen is not known. */
export function speltOut(name: string): string {
  const words = name
    .replace(/(?<=.)(Ids?|Key)$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a field is called: its last name, and which entry of a list it stands in ("Weight (3)"). `field` is dotted, as in the request. */
export function fieldLabel(field: string, nameOf: (name: string) => string): string {
  const parts = field.split('.');
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? field;
  const entry = parts.find((part) => /^\d+$/.test(part));
  return entry === undefined ? nameOf(name) : `${nameOf(name)} (${Number(entry) + 1})`;
}

/**
 * The problem with the names of fields as the screen has them: the server names them as the request does, and the reader never saw the
 * request. The same problem when there is nothing to replace, so that a form does not take it for a new one.
 */
export function withFieldNames(problem: ApiProblem, nameOf: (name: string) => string): ApiProblem {
  const named = problem.faults.filter((fault) => fault.field && fault.message.includes(`“${fault.field}”`));
  if (named.length === 0) return problem;
  const replaced = (text: string): string =>
    named.reduce((said, { field = '' }) => said.replaceAll(`“${field}”`, `“${fieldLabel(field, nameOf)}”`), text);
  return new ApiProblem(problem.status, problem.code, {
    title: problem.title,
    requestId: problem.requestId,
    detail: replaced(problem.detail),
    faults: problem.faults.map((fault) => ({ ...fault, message: replaced(fault.message) })),
  });
}
